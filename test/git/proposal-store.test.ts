import { existsSync, readdirSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { objectId } from "../../src/git/object-id.ts";
import { proposalStore } from "../../src/git/proposal-store.ts";
import type { NewCommit } from "../../src/proposal/ports.ts";
import { encode } from "../../src/text/source.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { forge, madeRepository, opened } from "./open.ts";

const COMMIT: Omit<NewCommit, "tree" | "parents"> = {
  message: "Confirm a finding\n\nWinnow-Proposal: p1\n",
  author: { name: "winnow", email: "winnow@example.org" },
  date: 1_779_000_000,
};

async function storeOf(made: TemporaryRepository) {
  return proposalStore(await opened(made));
}

/** All that a proposal must leave alone. */
function ofTheUser(made: TemporaryRepository): string {
  return [
    made.git("status", "--porcelain"),
    made.git("ls-files", "-s"),
    made.git("rev-parse", "HEAD", "main"),
    made.git("symbolic-ref", "HEAD"),
    made.git("stash", "list"),
  ].join("\n");
}

test.each(["sha1", "sha256"] as const)(
  "a proposal is committed beside a dirty worktree (%s)",
  async (objectFormat) => {
    const made = madeRepository(
      { "a.md": "# A\n", "d/b.md": "# B\n", "c.md": "# C\n" },
      { objectFormat },
    );
    made.write("a.md", "# Staged\n");
    made.git("add", "a.md");
    made.write("a.md", "# Not staged\n");
    made.write("new.md", "# New\n");
    const before = ofTheUser(made);
    const parent = made.git("rev-parse", "HEAD").trim();

    const store = await storeOf(made);
    const tree = await store.writeTree(parent, [
      { path: "a.md", blob: await store.writeBlob(encode("# Proposed\r\n")) },
      { path: "d/b.md", blob: null },
      { path: ".winnow/records/p1.json", blob: await store.writeBlob(encode("{}")) },
    ]);
    const commit = await store.writeCommit({ ...COMMIT, tree, parents: [parent] });
    expect(await store.moveBranch("winnow/p1", commit, null)).toBe("moved");

    expect(ofTheUser(made)).toBe(before);
    expect(made.git("ls-tree", "-r", "--name-only", "winnow/p1")).toBe(
      ".winnow/records/p1.json\na.md\nc.md\n",
    );
    expect(made.git("show", "winnow/p1:a.md")).toBe("# Proposed\r\n");
    expect(await store.branches()).toEqual(new Map([["winnow/p1", commit]]));
    expect(await store.commitDate(commit)).toBe(COMMIT.date);
    made.git("fsck", "--strict");
  },
);

test("author, dates and message are those given, whoever runs it and wherever", async () => {
  const made = madeRepository();
  const parent = made.git("rev-parse", "HEAD").trim();
  const tree = made.git("rev-parse", "HEAD^{tree}").trim();
  const ids: string[] = [];
  for (const surroundings of [{ TZ: "Asia/Kathmandu", HOME: "/nowhere" }, { TZ: "UTC" }]) {
    const repository = await opened({
      ...made,
      environment: { ...made.environment, ...surroundings },
    });
    ids.push(await proposalStore(repository).writeCommit({ ...COMMIT, tree, parents: [parent] }));
  }
  expect(ids[0]).toBe(ids[1]);
  expect(made.git("cat-file", "commit", ids[0]!)).toBe(
    `tree ${tree}\nparent ${parent}\nauthor winnow <winnow@example.org> 1779000000 +0000\n` +
      `committer winnow <winnow@example.org> 1779000000 +0000\n\n${COMMIT.message}`,
  );
});

test("a blob is stored as it is, whatever the attributes say", async () => {
  const made = madeRepository({ ".gitattributes": "* text eol=lf ident\n", "a.md": "x\n" });
  const store = await storeOf(made);
  const id = await store.writeBlob(encode("$Id$\r\n"));
  expect(made.git("cat-file", "blob", id)).toBe("$Id$\r\n");
});

test("an executable note stays one", async () => {
  const made = madeRepository();
  made.git("update-index", "--chmod=+x", "a.md");
  made.git("commit", "--quiet", "-m", "mode");
  const store = await storeOf(made);
  const tree = await store.writeTree("HEAD", [
    { path: "a.md", blob: await store.writeBlob(encode("x")) },
  ]);
  expect(made.git("ls-tree", tree)).toMatch(/^100755 /);
});

test("paths out of bounds change nothing", async () => {
  const made = madeRepository();
  symlinkSync("a.md", join(made.root, "link.md"));
  made.commit();
  const store = await storeOf(made);
  const blob = await store.writeBlob(encode("x"));
  for (const path of [
    "../x.md",
    ".git/hooks/x.md",
    ".github/x.md",
    "A.md",
    "a.md/b.md",
    "link.md",
    "winnow.jsonc",
  ]) {
    await expect(store.writeTree("HEAD", [{ path, blob }])).rejects.toMatchObject({
      code: "PLAN_INVALID",
    });
  }
  await expect(store.writeTree("HEAD", [{ path: "gone.md", blob: null }])).rejects.toThrow(
    "there is no gone.md",
  );
});

test("a note is renamed by case when the old name goes", async () => {
  const made = madeRepository();
  const store = await storeOf(made);
  const blob = made.git("rev-parse", "HEAD:a.md").trim();
  const tree = await store.writeTree("HEAD", [
    { path: "A.md", blob },
    { path: "a.md", blob: null },
  ]);
  expect(made.git("ls-tree", "--name-only", tree)).toBe("A.md\n");
});

test("a file of a commit is read by its exact path", async () => {
  const made = madeRepository({ "d/a.md": "# A\n", "*.md": "star\n" });
  symlinkSync("d/a.md", join(made.root, "link.md"));
  made.commit();
  const store = await storeOf(made);
  const text = async (path: string) => {
    const bytes = await store.readFile("HEAD", path);
    return bytes === null ? null : Buffer.from(bytes).toString();
  };
  expect(await text("d/a.md")).toBe("# A\n");
  expect(await text("*.md")).toBe("star\n");
  for (const path of ["d", "d/", "a.md", "link.md", "d/*.md"]) expect(await text(path)).toBeNull();
});

test("it works in a bare repository, a linked worktree and a subfolder", async () => {
  const made = madeRepository({ "d/a.md": "# A\n" });
  const linked = join(made.root, "..", "linked");
  const bare = join(made.root, "..", "bare.git");
  made.git("worktree", "add", "--quiet", linked);
  made.git("clone", "--quiet", "--bare", ".", bare);
  const trees: string[] = [];
  for (const folder of [bare, linked, join(made.root, "d")]) {
    const store = proposalStore(await opened(made, folder));
    const blob = await store.writeBlob(encode("# Other\n"));
    trees.push(await store.writeTree("HEAD", [{ path: "d/a.md", blob }]));
  }
  expect(new Set(trees).size).toBe(1);
});

test("before the first commit there is nothing to propose on", async () => {
  const store = await storeOf(madeRepository({}));
  await expect(store.writeTree("HEAD", [])).rejects.toThrow("no commit yet");
});

test("temporary indexes are removed, old ones of killed runs too", async () => {
  const made = madeRepository();
  const folder = join(made.root, ".git", "winnow", "tmp");
  made.write(".git/winnow/tmp/index-old", "");
  made.write(".git/winnow/tmp/index-recent", "");
  utimesSync(join(folder, "index-old"), 1, 1);
  const store = await storeOf(made);
  await store.writeTree("HEAD", [{ path: "a.md", blob: null }]);
  expect(readdirSync(folder)).toEqual(["index-recent"]);
});

test("the index lock of the user is neither needed nor touched", async () => {
  const made = madeRepository();
  made.write(".git/index.lock", "");
  const store = await storeOf(made);
  await store.writeTree("HEAD", [{ path: "a.md", blob: null }]);
  expect(existsSync(join(made.root, ".git", "index.lock"))).toBe(true);
});

test("a forged object that waits under the id of a proposed note is not proposed", async () => {
  const made = madeRepository();
  const bytes = encode("# Proposed\n");
  forge(made.root, objectId("sha1", "blob", bytes), "blob", encode("# Forged\n"));
  const store = await storeOf(made);
  const parent = made.git("rev-parse", "HEAD").trim();
  const tree = await store.writeTree(parent, [
    { path: "a.md", blob: await store.writeBlob(bytes) },
  ]);
  const commit = await store.writeCommit({ ...COMMIT, tree, parents: [parent] });
  await expect(store.moveBranch("winnow/p", commit, null)).rejects.toThrow(
    "does not hold what its id promises",
  );
  expect(await store.branches()).toEqual(new Map());
});
