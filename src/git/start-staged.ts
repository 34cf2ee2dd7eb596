import type { Environment } from "./environment.ts";
import { headCommit } from "./head-commit.ts";
import type { Located } from "./locate.ts";
import { type StartedGit, startGit } from "./run.ts";

/** The git processes that tell what a commit would change: a file of its own, as they are started before all else. */
export interface StagedGit {
  /** The commit that what is kept was read from. */
  readonly kept: string;
  /** Answers `stagedDifference` for HEAD. */
  readonly sinceHead: StartedGit;
  /** The same for the commit that was kept; null where that is HEAD still. */
  readonly sinceKept: StartedGit | null;
  /** Ends what is not needed any more. */
  stop(): void;
}

/** Starts them; nobody needs to listen to them yet. */
export function startStagedGit(
  located: Located,
  environment: Environment,
  kept: string,
): StagedGit {
  const start = (commit: string) => startDifference(located.root, environment, commit);
  const sinceHead = start("HEAD");
  const sinceKept = headCommit(located) === kept ? null : start(kept);
  return {
    kept,
    sinceHead,
    sinceKept,
    stop() {
      for (const started of [sinceHead, sinceKept]) {
        started?.child.kill();
        started?.child.unref();
      }
    },
  };
}

/** Starts the process that compares the index with a commit. */
export function startDifference(
  directory: string,
  environment: Environment,
  commit: string,
): StartedGit {
  const args = [
    "diff-index",
    "--cached",
    "--raw",
    "-z",
    "--no-renames",
    "--no-abbrev",
    "--ita-invisible-in-index",
    // `.gitmodules` may name submodules that git is to keep quiet about.
    "--ignore-submodules=none",
    commit,
    "--",
  ];
  return startGit({ directory, environment, args, isHeard: false });
}
