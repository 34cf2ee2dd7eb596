import type { Environment } from "./environment.ts";
import { type StartedGit, startGit } from "./run.ts";

/** The git processes that tell what a commit would change: a file of its own, as they are started before all else. */
export interface StagedGit {
  /** Answers `stagedDifference`. */
  readonly difference: StartedGit;
  /** Answers an `ObjectSession`. */
  readonly objects: StartedGit;
  /** Ends what is not needed any more. */
  stop(): void;
}

/** Starts the two; nobody needs to listen to them yet. */
export function startStagedGit(directory: string, environment: Environment): StagedGit {
  const difference = startDifference(directory, environment);
  const objects = startObjects(directory, environment);
  return {
    difference,
    objects,
    stop() {
      for (const { child } of [difference, objects]) {
        child.kill();
        child.unref();
      }
    },
  };
}

/** Starts the process that compares the index with the commit before it. */
export function startDifference(directory: string, environment: Environment): StartedGit {
  const args = [
    "diff-index",
    "--cached",
    "--raw",
    "-z",
    "--no-renames",
    "--no-abbrev",
    "--ita-invisible-in-index",
    "HEAD",
    "--",
  ];
  return startGit({ directory, environment, args });
}

/** Starts the process that answers for object after object. */
export function startObjects(directory: string, environment: Environment): StartedGit {
  return startGit({ directory, environment, args: ["cat-file", "--batch-command"] });
}
