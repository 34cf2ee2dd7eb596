import { WinnowError } from "../text/winnow-error.ts";
import { pathText, records } from "./path-text.ts";
import { outputOf, type StartedGit } from "./run.ts";
import type { Difference, TreeEntry } from "./tree-difference.ts";

const ABSENT = /^0+$/;

/**
 * What a commit of the index would change, as git itself tells it, in one process.
 * @param difference as `startDifference` gives it
 * @throws WinnowError GIT_FAILED where there is no commit yet, or files are unmerged.
 */
export async function stagedDifference(difference: StartedGit): Promise<Difference[]> {
  const parts = records(await outputOf(difference));
  const found: Difference[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [oldMode = "", newMode = "", oldBlob = "", newBlob = "", status] = parts[at]!.toString(
      "latin1",
    )
      .slice(1)
      .split(" ");
    const path = pathText(parts[at + 1]!);
    if (status === "U") {
      throw new WinnowError(
        "GIT_FAILED",
        "the index holds files that are not merged",
        "resolve the conflicts and git add them",
      );
    }
    found.push({ path, before: entry(oldMode, oldBlob), after: entry(newMode, newBlob) });
  }
  return found;
}

function entry(mode: string, blob: string): TreeEntry | null {
  return ABSENT.test(mode) ? null : { mode, blob };
}
