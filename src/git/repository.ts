import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Environment } from "./environment.ts";
import type { ObjectFormat } from "./object-id.ts";
import { type GitCall, gitFailure, tryGit } from "./run.ts";

/** One git repository, found once; every later call of git starts in its root. */
export interface Repository {
  /** The top of the worktree; of a bare repository the git folder itself. Absolute. */
  readonly root: string;
  /** The git folder shared by all worktrees. Absolute. */
  readonly commonDirectory: string;
  readonly objectFormat: ObjectFormat;
  readonly bare: boolean;
  readonly environment: Environment;
}

const OUTSIDE_WORKTREE = "must be run in a work tree";

/**
 * Finds the repository a folder belongs to, with one git process.
 * @throws WinnowError NOT_A_REPOSITORY when there is none, or git does not trust its owner; the hint is then git's own.
 */
export async function openRepository(
  directory: string,
  environment: Environment,
): Promise<Repository> {
  const call: GitCall = {
    directory,
    environment,
    // The last one fails where there is no worktree, with all others written before.
    args: [
      "rev-parse",
      "--path-format=absolute",
      "--is-bare-repository",
      "--show-object-format",
      "--git-common-dir",
      "--show-toplevel",
    ],
  };
  const outcome = await tryGit(call);
  const [bare, format, commonDirectory, root, ...more] = outcome.output
    .toString("utf8")
    .split("\n");
  if (outcome.code !== 0 && !outcome.complaint.includes(OUTSIDE_WORKTREE)) {
    throw noRepository(directory, outcome.complaint) ?? gitFailure(call, outcome);
  }
  if (format !== "sha1" && format !== "sha256") throw gitFailure(call, outcome);
  if (commonDirectory === undefined || root === undefined || more.length > 1) {
    throw new WinnowError(
      "NOT_A_REPOSITORY",
      "a folder name with a line break in it is not supported",
    );
  }
  if (bare === "true") {
    return {
      root: commonDirectory,
      commonDirectory,
      objectFormat: format,
      bare: true,
      environment,
    };
  }
  if (outcome.code !== 0) {
    throw new WinnowError(
      "NOT_A_REPOSITORY",
      `${visible(directory)} lies inside a git folder`,
      "run winnow in the folder that holds the notes",
    );
  }
  return { root, commonDirectory, objectFormat: format, bare: false, environment };
}

function noRepository(directory: string, complaint: string): WinnowError | null {
  if (complaint.includes("dubious ownership")) {
    const hint = complaint.split("\n").find((line) => line.includes("safe.directory"));
    return new WinnowError(
      "NOT_A_REPOSITORY",
      `git does not trust ${visible(directory)}: it belongs to another user`,
      hint === undefined ? null : `if you trust it: ${hint.replaceAll("\\u{9}", "").trim()}`,
    );
  }
  if (!complaint.includes("not a git repository")) return null;
  return new WinnowError(
    "NOT_A_REPOSITORY",
    `${visible(directory)} is not in a git repository`,
    "run winnow in the repository that holds the notes, or start one there: git init",
  );
}
