import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { detachedEnvironment } from "../../src/git/environment.ts";
import { openRepository } from "../../src/git/repository.ts";
import { removeFolder, temporaryFolder } from "../support/repository.ts";
import { madeRepository, opened } from "./open.ts";

test("a repository is found from a folder below it", async () => {
  const made = madeRepository({ "deep/er/a.md": "# A\n" });
  const repository = await opened(made, join(made.root, "deep", "er"));
  expect(repository).toMatchObject({ root: made.root, bare: false, objectFormat: "sha1" });
  expect(repository.commonDirectory).toBe(join(made.root, ".git"));
});

test("a linked worktree has its own root and the common folder of all", async () => {
  const made = madeRepository();
  const linked = join(made.root, "..", "linked");
  made.git("worktree", "add", "--quiet", linked);
  const repository = await opened(made, linked);
  expect(repository.root).toBe(realpathSync(linked));
  expect(repository.commonDirectory).toBe(join(made.root, ".git"));
});

test("a bare SHA-256 repository is known as such", async () => {
  const made = madeRepository({}, { bare: true, objectFormat: "sha256" });
  expect(await opened(made)).toMatchObject({ root: made.root, bare: true, objectFormat: "sha256" });
});

test("a folder outside any repository is refused with what to do", async () => {
  const folder = temporaryFolder();
  onTestFinished(() => removeFolder(folder));
  const environment = detachedEnvironment({
    ...process.env,
    GIT_CEILING_DIRECTORIES: join(folder, ".."),
  });
  await expect(openRepository(folder, environment)).rejects.toMatchObject({
    code: "NOT_A_REPOSITORY",
    hint: expect.stringContaining("git init"),
  });
});

test("the git folder itself is refused", async () => {
  const made = madeRepository();
  await expect(opened(made, join(made.root, ".git"))).rejects.toMatchObject({
    code: "NOT_A_REPOSITORY",
  });
});

test("a repository of another user is refused with the command git gives", async () => {
  const made = madeRepository();
  const environment = {
    ...detachedEnvironment(made.environment),
    GIT_TEST_ASSUME_DIFFERENT_OWNER: "1",
  };
  await expect(openRepository(made.root, environment)).rejects.toMatchObject({
    code: "NOT_A_REPOSITORY",
    hint: `if you trust it: git config --global --add safe.directory ${made.root}`,
  });
});

test("a missing git is told apart from a missing folder", async () => {
  const made = madeRepository();
  const nowhere = join(made.root, "empty");
  mkdirSync(nowhere);
  await expect(openRepository(made.root, { PATH: nowhere })).rejects.toMatchObject({
    code: "GIT_FAILED",
    hint: expect.stringContaining("install git"),
  });
  await expect(opened(made, join(made.root, "gone"))).rejects.toThrow("there is no folder");
});
