import { spawn } from "node:child_process";
import { transportEnvironment } from "./environment.ts";
import type { Repository } from "./repository.ts";
import { type GitCall, gitFailure, outcomeOf, type StartedGit } from "./run.ts";

/** A branch to be pushed under its own name. */
export interface BranchToPush {
  readonly branch: string;
  /**
   * Where the remote's branch must stand to be moved, whatever it holds: a commit, or "" where there must be none. null:
   * it is only ever moved forward.
   */
  readonly lease: string | null;
}

export interface PushedBranch {
  readonly branch: string;
  /** Why the remote did not take it; null where it did. */
  readonly refused: string | null;
}

const HEADS = "refs/heads/";

/**
 * Pushes branches, and nothing else; one that the remote refuses does not stop the others.
 * @param variables of the process, by which the user's own way to the remote is found
 * @throws WinnowError GIT_FAILED when the remote can't be reached.
 */
export async function pushBranches(
  repository: Repository,
  variables: Readonly<Record<string, string | undefined>>,
  remote: string,
  branches: readonly BranchToPush[],
): Promise<PushedBranch[]> {
  const leases = branches.flatMap(({ branch, lease }) =>
    lease === null ? [] : [`--force-with-lease=${HEADS}${branch}:${lease}`],
  );
  const call: GitCall = {
    directory: repository.root,
    environment: transportEnvironment(variables),
    args: [
      "push",
      "--porcelain",
      // What the user's settings would push besides.
      "--no-follow-tags",
      "--recurse-submodules=no",
      ...leases,
      "--",
      remote,
      ...branches.map(({ branch }) => `${HEADS}${branch}:${HEADS}${branch}`),
    ],
  };
  const outcome = await outcomeOf(startPush(call));
  const told = toldBranches(outcome.output.toString("utf8"));
  if (branches.some(({ branch }) => !told.has(branch))) throw gitFailure(call, outcome);
  return branches.map(({ branch }) => ({ branch, refused: told.get(branch)! }));
}

/** What `--porcelain` tells of each branch, as lines of `flag<TAB>from:to<TAB>summary`: why it was refused, or null. */
function toldBranches(output: string): ReadonlyMap<string, string | null> {
  const lines = output.split("\n").map((line) => line.split("\t"));
  return new Map(
    lines.flatMap(([flag, refs = "", summary]) => {
      const to = refs.slice(refs.indexOf(":") + 1);
      if (summary === undefined || !to.startsWith(HEADS)) return [];
      return [[to.slice(HEADS.length), flag === "!" ? summary : null]];
    }),
  );
}

/**
 * Starts git with the settings as they are: what reaches a remote is just what all other calls switch off, the user's
 * ssh, credential helpers and hooks among them. They run because the user asked for a push by name, as they would for
 * one of the user's own.
 */
function startPush(call: GitCall): StartedGit {
  const child = spawn("git", call.args, {
    cwd: call.directory,
    env: call.environment,
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  return { call, child };
}
