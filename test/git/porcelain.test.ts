import { expect, test } from "vitest";
import { describeChanges, recentLog } from "../../src/git/porcelain.ts";
import { madeRepository, opened } from "./open.ts";

test("changes between two commits are counted by file", async () => {
  const made = madeRepository({
    "a.md": "one\ntwo\n",
    "ü b.md": "x\n",
    "p.bin": new Uint8Array([0, 1]),
  });
  made.write("a.md", "one\nthree\nfour\n");
  made.write("ü b.md", "");
  made.write("p.bin", new Uint8Array([0, 2]));
  made.commit();
  expect(await describeChanges(await opened(made), "HEAD~1", "HEAD")).toEqual([
    { path: "a.md", added: 2, removed: 1 },
    { path: "p.bin", added: null, removed: null },
    { path: "ü b.md", added: 0, removed: 1 },
  ]);
});

test("the log is given newest first, up to a number", async () => {
  const made = madeRepository();
  const second = made.commit("Second; with -- signs\n\nand a body");
  made.commit("Third");
  const log = await recentLog(await opened(made), "HEAD", 2);
  expect(log.map((entry) => entry.subject)).toEqual(["Third", "Second; with -- signs"]);
  expect(log[1]).toMatchObject({
    commit: second,
    author: "Test Author",
    date: "2026-01-01T00:00:00+00:00",
  });
});

test("a revision that is none is refused before git sees it", async () => {
  const repository = await opened(madeRepository());
  await expect(recentLog(repository, "--output=x", 1)).rejects.toMatchObject({
    code: "GIT_FAILED",
  });
  await expect(describeChanges(repository, "HEAD", "gone")).rejects.toMatchObject({
    code: "GIT_FAILED",
  });
});
