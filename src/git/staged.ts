import { WinnowError } from "../text/winnow-error.ts";
import { pathText, records } from "./path-text.ts";
import { outputOf, type StartedGit } from "./run.ts";

/** A file that two trees hold differently; null on the side where it is not. */
export interface Difference {
  readonly path: string;
  readonly before: TreeEntry | null;
  readonly after: TreeEntry | null;
}

export interface TreeEntry {
  readonly mode: string;
  readonly blob: string;
}

const ABSENT = /^0+$/;

/**
 * In what the index differs from a commit, as git itself tells it, in one process.
 * @param difference as `startDifference` gives it
 * @throws WinnowError GIT_FAILED where there is no such commit, or files are unmerged.
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

/**
 * In what HEAD differs from an earlier commit.
 * @param sinceKept what the index differs in from the earlier commit
 * @param staged what it differs in from HEAD
 */
export function driftOf(
  sinceKept: readonly Difference[],
  staged: readonly Difference[],
): Difference[] {
  const ofKept = new Map(sinceKept.map((each) => [each.path, each]));
  const ofHead = new Map(staged.map((each) => [each.path, each]));
  return [...new Set([...ofKept.keys(), ...ofHead.keys()])].sort().flatMap((path) => {
    const [kept, head] = [ofKept.get(path), ofHead.get(path)];
    // What does not differ from the index is as it stands there.
    const before = kept === undefined ? head!.after : kept.before;
    const after = head === undefined ? kept!.after : head.before;
    const isSame = before?.blob === after?.blob && before?.mode === after?.mode;
    return isSame ? [] : [{ path, before, after }];
  });
}
