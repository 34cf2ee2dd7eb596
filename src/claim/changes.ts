import type { Token } from "./language.ts";
import type { Lexicon, WordForms } from "./lexicon.ts";
import { isForm } from "./phrases.ts";
import { reachOf } from "./reach.ts";
import type { Statement, Term } from "./statement.ts";

/** A word that says that something is more or less, or is taken away, and what it says it of. */
export interface Change {
  readonly word: Token;
  /** More, or less. */
  readonly sign: Sign;
  /** Whether it is denied: "did not increase". */
  readonly negated: boolean;
  readonly of: readonly Term[];
}

export type Sign = 1 | -1;

/** What a statement says to be more or less, by the form of its phrases. */
export function readChanges(statement: Statement, lexicon: Lexicon): Change[] {
  const { tokens, terms } = statement;
  const denied = new Set(terms.filter((term) => term.negated).map(({ start }) => start));
  return statement.clauses.flatMap(({ start, end }) => {
    const changes: Change[] = [];
    for (let index = start; index < end; index += 1) {
      const word = tokens[index]!;
      const kind = kindOf(word, lexicon);
      if (kind === null || isBound(tokens, index) || isMeasure(tokens, index, lexicon)) continue;
      const [from, to] = reachOf(tokens, index, start, end);
      const first = tokens[from];
      const last = tokens[to - 1];
      if (first === undefined || last === undefined || to <= from) continue;
      const of = terms.filter((term) => term.start >= first.start && term.end <= last.end);
      if (of.length === 0) continue;
      const turned = kind.judges && of.some(({ stem }) => lexicon.unwanted.has(stem));
      const sign = turned ? (kind.sign === 1 ? -1 : 1) : kind.sign;
      changes.push({ word, sign, negated: denied.has(word.start), of });
    }
    return changes;
  });
}

/** "More than 5" bounds a number, and says of nothing that it became more. */
function isBound(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.lower !== "than") return false;
  return tokens.slice(index + 2, index + 4).some(({ wordClass }) => wordClass === "number");
}

/** "Validation loss" is a figure; only the loss of a thing is its absence. */
function isMeasure(tokens: readonly Token[], index: number, { unwanted }: Lexicon): boolean {
  return unwanted.has(tokens[index]!.stem) && tokens[index + 1]?.lower !== "of";
}

interface Kind {
  readonly sign: Sign;
  readonly judges: boolean;
}

function kindOf(token: Token, lexicon: Lexicon): Kind | null {
  if (token.wordClass === "punctuation" || token.wordClass === "number") return null;
  const is = (words: WordForms) =>
    words.get(token.stem)?.some((word) => isForm(token.lower, word)) === true ||
    words.get(token.lower)?.includes(token.lower) === true;
  if (is(lexicon.betterments)) return { sign: 1, judges: true };
  if (is(lexicon.worsenings)) return { sign: -1, judges: true };
  if (is(lexicon.falls) || is(lexicon.absences)) return { sign: -1, judges: false };
  return is(lexicon.rises) ? { sign: 1, judges: false } : null;
}
