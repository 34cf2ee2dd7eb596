import { type Definition, defineSame, readDefinition } from "../definition.ts";
import { areEqual, type Formula, variablesOf } from "../formula.ts";
import type { Statement, Term } from "../statement.ts";
import type { Conflict, Detector, StatementPair } from "./conflict.ts";
import { symmetric } from "./symmetric.ts";

/** Two definitions with nothing in common may be of two things with one name, or of one thing from two sides. */
const LEAST_SHARED = 0.5;

const LEADING: ReadonlySet<string> = new Set(["to", "of", "over", "at", "from", "by"]);

/**
 * One term is given two meanings: two formulas that give other values, or two phrases that are alike but for a part
 * that each has of its own: the gap to the ceiling, the gap to chance. A phrase that only says more is no conflict.
 */
export const definitionConflict: Detector = symmetric((pair): Conflict | null => {
  const a = readDefinition(pair.a.text);
  const b = a === null ? null : readDefinition(pair.b.text);
  if (a === null || b === null || !defineSame(a, b)) return null;
  const signs =
    a.formula !== null && b.formula !== null
      ? formulaSigns(a.formula, b.formula)
      : phraseSigns(pair, a, b);
  if (signs === null) return null;
  const reason = { a: meaningOf(pair.a, a), b: meaningOf(pair.b, b), kind: "definition" };
  return { kind: "definition", reasons: [reason], signs };
});

function meaningOf({ text }: Statement, { meaning }: Definition): string {
  return text.slice(meaning.start, meaning.end);
}

function formulaSigns(a: Formula, b: Formula): Record<string, number> | null {
  const equal = areEqual(a, b);
  if (equal !== null) return equal ? null : { formula: 1, shared: 1 };
  const [ofA, ofB] = [variablesOf(a), variablesOf(b)];
  const onlyA = ofA.filter((name) => !ofB.includes(name));
  const onlyB = ofB.filter((name) => !ofA.includes(name));
  const shared =
    (ofA.length + ofB.length - onlyA.length - onlyB.length) / (ofA.length + ofB.length);
  // Letters of the alphabet are notation; words say what is meant.
  const isWord = (name: string) => name.length > 2;
  if (shared < LEAST_SHARED || !onlyA.some(isWord) || !onlyB.some(isWord)) return null;
  return { formula: 1, shared };
}

function phraseSigns(
  { a, b, alignment }: StatementPair,
  one: Definition,
  other: Definition,
): Record<string, number> | null {
  const isInA = (term: Term) => term.start >= one.meaning.start && term.end <= one.meaning.end;
  const isInB = (term: Term) => term.start >= other.meaning.start && term.end <= other.meaning.end;
  const onlyA = alignment.onlyA.filter((term) => isInA(term) && isNaming(a, term));
  const onlyB = alignment.onlyB.filter((term) => isInB(term) && isNaming(b, term));
  const opposites = alignment.opposites.filter((pair) => isInA(pair.a) && isInB(pair.b)).length;
  const pairs = alignment.pairs.filter((pair) => isInA(pair.a) && isInB(pair.b)).length;
  const all = a.terms.filter(isInA).length + b.terms.filter(isInB).length;
  const shared = all === 0 ? 0 : (2 * pairs) / all;
  const differ = opposites > 0 || (onlyA.length > 0 && onlyB.length > 0);
  return differ && pairs > 1 && shared >= LEAST_SHARED ? { formula: 0, shared } : null;
}

/** A tagger takes some nouns for verbs ("to chance"): what a preposition leads to names something. */
function isNaming({ tokens }: Statement, { wordClass, start }: Term): boolean {
  if (wordClass === "noun" || wordClass === "name" || wordClass === "adjective") return true;
  const before = tokens[tokens.findIndex((token) => token.start === start) - 1];
  return before !== undefined && LEADING.has(before.lower);
}
