import { existsSync } from "node:fs";
import { shellQuote } from "../text/shell-quote.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { pathText, records } from "./path-text.ts";
import { DURABLE, swapRef } from "./ref.ts";
import type { Repository } from "./repository.ts";
import { gitFailure, runGit, tryGit } from "./run.ts";
import { unwatchedChanges } from "./unwatched.ts";

const SHOWN = 5;

/** Whatever `branch.NAME.mergeOptions` asks for: squashed or uncommitted, the branch would stay where it is. */
const FAST_FORWARD = [
  "merge",
  "--ff-only",
  "--no-squash",
  "--commit",
  "--no-overwrite-ignore",
  "--quiet",
] as const;

/** What git leaves in its folder while something waits to be finished, and how to get out of it. */
const UNFINISHED: readonly (readonly [file: string, what: string, way: string])[] = [
  ["MERGE_HEAD", "a merge", "git merge --continue, or --abort"],
  ["rebase-merge", "a rebase", "git rebase --continue, or --abort"],
  ["rebase-apply", "a rebase", "git rebase --continue, or --abort"],
  ["CHERRY_PICK_HEAD", "a cherry-pick", "git cherry-pick --continue, or --abort"],
  ["REVERT_HEAD", "a revert", "git revert --continue, or --abort"],
  ["BISECT_LOG", "a bisection", "git bisect reset"],
];

/** The branch that is checked out, as a whole name: `refs/heads/main`. @throws WinnowError USAGE where HEAD is on none. */
export async function checkedOutBranch(repository: Repository): Promise<string> {
  const { code, output } = await tryGit(call(repository, ["symbolic-ref", "--quiet", "HEAD"]));
  if (code === 0) return output.toString("utf8").trim();
  throw new WinnowError("USAGE", "HEAD is on no branch", "git switch main, then again");
}

/**
 * Asserts that the branch checked out can take in changes to these paths without touching anything of the user's:
 * nothing is half done, no other worktree has it, and each path is as HEAD has it, in the index and on the disk.
 * @throws WinnowError BUSY saying what stands in the way.
 */
export async function assertReady(
  repository: Repository,
  branch: string,
  paths: readonly string[],
): Promise<void> {
  const names = UNFINISHED.map(([file]) => file);
  const located = await lines(repository, [
    "rev-parse",
    "--path-format=absolute",
    ...names.flatMap((name) => ["--git-path", name]),
  ]);
  const unfinished = UNFINISHED.find((_, index) => existsSync(located[index]!));
  if (unfinished !== undefined) {
    throw new WinnowError("BUSY", `${unfinished[1]} is not finished here`, unfinished[2]);
  }
  const worktrees = (await lines(repository, ["worktree", "list", "--porcelain"])).filter(
    (line) => line === `branch ${branch}`,
  );
  if (worktrees.length > 1) {
    const name = branch.replace("refs/heads/", "");
    throw new WinnowError("BUSY", `${visible(name)} is checked out in another worktree too`);
  }
  if (repository.bare) return;
  const output = await runGit(
    call(repository, [
      "status",
      "--porcelain=v1",
      "-z",
      "--no-renames",
      "--untracked-files=all",
      "--ignored=matching",
      "--",
      ...paths,
    ]),
  );
  const dirty = records(output).map((record) => pathText(record.subarray(3)));
  if (dirty.length > 0)
    throw inTheWay(dirty, "commit them or put them aside (git stash), then again");
  const unwatched = await unwatchedChanges(repository, paths);
  if (unwatched.length > 0) {
    throw inTheWay(
      unwatched,
      `git was told not to look at them: git update-index --no-skip-worktree --no-assume-unchanged -- ${unwatched.map(shellQuote).join(" ")}; commit them, then again`,
    );
  }
}

/**
 * Moves the branch that is checked out on to a commit that follows it, files and index with it, and leaves all else in
 * the worktree and the index as it is. Where nothing is checked out, as in a bare repository, the branch alone.
 * @throws WinnowError GIT_FAILED when git refuses, having changed nothing; BUSY when the branch was moved meanwhile.
 */
export async function advance(
  repository: Repository,
  branch: string,
  from: string,
  to: string,
): Promise<void> {
  if (!repository.bare) {
    const asked = call(repository, [...DURABLE, ...FAST_FORWARD, to]);
    const outcome = await tryGit(asked);
    if (outcome.code !== 0) throw gitFailure({ ...asked, args: [...FAST_FORWARD, to] }, outcome);
    return;
  }
  if ((await swapRef(repository, branch, to, from)) === "changed") {
    throw new WinnowError("BUSY", `${branch} was moved meanwhile`, "try again");
  }
}

function inTheWay(dirty: readonly string[], hint: string): WinnowError {
  const shown = dirty.slice(0, SHOWN).map(visible).join(", ");
  const more = dirty.length > SHOWN ? ` and ${dirty.length - SHOWN} more` : "";
  return new WinnowError("BUSY", `you have changes of your own in ${shown}${more}`, hint);
}

async function lines(repository: Repository, args: readonly string[]): Promise<string[]> {
  return (await runGit(call(repository, args))).toString("utf8").split("\n");
}

function call({ root, environment }: Repository, args: readonly string[]) {
  return { directory: root, environment, args };
}
