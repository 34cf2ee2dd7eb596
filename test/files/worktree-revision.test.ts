import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { worktreeRevision } from "../../src/files/worktree-revision.ts";
import { madeRepository, opened } from "../git/open.ts";

test.each(["sha1", "sha256"] as const)(
  "ids are those git gives the bytes (%s)",
  async (objectFormat) => {
    const made = madeRepository({ "a.md": "# A\r\n", "empty.md": "" }, { objectFormat });
    made.write("a.md", "# Changed\r\n");
    const revision = await worktreeRevision(await opened(made));
    const hashed = made.git("hash-object", "--no-filters", "a.md", "empty.md").trim().split("\n");
    expect(revision.files.map((file) => file.blob)).toEqual(hashed);
    const bytes = await revision.read(hashed);
    expect(Buffer.from(bytes.get(hashed[0]!)!).toString()).toBe("# Changed\r\n");
  },
);

test("tracked and untracked files are listed once, ignored and vanished ones not", async () => {
  const made = madeRepository({ "a.md": "", "gone.md": "", ".gitignore": "ignored.md\n" });
  rmSync(join(made.root, "gone.md"));
  made.write("ignored.md", "");
  made.write("d/new.md", "");
  const paths = (await worktreeRevision(await opened(made))).files.map((file) => file.path).sort();
  expect(paths).toEqual([".gitignore", "a.md", "d/new.md"]);
});

test("a link is listed and not read, what lies behind one is left out", async () => {
  const made = madeRepository({ "d/a.md": "inside\n" });
  const outside = join(made.root, "..", "outside");
  mkdirSync(outside);
  writeFileSync(join(outside, "a.md"), "secret\n");
  renameSync(join(made.root, "d"), join(made.root, "..", "moved"));
  symlinkSync(outside, join(made.root, "d"));
  symlinkSync("/etc/passwd", join(made.root, "passwd.md"));
  const revision = await worktreeRevision(await opened(made));
  expect(revision.files.map(({ mode, path }) => `${mode} ${path}`).sort()).toEqual([
    "120000 d",
    "120000 passwd.md",
  ]);
  expect(new Set(revision.files.map((file) => file.blob))).toEqual(new Set(["0".repeat(40)]));
});

test("a submodule is listed and not read, checked out or not; a folder in place of a file is not", async () => {
  const made = madeRepository({ "a.md": "", "b.md": "" });
  const head = made.git("rev-parse", "HEAD").trim();
  for (const path of ["modules/one.md", "modules/two"]) {
    made.git("update-index", "--add", "--cacheinfo", `160000,${head},${path}`);
  }
  made.write("modules/one.md/.git", "gitdir: ../../.git/modules/one\n");
  made.write("modules/one.md/note.md", "# Elsewhere\n");
  mkdirSync(join(made.root, "modules/two"));
  rmSync(join(made.root, "b.md"));
  made.write("b.md/c.md", "# C\n");
  const { files } = await worktreeRevision(await opened(made));
  expect(files.map(({ mode, path }) => `${mode} ${path}`).sort()).toEqual([
    "100644 a.md",
    "100644 b.md/c.md",
    "160000 modules/one.md",
    "160000 modules/two",
  ]);
});

test("a pipe in place of a note does not hold it up", async () => {
  const made = madeRepository({ "a.md": "", "b.md": "" });
  rmSync(join(made.root, "a.md"));
  execFileSync("mkfifo", [join(made.root, "a.md")]);
  expect((await worktreeRevision(await opened(made))).files.map((file) => file.path)).toEqual([
    "b.md",
  ]);
});

test("only the files asked for are hashed", async () => {
  const made = madeRepository({ "a.md": "# A\n", "data.bin": "1" });
  const revision = await worktreeRevision(await opened(made), (path) => path.endsWith(".md"));
  const blobs = new Map(revision.files.map((file) => [file.path, file.blob]));
  expect(blobs.get("data.bin")).toBe("0".repeat(40));
  expect(blobs.get("a.md")).toBe(made.git("rev-parse", "HEAD:a.md").trim());
});

test("a note that changes after the listing is read as it was listed", async () => {
  const made = madeRepository();
  const revision = await worktreeRevision(await opened(made));
  made.write("a.md", "# Later\n");
  const blob = revision.files[0]!.blob;
  expect(Buffer.from((await revision.read([blob])).get(blob)!).toString()).toBe("# A\n");
});

test("a file too large to keep is refused when it is read", async () => {
  const made = madeRepository({});
  made.write("large.md", "");
  truncateSync(join(made.root, "large.md"), (1 << 26) + 1);
  const revision = await worktreeRevision(await opened(made));
  await expect(revision.read([revision.files[0]!.blob])).rejects.toMatchObject({
    code: "UNREADABLE",
  });
});

test("a name that is not UTF-8 is listed escaped and read", async () => {
  const made = madeRepository({});
  writeFileSync(
    Buffer.concat([Buffer.from(`${made.root}/caf`), Buffer.from([0xe9]), Buffer.from(".md")]),
    "x",
  );
  const revision = await worktreeRevision(await opened(made));
  expect(revision.files[0]?.path).toBe("caf\\xe9.md");
  expect((await revision.read([revision.files[0]!.blob])).size).toBe(1);
});

test("a bare repository has no worktree", async () => {
  const made = madeRepository({}, { bare: true });
  await expect(worktreeRevision(await opened(made))).rejects.toMatchObject({ code: "GIT_FAILED" });
});
