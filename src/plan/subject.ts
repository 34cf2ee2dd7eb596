import type { Note } from "../base/note.ts";
import type { Vocabulary } from "../base/vocabulary.ts";
import { terms } from "../text/tokens.ts";
import { aboutIt, type ClaimQuery, shareHeld } from "./claim-query.ts";

/** A figure of so many digits that two texts which share it speak of the same measurement. */
const TELLING_DIGITS = 3;
const SAME_FIGURE = 0.3;
const FIGURE = /(?<![\p{L}\d.,])\d+(?:[.,]\d+)*/gu;

/**
 * How near in subject the nearest statement of a note is to a claim, 0..1: the harmonic mean of how much of the claim's
 * subject it holds and how much of it is about the claim, and more where both give the same figure.
 */
export function subjectShared(
  vocabulary: Vocabulary,
  query: ClaimQuery,
  claim: string,
  note: Note,
): number {
  const figures = figuresOf(claim);
  let best = 0;
  for (const { text } of note.facts.statements) {
    const held = shareHeld(query.weighed, new Set(terms(text)));
    if (held === 0) continue;
    const about = aboutIt(vocabulary, query, text);
    const mean = (2 * held * about) / (held + about);
    const same = [...figuresOf(text)].some((figure) => figures.has(figure)) ? SAME_FIGURE : 0;
    best = Math.max(best, mean + same);
  }
  return Math.min(1, best);
}

/** The figures of a text that are precise enough to be known again. */
function figuresOf(text: string): Set<string> {
  const found = text.match(FIGURE) ?? [];
  return new Set(found.filter((each) => each.replace(/^0\.0*|[.,]/g, "").length >= TELLING_DIGITS));
}
