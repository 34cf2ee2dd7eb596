import type { Statement } from "../note/facts.ts";
import { slice } from "../text/range.ts";
import type { BaseIndex } from "./base-index.ts";
import { abbreviationsOf } from "./claim-comparing.ts";
import type { ChosenClaims } from "./claim-pairs.ts";
import { isClaim } from "./is-claim.ts";
import type { Note } from "./note.ts";
import { tableTexts } from "./table-conflicts.ts";

/**
 * The claims that stand in a note more or less often than they did: all places of such a claim. One that is only moved
 * within its note, or wrapped otherwise, is the same; one that is cited or marked up otherwise is not. Where a note
 * defines other abbreviations than it did, all its claims read otherwise. Where one of its tables, or what it holds of,
 * is not as it was, all its tables count.
 * @param paths of the notes that may have changed
 */
export function changedClaims(
  before: BaseIndex,
  now: BaseIndex,
  paths: Iterable<string>,
): ChosenClaims {
  const statements = new Map<string, Set<Statement>>();
  const tables = new Set<string>();
  for (const path of paths) {
    const [was, is] = [before.note(path), now.note(path)];
    const old = byText(was);
    const readsAlike = definitions(was) === definitions(is);
    const differing = [...byText(is)].filter(
      ([written, places]) => !readsAlike || places.length !== old.get(written)?.length,
    );
    if (differing.length > 0)
      statements.set(path, new Set(differing.flatMap(([, places]) => places)));
    if (tableTexts(is).join("\n\n") !== tableTexts(was).join("\n\n")) tables.add(path);
  }
  return { statements, tables };
}

/** The abbreviations a note defines, as one text to compare. */
function definitions(note: Note | null): string {
  return JSON.stringify([...abbreviationsOf(note)]);
}

function byText(note: Note | null): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  if (note === null) return found;
  for (const statement of note.facts.statements) {
    if (!isClaim(note, statement)) continue;
    const written = slice(note.text, statement.range).replace(/\s+/g, " ");
    const others = found.get(written);
    if (others === undefined) found.set(written, [statement]);
    else others.push(statement);
  }
  return found;
}
