import type { Statement } from "../note/facts.ts";
import { slice } from "../text/range.ts";
import type { BaseIndex } from "./base-index.ts";
import { isClaim } from "./claim-comparing.ts";
import { type ChosenStatements, placedStatements } from "./claim-pairs.ts";
import type { Note } from "./note.ts";

/** What a change takes away of a base's claims, and what it brings. */
export interface ChangedStatements {
  readonly before: ChosenStatements;
  readonly now: ChosenStatements;
}

/**
 * The claims that stand in a note more or less often than they did: all places of such a claim, before and now. One
 * that is only moved within its note, or wrapped otherwise, is the same; one that is cited or marked up otherwise is not.
 * @param paths of the notes that may have changed
 */
export function changedStatements(
  before: BaseIndex,
  now: BaseIndex,
  paths: Iterable<string>,
): ChangedStatements {
  const changed = {
    before: new Map<string, Set<Statement>>(),
    now: new Map<string, Set<Statement>>(),
  };
  for (const path of paths) {
    const [old, current] = [byText(before.note(path)), byText(now.note(path))];
    const gone = differing(old, current);
    const brought = differing(current, old);
    if (gone.size > 0) changed.before.set(path, gone);
    if (brought.size > 0) changed.now.set(path, brought);
  }
  return changed;
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

function differing(
  statements: ReadonlyMap<string, readonly Statement[]>,
  others: ReadonlyMap<string, readonly Statement[]>,
): Set<Statement> {
  const changed = [...statements].filter(
    ([written, places]) => places.length !== others.get(written)?.length,
  );
  return new Set(changed.flatMap(([, places]) => places));
}
