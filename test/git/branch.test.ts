import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listBranches, moveBranch } from "../../src/git/branch.ts";
import { proposalStore } from "../../src/git/proposal-store.ts";
import { fakeGit } from "../support/fake-git.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { madeRepository, opened } from "./open.ts";

/** A commit no ref reaches. */
function looseCommit(made: TemporaryRepository, message: string): string {
  return made.git("commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", message).trim();
}

test("a branch is made, moved and left alone by compare-and-swap", async () => {
  const made = madeRepository();
  const repository = await opened(made);
  const [one, two, three] = ["1", "2", "3"].map((message) => looseCommit(made, message));
  expect(await moveBranch(repository, "winnow/p", one!, null)).toBe("moved");
  expect(await moveBranch(repository, "winnow/p", one!, null)).toBe("already");
  expect(await moveBranch(repository, "winnow/p", two!, null)).toBe("changed");
  expect(await moveBranch(repository, "winnow/p", two!, one!)).toBe("moved");
  expect(await moveBranch(repository, "winnow/p", three!, one!)).toBe("changed");
  expect(await listBranches(repository)).toEqual(new Map([["winnow/p", two]]));
});

test("a packed branch is moved like any other", async () => {
  const made = madeRepository();
  const repository = await opened(made);
  const [one, two] = [looseCommit(made, "1"), looseCommit(made, "2")];
  await moveBranch(repository, "winnow/p", one, null);
  made.git("pack-refs", "--all");
  expect(existsSync(join(made.root, ".git/refs/heads/winnow/p"))).toBe(false);
  expect(await moveBranch(repository, "winnow/p", two, one)).toBe("moved");
});

test("of forty at once, one makes the branch", async () => {
  const made = madeRepository();
  const repository = await opened(made);
  const commits = Array.from({ length: 40 }, (_, index) => looseCommit(made, `${index}`));
  const moves = await Promise.all(
    commits.map((commit) => moveBranch(repository, "winnow/p", commit, null)),
  );
  expect(moves.filter((move) => move === "moved")).toHaveLength(1);
  expect(moves.filter((move) => move === "changed")).toHaveLength(39);
  expect((await listBranches(repository)).get("winnow/p")).toBe(commits[moves.indexOf("moved")]);
});

test("other branches are none of winnow's", async () => {
  const made = madeRepository();
  const repository = await opened(made);
  const commit = looseCommit(made, "1");
  for (const branch of [
    "main",
    "winnow",
    "winnow/",
    "winnow/../main",
    "winnow/a..b",
    "winnow/x.lock",
    "winnow/-x",
    "-d",
  ]) {
    await expect(moveBranch(repository, branch, commit, null)).rejects.toMatchObject({
      code: "PLAN_INVALID",
    });
  }
});

test("a branch called winnow is in the way, and says so", async () => {
  const made = madeRepository();
  made.git("branch", "winnow");
  const commit = looseCommit(made, "1");
  await expect(moveBranch(await opened(made), "winnow/p", commit, null)).rejects.toMatchObject({
    code: "GIT_FAILED",
    hint: expect.stringContaining("git branch -m winnow"),
  });
});

test("a branch that is checked out in any worktree stays where it is", async () => {
  const made = madeRepository();
  const repository = await opened(made);
  const [one, two] = [looseCommit(made, "1"), looseCommit(made, "2")];
  await moveBranch(repository, "winnow/p", one, null);
  made.git("worktree", "add", "--quiet", join(made.root, "..", "linked"), "winnow/p");
  await expect(moveBranch(repository, "winnow/p", two, one)).rejects.toMatchObject({
    code: "BUSY",
  });
  expect(made.git("rev-parse", "winnow/p").trim()).toBe(one);
});

test("a lock that stays is named, with the command that clears it", async () => {
  const made = madeRepository();
  const lock = join(made.root, ".git/refs/heads/winnow/p.lock");
  made.write(".git/refs/heads/winnow/p.lock", "");
  const commit = looseCommit(made, "1");
  const repository = await opened(made);
  await expect(moveBranch(repository, "winnow/p", commit, null)).rejects.toMatchObject({
    code: "BUSY",
    message: `refs/heads/winnow/p is locked by ${lock}`,
    hint: `if no git process is running, clear it: rm ${lock}`,
  });
  rmSync(lock);
  expect(await moveBranch(repository, "winnow/p", commit, null)).toBe("moved");
});

test("a lock that goes away in time is waited for", async () => {
  const made = madeRepository();
  const lock = join(made.root, ".git/refs/heads/winnow/p.lock");
  made.write(".git/refs/heads/winnow/p.lock", "");
  const commit = looseCommit(made, "1");
  // The lock goes away once git has failed on it.
  const path = fakeGit(
    made,
    `"$REAL" "$@"; code=$?; case "$*" in *update-ref*) rm -f '${lock}';; esac; exit $code`,
  );
  const repository = await opened({ ...made, environment: { ...made.environment, PATH: path } });
  expect(await moveBranch(repository, "winnow/p", commit, null)).toBe("moved");
});

test("a branch never leads to an object that is missing", async () => {
  const made = madeRepository();
  made.write("new.md", "# Only here\n");
  made.git("add", "new.md");
  const blob = made.git("rev-parse", ":new.md").trim();
  const tree = made.git("write-tree").trim();
  const commit = made.git("commit-tree", tree, "-p", "HEAD", "-m", "1").trim();
  rmSync(join(made.root, ".git/objects", blob.slice(0, 2), blob.slice(2)));
  const calls = join(made.root, "..", "calls");
  const path = fakeGit(made, `echo "$*" >> '${calls}'; exec "$REAL" "$@"`);
  const repository = await opened({ ...made, environment: { ...made.environment, PATH: path } });
  await expect(moveBranch(repository, "winnow/p", commit, null)).rejects.toMatchObject({
    code: "GIT_FAILED",
  });
  expect(readFileSync(calls, "utf8")).toContain("rev-list");
  expect(readFileSync(calls, "utf8")).not.toContain("update-ref");
  expect(await listBranches(repository)).toEqual(new Map());
});

test("objects that go at the very moment the branch is made take it with them", async () => {
  const made = madeRepository();
  const commit = looseCommit(made, "1");
  const object = join(made.root, ".git/objects", commit.slice(0, 2), commit.slice(2));
  const path = fakeGit(
    made,
    `"$REAL" "$@"; code=$?; case "$*" in *update-ref*) rm -f '${object}';; esac; exit $code`,
  );
  const repository = await opened({ ...made, environment: { ...made.environment, PATH: path } });
  await expect(moveBranch(repository, "winnow/p", commit, null)).rejects.toMatchObject({
    code: "GIT_FAILED",
  });
  expect(existsSync(join(made.root, ".git/refs/heads/winnow/p"))).toBe(false);
});

test("while gc prunes without end there is a whole proposal or none", async () => {
  const made = madeRepository();
  const repository = await opened(made);
  const gc = spawn("sh", ["-c", "while :; do git gc --quiet --prune=now; done"], {
    cwd: made.root,
    env: made.environment,
    stdio: "ignore",
    detached: true,
  });
  onTestFinished(() => void process.kill(-gc.pid!, "SIGKILL"));
  const store = proposalStore(repository);
  const parent = made.git("rev-parse", "HEAD").trim();
  for (let round = 0; round < 10; round += 1) {
    const branch = `winnow/p${round}`;
    try {
      const blob = await store.writeBlob(Buffer.from(`# Round ${round}\n`));
      const tree = await store.writeTree(parent, [{ path: "a.md", blob }]);
      const author = { name: "winnow", email: "winnow@localhost" };
      const commit = await store.writeCommit({
        tree,
        parents: [parent],
        message: branch,
        author,
        date: 1_779_000_000,
      });
      await store.moveBranch(branch, commit, null);
    } catch (error) {
      expect(error).toMatchObject({ code: "GIT_FAILED" });
      expect((await store.branches()).has(branch)).toBe(false);
    }
  }
  for (const branch of (await store.branches()).keys()) made.git("rev-list", "--objects", branch);
});
