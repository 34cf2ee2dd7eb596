import { setTimeout as pause } from "node:timers/promises";
import type { RefMove } from "../proposal/ports.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { readObjects } from "./blobs.ts";
import { nullId } from "./object-id.ts";
import type { Repository } from "./repository.ts";
import { type GitCall, gitFailure, runGit, tryGit } from "./run.ts";

/** Objects and refs are on the disk before a ref that leads to them is. */
export const DURABLE: readonly string[] = ["-c", "core.fsync=committed,reference"];

const BRANCH = /^winnow(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,199}){1,4}$/;
const RETRY_MILLISECONDS: readonly number[] = [50, 100, 200, 400, 800];
const LOCKED = /Unable to create '([^'\n]+\.lock)': File exists/;

/** The name and commit of each branch below `winnow/`. */
export async function listBranches(repository: Repository): Promise<ReadonlyMap<string, string>> {
  const refs = await refsAt(repository, "refs/heads/winnow/");
  return new Map([...refs].map(([ref, commit]) => [ref.slice("refs/heads/".length), commit]));
}

/**
 * Moves one of winnow's branches from a known commit to another, or makes it (`from` null), by compare-and-swap.
 * Before that, every object `to` brings is read back from the disk.
 * @throws WinnowError PLAN_INVALID for a name outside `winnow/`; BUSY when the branch is checked out, or a lock file stays
 * (the one in question is named); GIT_FAILED when a branch `winnow` is in the way or an object is missing or damaged.
 */
export async function moveBranch(
  repository: Repository,
  branch: string,
  to: string,
  from: string | null,
): Promise<RefMove> {
  if (!BRANCH.test(branch) || branch.includes("..") || /\.(?:lock)?(?:\/|$)/.test(branch)) {
    throw new WinnowError("PLAN_INVALID", `${visible(branch)} is not a branch winnow may move`);
  }
  const ref = `refs/heads/${branch}`;
  const before = await settled(repository, ref, to, from);
  if (before !== null) return before;
  await assertNotCheckedOut(repository, ref);
  await assertWhole(repository, to);
  const call: GitCall = {
    directory: repository.root,
    // The log of the branch wants a name; that of the user may not be known, as under cron.
    environment: {
      ...repository.environment,
      GIT_COMMITTER_NAME: "winnow",
      GIT_COMMITTER_EMAIL: "winnow@localhost",
    },
    args: [
      ...DURABLE,
      "update-ref",
      "--no-deref",
      ref,
      to,
      from ?? nullId(repository.objectFormat),
    ],
  };
  for (const wait of [...RETRY_MILLISECONDS, null]) {
    const outcome = await tryGit(call);
    if (outcome.code === 0) return "moved";
    const after = await settled(repository, ref, to, from);
    if (after !== null) return after;
    const lock = LOCKED.exec(outcome.complaint)?.[1];
    if (lock === undefined) throw gitFailure(call, outcome);
    if (wait === null) throw locked(branch, lock);
    await pause(wait);
  }
  throw new WinnowError("BUSY", `${branch} could not be moved`);
}

/** `already` or `changed` when the ref no longer stands at `from`; null when it still does, so that it can be moved. */
async function settled(
  repository: Repository,
  ref: string,
  to: string,
  from: string | null,
): Promise<RefMove | null> {
  const refs = await refsAt(repository, "refs/heads/winnow");
  if (refs.has("refs/heads/winnow")) {
    throw new WinnowError(
      "GIT_FAILED",
      "a branch called winnow stands where winnow's branches go (winnow/…)",
      "rename it: git branch -m winnow winnow-old",
    );
  }
  const current = refs.get(ref) ?? null;
  if (current === to) return "already";
  return current === from ? null : "changed";
}

async function refsAt(
  repository: Repository,
  pattern: string,
): Promise<ReadonlyMap<string, string>> {
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["for-each-ref", "--format=%(refname) %(objectname)", pattern],
  });
  const lines = output.toString("utf8").split("\n");
  return new Map(
    lines.filter((line) => line !== "").map((line) => line.split(" ") as [string, string]),
  );
}

async function assertNotCheckedOut(repository: Repository, ref: string): Promise<void> {
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["worktree", "list", "--porcelain", "-z"],
  });
  const worktrees = output.toString("utf8").split("\0\0");
  const holder = worktrees.find((worktree) => worktree.split("\0").includes(`branch ${ref}`));
  if (holder === undefined) return;
  const folder = holder.split("\0").find((line) => line.startsWith("worktree "));
  throw new WinnowError(
    "BUSY",
    `${ref.slice("refs/heads/".length)} is checked out in ${visible(folder?.slice("worktree ".length) ?? "a worktree")}`,
    "switch to another branch there",
  );
}

/**
 * Asserts that all a commit reaches is there. `update-ref` does not look: a `git gc --prune=now` at the wrong moment would
 * leave a branch that leads to nothing. What other refs reach, gc keeps; the rest is read, and so hashed again.
 */
async function assertWhole(repository: Repository, commit: string): Promise<void> {
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["rev-list", "--objects", "--no-object-names", commit, "--not", "--all"],
  });
  const ids = output
    .toString("latin1")
    .split("\n")
    .filter((id) => id !== "");
  await readObjects(repository, ids);
}

function locked(branch: string, lock: string): WinnowError {
  const quoted = `'${lock.replaceAll("'", "'\\''")}'`;
  return new WinnowError(
    "BUSY",
    `${branch} is locked by ${lock}`,
    `if no git process is running, clear it: rm ${quoted}`,
  );
}
