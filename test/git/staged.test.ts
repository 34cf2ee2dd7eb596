import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hookEnvironment } from "../../src/git/environment.ts";
import { locateRepository } from "../../src/git/locate.ts";
import { openObjectSession } from "../../src/git/object-session.ts";
import { stagedDifference } from "../../src/git/staged.ts";
import { startDifference, startObjects } from "../../src/git/start-staged.ts";
import { treeDifference } from "../../src/git/tree-difference.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";

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
  (await stagedDifference(startDifference(repository.root, environment()))).map(
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

  test("of an index that git names is read from there", async () => {
    repository.git("read-tree", "--index-output=.git/other", "HEAD");
    const other = { ...repository.environment, GIT_INDEX_FILE: ".git/other" };
    repository.write("a.md", "staged\n");
    repository.git("add", "a.md");
    expect(
      await stagedDifference(
        startDifference(repository.root, hookEnvironment(other, repository.root)),
      ),
    ).toEqual([]);
  });
});

describe("two trees", () => {
  test.each(["sha1", "sha256"] as const)(
    "differ in the files that git names (%s)",
    async (objectFormat) => {
      repository.remove();
      repository = temporaryRepository(
        { "a.md": "a\n", "x/b.md": "b\n", "x/y/c.md": "c\n" },
        { objectFormat },
      );
      const before = repository.git("rev-parse", "HEAD^{tree}").trim();
      repository.write("x/b.md", "changed\n");
      repository.git("rm", "--quiet", "-r", "--cached", "x/y");
      repository.write("z.md", "z\n");
      repository.git("add", "x/b.md", "z.md");
      repository.git("commit", "--quiet", "--message=Change");
      const after = repository.git("rev-parse", "HEAD^{tree}").trim();
      const objects = openObjectSession(startObjects(repository.root, environment()), objectFormat);
      const found = await treeDifference(objects, before, after);
      objects.close();
      const told = repository
        .git("diff-tree", "-r", "--name-only", before, after)
        .trim()
        .split("\n");
      expect(found.map(({ path }) => path)).toEqual(told);
      expect(await treeDifference(objects, after, after)).toEqual([]);
    },
  );
});

describe("an object session", () => {
  test("answers many questions in order, and knows what is not there", async () => {
    const objects = openObjectSession(startObjects(repository.root, environment()), "sha1");
    const names = ["HEAD^{tree}", "HEAD:a.md", "HEAD:nowhere", "nothing"];
    const ids = await Promise.all(names.map((name) => objects.idOf(name)));
    expect(ids.map((id) => id !== null)).toEqual([true, true, false, false]);
    expect((await objects.read(ids[1]!)).bytes.toString()).toBe("a\n");
    await expect(objects.read("0".repeat(40))).rejects.toThrow(/missing/);
    objects.close();
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
