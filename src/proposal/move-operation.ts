import type { Base } from "../base/base.ts";
import type { Note } from "../base/note.ts";
import { nameRefusal } from "../base/note-name.ts";
import type { Vocabulary } from "../base/vocabulary.ts";
import { additionAt } from "../plan/addition.ts";
import { claimQuery, NO_RUN_WORDS } from "../plan/claim-query.ts";
import { findPlace } from "../plan/place.ts";
import type { Operation } from "../plan/plan.ts";
import { isReadable } from "../plan/reading-check.ts";
import { placedThere } from "../plan/reasons.ts";

/** Marker of a list item. What a claim's own text begins with is escaped wherever it would read as one. */
const MARKER = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/** The other notes that an operation may be moved to: only a new sentence of a note that stands can be. */
export function otherPlaces({ kind, alternatives }: Operation): Operation["alternatives"] {
  return kind === "add" ? alternatives.filter(({ path }) => nameRefusal(path) === null) : [];
}

/**
 * An operation that adds a sentence, in another note: where in it the claim fits best, in the form of the text around it.
 * Its id stays, so that it is decided on as the same one.
 * @param by the person who moves it, for the reason that the record keeps
 * @returns null where that note has no place for it, or would swallow it
 */
export function moveOperation(
  base: Base,
  vocabulary: Vocabulary,
  operation: Operation,
  note: Note,
  by: string,
): Operation | null {
  const { claim, footnote, target } = operation;
  if (operation.kind !== "add" || claim === null || footnote === null || target === null)
    return null;
  const place = findPlace(vocabulary, note, claimQuery(vocabulary, NO_RUN_WORDS, claim));
  if (place === null) return null;
  const mark = `[^${footnote.label}]`;
  const { offset, text } = additionAt(note, place, sentenceOf(operation, mark), mark);
  const moved: Operation = {
    ...operation,
    target: { path: note.path, section: place.section, range: { start: offset, end: offset } },
    after: text,
    reason: placedThere({ why: `${by} moved it here from ${target.path}` }, place),
    alternatives: operation.alternatives.filter(({ path }) => path !== note.path),
  };
  return isReadable(base, moved) ? moved : null;
}

/** What an operation adds, as a sentence that ends like one, without the form it took from the text around it. */
function sentenceOf({ after }: Operation, mark: string): string {
  const sentence = after.trim().replace(MARKER, "").replace(mark, "").trim();
  return /[.!?…]["'”’)\]]*$/u.test(sentence) ? sentence : `${sentence}.`;
}
