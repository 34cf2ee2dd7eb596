import type { Statement } from "../note/facts.ts";
import { slice } from "../text/range.ts";
import type { BaseIndex } from "./base-index.ts";
import { abbreviationsOf, isClaim } from "./claim-comparing.ts";
import { type ChosenStatements, placedStatements } from "./claim-pairs.ts";
import type { Note } from "./note.ts";

/**
 * The claims that stand in a note more or less often than they did: all places of such a claim. One that is only moved
 * within its note, or wrapped otherwise, is the same; one that is cited or marked up otherwise is not. Where a note
 * defines other abbreviations than it did, all its claims read otherwise.
 * @param paths of the notes that may have changed
 */
export function changedStatements(
  before: BaseIndex,
  now: BaseIndex,
  paths: Iterable<string>,
): ChosenStatements {
  const changed = new Map<string, Set<Statement>>();
  for (const path of paths) {
    const old = byText(before.note(path));
    const readsAlike = definitions(before.note(path)) === definitions(now.note(path));
    const differing = [...byText(now.note(path))].filter(
      ([written, places]) => !readsAlike || places.length !== old.get(written)?.length,
    );
    if (differing.length > 0) changed.set(path, new Set(differing.flatMap(([, places]) => places)));
  }
  return changed;
}

/** The abbreviations a note defines, as one text to compare. */
function definitions(note: Note | null): string {
  return JSON.stringify([...abbreviationsOf(note)]);
}

function byText(note: Note | null): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  if (note === null) return found;
  for (const placed of placedStatements(note).filter(isClaim)) {
    const written = slice(note.text, placed.statement.range).replace(/\s+/g, " ");
    const others = found.get(written);
    if (others === undefined) found.set(written, [placed.statement]);
    else others.push(placed.statement);
  }
  return found;
}
