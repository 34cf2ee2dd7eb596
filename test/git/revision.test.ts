import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commitRevision, indexRevision, resolveCommit } from "../../src/git/revision.ts";
import { madeRepository, opened } from "./open.ts";

const ODD_NAMES = [
  " a b.md",
  'quo"te.md',
  "new\nline.md",
  "-dash.md",
  ":(exclude)x.md",
  "e\u0301.md",
  "📝.md",
  "tab\t.md",
];

test("a commit lists its files with modes and ids", async () => {
  const made = madeRepository({ "a.md": "# A\n", "d/b.md": "# B\n" });
  symlinkSync("a.md", join(made.root, "link.md"));
  const commit = made.commit();
  made.write("a.md", "# Later\n");
  const revision = await commitRevision(await opened(made), "main");
  expect(revision.name).toBe(commit);
  expect(revision.files.map(({ mode, path }) => `${mode} ${path}`)).toEqual([
    "100644 a.md",
    "100644 d/b.md",
    "120000 link.md",
  ]);
  const bytes = (await revision.read([revision.files[0]!.blob])).get(revision.files[0]!.blob)!;
  expect(Buffer.from(bytes).toString()).toBe("# A\n");
});

test("names of any kind are listed whole in commit and index", async () => {
  const made = madeRepository(Object.fromEntries(ODD_NAMES.map((name) => [name, name])));
  const repository = await opened(made);
  for (const revision of [
    await commitRevision(repository, "HEAD"),
    await indexRevision(repository),
  ]) {
    expect(revision.files.map((file) => file.path).sort()).toEqual([...ODD_NAMES].sort());
  }
});

test("a name that is not UTF-8 is listed with its bytes escaped", async () => {
  const made = madeRepository();
  writeFileSync(
    Buffer.concat([Buffer.from(`${made.root}/caf`), Buffer.from([0xe9]), Buffer.from(".md")]),
    "x",
  );
  made.commit();
  const paths = (await indexRevision(await opened(made))).files.map((file) => file.path);
  expect(paths).toEqual(["a.md", "caf\\xe9.md"]);
});

test("the index is told from the worktree", async () => {
  const made = madeRepository();
  made.write("a.md", "# Staged\n");
  made.git("add", "a.md");
  made.write("a.md", "# Not staged\n");
  const revision = await indexRevision(await opened(made));
  const blob = revision.files[0]!.blob;
  expect(Buffer.from((await revision.read([blob])).get(blob)!).toString()).toBe("# Staged\n");
});

test("an intended file is left out, an empty one is not", async () => {
  const made = madeRepository({ "empty.md": "" });
  made.write("intended.md", "# Soon\n");
  made.git("add", "--intent-to-add", "intended.md");
  made.write("new-empty.md", "");
  made.git("add", "new-empty.md");
  const paths = (await indexRevision(await opened(made))).files.map((file) => file.path);
  expect(paths).toEqual(["empty.md", "new-empty.md"]);
});

test.each(["sha1", "sha256"] as const)(
  "before the first commit the index is read (%s)",
  async (objectFormat) => {
    const made = madeRepository({ "a.md": "" }, { commit: false, objectFormat });
    made.git("add", "a.md");
    const repository = await opened(made);
    expect((await indexRevision(repository)).files).toHaveLength(1);
    await expect(commitRevision(repository, "HEAD")).rejects.toThrow("no commit yet");
  },
);

test("unmerged entries are refused by name", async () => {
  const made = madeRepository();
  made.git("switch", "--quiet", "-c", "other");
  made.write("a.md", "# Theirs\n");
  made.commit();
  made.git("switch", "--quiet", "main");
  made.write("a.md", "# Ours\n");
  made.commit();
  expect(() => made.git("merge", "other")).toThrow();
  await expect(indexRevision(await opened(made))).rejects.toMatchObject({
    code: "UNREADABLE",
    message: expect.stringContaining("a.md"),
  });
});

test("a submodule is listed by its mode and not read", async () => {
  const made = madeRepository();
  const head = made.git("rev-parse", "HEAD").trim();
  made.git("update-index", "--add", "--cacheinfo", `160000,${head},module`);
  const revision = await indexRevision(await opened(made));
  expect(revision.files.find((file) => file.path === "module")?.mode).toBe("160000");
});

test("names that could be options, ranges or paths are no commits", async () => {
  const repository = await opened(madeRepository());
  for (const name of [
    "",
    "-h",
    "--all",
    "HEAD..main",
    "HEAD:a.md",
    "HEAD@{0}",
    "HEAD\n",
    "a b",
    "nothing",
  ]) {
    await expect(resolveCommit(repository, name)).rejects.toMatchObject({ code: "GIT_FAILED" });
  }
});

test("a tag and an abbreviated id lead to their commit", async () => {
  const made = madeRepository();
  made.git("tag", "-a", "-m", "first", "v1");
  const head = made.git("rev-parse", "HEAD").trim();
  const repository = await opened(made);
  expect(await resolveCommit(repository, "v1")).toBe(head);
  expect(await resolveCommit(repository, head.slice(0, 10))).toBe(head);
});

test("a shallow clone is read like any other", async () => {
  const made = madeRepository();
  made.write("b.md", "# B\n");
  made.commit();
  const clone = join(made.root, "..", "clone");
  const options = { env: made.environment, stdio: "ignore" } as const;
  execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${made.root}`, clone], options);
  const revision = await commitRevision(await opened(made, clone), "HEAD");
  expect(revision.files.map((file) => file.path)).toEqual(["a.md", "b.md"]);
});

test("a partial clone does not fetch what it lacks", async () => {
  const made = madeRepository();
  made.git("config", "uploadpack.allowFilter", "true");
  const clone = join(made.root, "..", "clone");
  const options = { env: made.environment, stdio: "ignore" } as const;
  const args = [
    "clone",
    "--quiet",
    "--no-checkout",
    "--filter=blob:none",
    `file://${made.root}`,
    clone,
  ];
  execFileSync("git", args, options);
  const revision = await commitRevision(await opened(made, clone), "HEAD");
  await expect(revision.read([revision.files[0]!.blob])).rejects.toMatchObject({
    code: "GIT_FAILED",
  });
});

test("a file that is gone from the worktree is still in the commit", async () => {
  const made = madeRepository();
  rmSync(join(made.root, "a.md"));
  expect((await commitRevision(await opened(made), "HEAD")).files).toHaveLength(1);
});
