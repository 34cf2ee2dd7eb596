import { chmodSync, copyFileSync, mkdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hookEnvironment } from "../../src/git/environment.ts";
import { headCommit } from "../../src/git/head-commit.ts";
import { locateRepository } from "../../src/git/locate.ts";
import { looseBlob } from "../../src/git/loose-object.ts";
import { driftOf, stagedDifference } from "../../src/git/staged.ts";
import { stagedBlobs } from "../../src/git/staged-blobs.ts";
import { startDifference } from "../../src/git/start-staged.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";

const ABSENT = { sha1: "0".repeat(40), sha256: "0".repeat(64) };

let repository: TemporaryRepository;

beforeEach(() => {
  repository = temporaryRepository({
    "a.md": "a\n",
    "x/b.md": "b\n",
    "x/y/c.md": "c\n",
    "d.csv": "d\n",
  });
});
afterEach(() => repository.remove());

const environment = () => hookEnvironment(repository.environment, repository.root);
const staged = async () =>
  (await stagedDifference(startDifference(repository.root, environment(), "HEAD"))).map(
    ({ path, before, after }) => [path, before !== null, after !== null],
  );

describe("what is staged", () => {
  test("is what differs from the commit, not what lies in the worktree", async () => {
    repository.write("a.md", "staged\n");
    repository.git("add", "a.md");
    repository.write("a.md", "not staged\n");
    repository.write("x/b.md", "not staged\n");
    repository.write("new 'é\".md", "new\n");
    repository.git("add", "new 'é\".md");
    repository.git("rm", "--quiet", "x/y/c.md");
    expect(await staged()).toEqual([
      ["a.md", true, true],
      ["new 'é\".md", false, true],
      ["x/y/c.md", true, false],
    ]);
  });

  test("is nothing where only the worktree changed, or a file is but intended", async () => {
    repository.write("a.md", "not staged\n");
    repository.write("intended.md", "x\n");
    repository.git("add", "--intent-to-add", "intended.md");
    expect(await staged()).toEqual([]);
  });

  test("is told of submodules that git is to keep quiet about as well", async () => {
    const commit = repository.git("rev-parse", "HEAD").trim();
    repository.write(".gitmodules", '[submodule "s"]\n\tpath = s\n\turl = ./s\n\tignore = all\n');
    repository.git("add", ".gitmodules");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${commit},s`);
    expect(await staged()).toContainEqual(["s", false, true]);
  });

  test("of an index that git names is read from there", async () => {
    repository.git("read-tree", "--index-output=.git/other", "HEAD");
    const other = { ...repository.environment, GIT_INDEX_FILE: ".git/other" };
    repository.write("a.md", "staged\n");
    repository.git("add", "a.md");
    expect(
      await stagedDifference(
        startDifference(repository.root, hookEnvironment(other, repository.root), "HEAD"),
      ),
    ).toEqual([]);
  });
});

test.each(["sha1", "sha256"] as const)(
  "what HEAD and the index differ in from an earlier commit tells what HEAD does (%s)",
  async (objectFormat) => {
    repository.remove();
    repository = temporaryRepository(
      { "a.md": "a\n", "b.md": "b\n", "x/b.md": "b\n", "x/y/c.md": "c\n", "same.md": "same\n" },
      { objectFormat },
    );
    const kept = repository.git("rev-parse", "HEAD").trim();
    repository.write("x/b.md", "changed\n");
    repository.write("b.md", "changed\n");
    repository.git("rm", "--quiet", "-r", "--cached", "x/y");
    repository.write("z.md", "z\n");
    repository.git("add", "x/b.md", "z.md", "b.md");
    repository.git("commit", "--quiet", "--message=Change");
    // Staged on top: back to what was kept, changed again, taken away, new.
    repository.write("b.md", "b\n");
    repository.write("x/b.md", "changed again\n");
    repository.write("a.md", "changed\n");
    repository.write("new.md", "new\n");
    repository.git("add", "b.md", "x/b.md", "a.md", "new.md");
    repository.git("rm", "--quiet", "--cached", "z.md");
    const since = (commit: string) =>
      stagedDifference(startDifference(repository.root, environment(), commit));
    const drift = driftOf(await since(kept), await since("HEAD"));
    const told = repository.git("diff-tree", "-r", "--no-renames", "--raw", kept, "HEAD").trim();
    const written = drift.map(({ path, before, after }) =>
      [before?.blob ?? ABSENT[objectFormat], after?.blob ?? ABSENT[objectFormat], path].join(" "),
    );
    const expected = told.split("\n").map((line) => {
      const [fields = "", path] = line.split("\t");
      return [...fields.split(" ").slice(2, 4), path].join(" ");
    });
    expect(written).toEqual(expected);
    expect(driftOf(await since("HEAD"), await since("HEAD"))).toEqual([]);
  },
);

describe("a staged blob", () => {
  const source = () =>
    ({ root: repository.root, environment: environment(), objectFormat: "sha1" }) as const;
  const idOf = (path: string) => repository.git("rev-parse", `:${path}`).trim();
  const read = () => stagedBlobs(source(), join(repository.root, ".git"));
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

  test("is read from its file, or by git where it is packed", async () => {
    repository.git("gc", "--quiet");
    repository.write("new.md", "new\n");
    repository.git("add", "new.md");
    const ids = ["a.md", "new.md", "x/b.md", "a.md"].map(idOf);
    expect(looseBlob(join(repository.root, ".git/objects"), "sha1", ids[0]!)).toBeNull();
    expect(looseBlob(join(repository.root, ".git/objects"), "sha1", ids[1]!)).not.toBeNull();
    const bytesOf = read();
    expect((await Promise.all(ids.map(bytesOf))).map(text)).toEqual(["a\n", "new\n", "b\n", "a\n"]);
    expect(text(await bytesOf(ids[2]!))).toBe("b\n");
  });

  test("that is damaged, missing or another's is none", async () => {
    repository.write("new.md", "new\n");
    repository.git("add", "new.md");
    const id = idOf("new.md");
    const folder = join(repository.root, ".git/objects");
    const file = join(folder, id.slice(0, 2), id.slice(2));
    const other = "1".repeat(40);
    mkdirSync(join(folder, "11"), { recursive: true });
    copyFileSync(file, join(folder, "11", other.slice(2)));
    expect(looseBlob(folder, "sha1", other)).toBeNull();
    chmodSync(file, 0o644);
    truncateSync(file, 5);
    expect(looseBlob(folder, "sha1", id)).toBeNull();
    await expect(read()(id)).rejects.toThrow();
    await expect(read()("0".repeat(40))).rejects.toThrow(/missing/);
  });
});

describe("the commit of HEAD is read without git", () => {
  const found = (root = repository.root) =>
    headCommit(locateRepository(root, { ...repository.environment })!);
  const told = (root = repository.root) => repository.git("-C", root, "rev-parse", "HEAD").trim();

  test("on a branch with a file of its own, a packed one, and on none", () => {
    expect(found()).toBe(told());
    repository.git("branch", "main-2");
    repository.git("pack-refs", "--all");
    expect(found()).toBe(told());
    repository.git("checkout", "--quiet", "--detach");
    expect(found()).toBe(told());
  });

  test("in a linked worktree, whose HEAD is its own", () => {
    const linked = join(repository.root, "..", "linked");
    repository.git("worktree", "add", "--quiet", "-b", "topic/one", linked);
    repository.git("-C", linked, "commit", "--quiet", "--allow-empty", "--message=More");
    expect(found(linked)).toBe(told(linked));
    expect(found(linked)).not.toBe(found());
  });

  test("and left to git before the first commit, and where a branch stands for another", () => {
    repository.git("symbolic-ref", "refs/heads/alias", "refs/heads/main");
    repository.git("symbolic-ref", "HEAD", "refs/heads/alias");
    expect(found()).toBeNull();
    repository.git("symbolic-ref", "HEAD", "refs/heads/nothing");
    expect(found()).toBeNull();
  });
});

describe("a repository is found without git", () => {
  const located = (folder: string, variables = {}) =>
    locateRepository(folder, {
      GIT_CEILING_DIRECTORIES: repository.environment.GIT_CEILING_DIRECTORIES,
      ...variables,
    });

  test("from a folder below its top", () => {
    expect(located(join(repository.root, "x/y"))).toEqual({
      root: repository.root,
      gitDirectory: join(repository.root, ".git"),
      commonDirectory: join(repository.root, ".git"),
    });
  });

  test("from a linked worktree, which shares its git folder", () => {
    const linked = join(repository.root, "..", "linked");
    repository.git("worktree", "add", "--quiet", linked);
    expect(located(linked)?.commonDirectory).toBe(join(repository.root, ".git"));
  });

  test("and left to git where variables or a bare repository make it less than plain", () => {
    expect(located(join(repository.root, ".."))).toBeNull();
    expect(located(join(repository.root, "x"), { GIT_DIR: "../.git" })).toBeNull();
    expect(located(repository.root, { GIT_DIR: ".git" })).not.toBeNull();
    expect(located(repository.root, { GIT_WORK_TREE: "/" })).toBeNull();
  });
});
