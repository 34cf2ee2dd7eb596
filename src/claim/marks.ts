import { stem, words } from "../text/tokens.ts";
import type { Lexicon } from "./lexicon.ts";
import { isNumberWord } from "./quantity/number-words.ts";

/** Comparatives turn a statement around with its sides alone: "A outperforms B". */
const COMPARES =
  /\b(?:than|outperform\w*|beat\w*|surpass\w*|exceed\w*|versus|vs|compared|unlike)\b/i;
/** Words by which a thing is defined. */
const DEFINES = /\b(?:defin\w+|measured? as|computed as|denotes?|equals?)\b|=/i;

/** A number with what follows it, which is its unit. */
const NUMBER = /\p{N}[\p{N}.,]*\s?(?:%|\p{L}+)?/gu;

/**
 * What of a statement could clash with another: its numbers, and its words of denial, change, opposition and extent.
 * Two statements with the same marks that compare nothing and define nothing do not conflict; working marks out costs
 * next to nothing, and comparing two statements does not.
 */
export interface Marks {
  readonly words: string;
  readonly turns: boolean;
}

/** Reads the marks of a statement. */
export function marksOf(text: string, lexicon: Lexicon): Marks {
  const found = words(text.replace(/n['’]t\b/g, " not"))
    .map((word) => ({ word, stem: stem(word) }))
    .filter(({ word, stem }) => isMark(word, stem, lexicon))
    .map(({ stem }) => stem);
  const numbers = (text.match(NUMBER) ?? []).map((number) => number.toLowerCase());
  return {
    words: [...found, ...numbers].sort().join(" "),
    turns: COMPARES.test(text) || DEFINES.test(text),
  };
}

/** Whether two statements could conflict, as far as their marks tell. */
export function couldClash(a: Marks, b: Marks): boolean {
  return a.words !== b.words || (a.turns && b.turns);
}

function isMark(word: string, stem: string, lexicon: Lexicon): boolean {
  return (
    isNumberWord(word) ||
    lexicon.negations.has(word) ||
    lexicon.quantifiers.has(word) ||
    [
      lexicon.rises,
      lexicon.falls,
      lexicon.absences,
      lexicon.betterments,
      lexicon.worsenings,
      lexicon.nulls,
    ].some((list) => list.has(stem)) ||
    lexicon.antonyms.has(stem)
  );
}
