import { readChanges, type Sign } from "./changes.ts";
import type { Lexicon } from "./lexicon.ts";
import { objectOf } from "./object.ts";
import type { Statement, Term } from "./statement.ts";

/** What a statement says is to be made more or less. */
export interface Goal {
  readonly sign: Sign;
  /** As written: "reduce". */
  readonly word: string;
  /** The measure to be changed; an abbreviation brings several terms. */
  readonly measure: readonly Term[];
  /** What the measure is of: the words of its phrase, and those behind it. */
  readonly modifiers: readonly Term[];
  readonly complements: readonly Term[];
  /** Who has the goal, where that is said. */
  readonly owner: readonly Term[];
}

/** Tokens after the word for a goal in which what is to be done begins: "the goal was pretty concrete: reduce". */
const FAR = 6;
/** Heads that say no more than that something is measured: "the PGR score". */
const MEASURES: ReadonlySet<string> = new Set(
  "score metric figure number value rate level measur amount statist".split(" "),
);

/** Reads which measure a statement says is to be raised or lowered; null where it tells of no such goal. */
export function readGoal(statement: Statement, lexicon: Lexicon): Goal | null {
  const { tokens, terms } = statement;
  const at = tokens.findIndex(({ stem }) => lexicon.goals.has(stem));
  if (at < 0) return null;
  const reach = tokens.slice(at + 1, at + 1 + FAR).map(({ start }) => start);
  const change = readChanges(statement, lexicon).find(({ word }) => reach.includes(word.start));
  if (change === undefined || change.negated) return null;
  const object = objectOf(statement, change.word);
  const head = object.findLast(
    ({ wordClass, stem }) => (wordClass === "noun" || wordClass === "name") && !MEASURES.has(stem),
  );
  if (head === undefined) return null;
  return {
    sign: change.sign,
    word: change.word.text,
    measure: terms.filter(({ start }) => start === head.start),
    modifiers: object.filter(({ end }) => end <= head.start),
    complements: terms.filter(
      ({ start }) => start >= head.end && !object.some((term) => term.start === start),
    ),
    owner: terms.filter(
      ({ end, wordClass }) =>
        end <= tokens[at]!.start && (wordClass === "noun" || wordClass === "name"),
    ),
  };
}
