import type { RefMove } from "../proposal/ports.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { readObjects } from "./blobs.ts";
import { refsAt, swapRef } from "./ref.ts";
import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";

const HEADS = "refs/heads/";
const BRANCH = /^winnow(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,199}){1,4}$/;

/** The name and commit of each branch below `winnow/`. */
export async function listBranches(repository: Repository): Promise<ReadonlyMap<string, string>> {
  const refs = await refsAt(repository, `${HEADS}winnow/`);
  return new Map([...refs].map(([ref, commit]) => [ref.slice(HEADS.length), commit]));
}

/**
 * Moves one of winnow's branches from a known commit to another, or makes it (`from` null), by compare-and-swap.
 * Every object that `to` brings is read back from the disk, before and after.
 * @throws WinnowError PLAN_INVALID for a name outside `winnow/`; BUSY when the branch is checked out, or a lock file stays
 * (the one in question is named); GIT_FAILED when a branch `winnow` is in the way or an object is missing or damaged.
 */
export async function moveBranch(
  repository: Repository,
  branch: string,
  to: string,
  from: string | null,
): Promise<RefMove> {
  assertOwn(branch);
  const ref = `${HEADS}${branch}`;
  const refs = await refsAt(repository, `${HEADS}winnow`);
  if (refs.has(`${HEADS}winnow`)) throw nameTaken();
  const current = refs.get(ref) ?? null;
  if (current === to) return "already";
  if (current !== from) return "changed";
  await assertNotCheckedOut(repository, ref);
  await assertWhole(repository, to, ref);
  const move = await swapRef(repository, ref, to, from);
  if (move === "moved") await assertStillWhole(repository, to, from, ref);
  return move;
}

/**
 * Removes one of winnow's branches if it stands at a commit and is checked out nowhere; else leaves it.
 * @throws WinnowError PLAN_INVALID for a name outside `winnow/`; BUSY when a lock file stays.
 */
export async function removeBranch(
  repository: Repository,
  branch: string,
  from: string,
): Promise<void> {
  assertOwn(branch);
  const ref = `${HEADS}${branch}`;
  if ((await holderOf(repository, ref)) === null) await swapRef(repository, ref, null, from);
}

function assertOwn(branch: string): void {
  if (BRANCH.test(branch) && !branch.includes("..") && !/\.(?:lock)?(?:\/|$)/.test(branch)) return;
  throw new WinnowError("PLAN_INVALID", `${visible(branch)} is not a branch winnow may move`);
}

async function assertNotCheckedOut(repository: Repository, ref: string): Promise<void> {
  const folder = await holderOf(repository, ref);
  if (folder === null) return;
  throw new WinnowError(
    "BUSY",
    `${ref.slice(HEADS.length)} is checked out in ${visible(folder)}`,
    "switch to another branch there",
  );
}

/** The worktree that has a branch checked out; null where none has. */
async function holderOf(repository: Repository, ref: string): Promise<string | null> {
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["worktree", "list", "--porcelain", "-z"],
  });
  const worktrees = output.toString("utf8").split("\0\0");
  const holder = worktrees.find((worktree) => worktree.split("\0").includes(`branch ${ref}`));
  const folder = holder?.split("\0").find((line) => line.startsWith("worktree "));
  return folder === undefined ? null : folder.slice("worktree ".length);
}

/**
 * Asserts that all a commit reaches is there. `update-ref` does not look, so that a `git gc --prune=now` at the wrong
 * moment would leave a branch that leads to nothing. What other refs reach, gc keeps; the rest is read and hashed again.
 */
async function assertWhole(repository: Repository, commit: string, ref: string): Promise<void> {
  const others = ["--not", `--exclude=${ref}`, "--all"];
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["rev-list", "--objects", "--no-object-names", commit, ...others],
  });
  const lines = output.toString("latin1").split("\n");
  await readObjects(
    repository,
    lines.filter((id) => id !== ""),
  );
}

/** A gc that had looked before the branch led here may have removed objects since; then the branch goes back. */
async function assertStillWhole(
  repository: Repository,
  to: string,
  from: string | null,
  ref: string,
): Promise<void> {
  try {
    await assertWhole(repository, to, ref);
  } catch (error) {
    await swapRef(repository, ref, from, to);
    throw error;
  }
}

function nameTaken(): WinnowError {
  return new WinnowError(
    "GIT_FAILED",
    "a branch called winnow stands where winnow's branches go (winnow/…)",
    "rename it: git branch -m winnow winnow-old",
  );
}
