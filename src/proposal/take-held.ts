import type { Base } from "../base/base.ts";
import type { Note } from "../base/note.ts";
import { nameRefusal } from "../base/note-name.ts";
import type { Vocabulary } from "../base/vocabulary.ts";
import { correctedText } from "../bundle/audit/corrected-text.ts";
import type { Bundle } from "../bundle/bundle.ts";
import { claimScope } from "../bundle/scope.ts";
import { additionAt } from "../plan/addition.ts";
import { claimQuery, NO_RUN_WORDS } from "../plan/claim-query.ts";
import { contestedCallout } from "../plan/contested-callout.ts";
import { bundleFootnote } from "../plan/footnote.ts";
import { writeSentence } from "../plan/fragment.ts";
import { findPlace, type Place, questionPlace } from "../plan/place.ts";
import type { Operation } from "../plan/plan.ts";
import { scopedSentence } from "../plan/scoped-sentence.ts";
import { endOf } from "../plan/sentence.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { HeldAs } from "./choice.ts";

/** How a person takes a held claim in. */
export interface HeldChoice {
  readonly as: HeldAs;
  /** The note it goes to; null for the nearest of those it was held with. */
  readonly to: string | null;
  /** Its words, where the person gives them. */
  readonly text: string | null;
}

const TOLD: Readonly<Record<HeldAs, string>> = {
  statement: "took it in as it is",
  corrected: "took it in corrected",
  question: "took it in as a question",
  same: "says that the note says the same",
  contradicting: "says that it contradicts the note",
};

/**
 * The words a held claim would be taken in with.
 * @throws WinnowError USAGE where it is to be corrected and nobody says how.
 */
export function heldWords({ claim }: Operation, { as, text }: HeldChoice): string {
  if (text !== null) return text.replace(/\s+/g, " ").trim();
  const said = claim?.text ?? "";
  if (as === "question") return `${said.replace(/(?<![.\s])[.\s]+$/, "")}: does this hold?`;
  if (as !== "corrected") return said;
  const corrected = correctedText(said, claim?.assertions ?? []);
  if (corrected !== null) return corrected;
  throw new WinnowError(
    "USAGE",
    "its results do not tell how to put it right",
    "say its words with --text",
  );
}

/**
 * A held claim as a change that a person wants all the same: a sentence of the note it belongs to, an open question there,
 * a footnote more on the statement nearest to it, or a callout beside that.
 * @throws WinnowError USAGE when no note is named or near; PLAN_INVALID when that note has no place for it.
 */
export function takeHeld(
  base: Base,
  vocabulary: Vocabulary,
  bundle: Bundle,
  operation: Operation,
  choice: HeldChoice,
  by: string,
): Operation {
  const { as } = choice;
  const note = noteFor(base, operation, choice);
  const claim = bundle.claims.find(({ pointer }) => pointer === operation.claim?.pointer)!;
  const place = placeIn(note, vocabulary, operation, as);
  const footnote = bundleFootnote(bundle);
  const mark = `[^${footnote.label}]`;
  const words = heldWords(operation, choice);
  const scoped = as === "question" ? words : scopedSentence(words, claimScope(bundle, claim));
  const sentence = writeSentence(scoped);
  if (sentence === null) throw noPlace(note.path, "it cannot be written as one plain sentence");
  const written = writtenAs(as, note, place, sentence, mark);
  return {
    ...operation,
    kind: as === "same" ? "confirm" : as === "contradicting" ? "contest" : "add",
    target: {
      path: note.path,
      section: place.section,
      range: { start: written.offset, end: written.offset },
    },
    after: written.text,
    footnote,
    reason: `${by} ${TOLD[as]}. It was held: ${operation.reason}`,
    alternatives: operation.alternatives.filter(({ path }) => path !== note.path),
    ...(words === claim.text || as === "same" ? {} : { edited: by }),
  };
}

function noteFor(base: Base, { alternatives }: Operation, { to }: HeldChoice): Note {
  const path = to ?? alternatives.find((each) => nameRefusal(each.path) === null)?.path;
  const note = base.notes.find((each) => each.path === path);
  if (note !== undefined && nameRefusal(note.path) === null) return note;
  throw new WinnowError(
    "USAGE",
    path === undefined ? "no note is near enough to take it in" : `${path} is no note it can go to`,
    "name the note with --to PATH",
  );
}

function placeIn(note: Note, vocabulary: Vocabulary, { claim }: Operation, as: HeldAs): Place {
  const query = claimQuery(vocabulary, NO_RUN_WORDS, claim ?? { text: "" });
  const asked = as === "question" ? questionPlace(note) : null;
  const place = asked ?? findPlace(vocabulary, note, query);
  if (place === null) throw noPlace(note.path, "no section of it can take it up");
  return place;
}

function writtenAs(
  as: HeldAs,
  note: Note,
  place: Place,
  sentence: string,
  mark: string,
): { readonly offset: number; readonly text: string } {
  if (as === "same") return { offset: endOf(note, place.nearest), text: mark };
  if (as !== "contradicting") return additionAt(note, place, sentence, mark);
  const callout = contestedCallout(note, place.nearest, sentence, mark);
  if (callout === null) throw noPlace(note.path, "nothing can stand beside the nearest statement");
  return callout;
}

function noPlace(path: string, why: string): WinnowError {
  return new WinnowError(
    "PLAN_INVALID",
    `${path} has no place for it: ${why}`,
    "name another note with --to PATH",
  );
}
