import type { AlignedTerms } from "../alignment.ts";
import type { Statement, Term } from "../statement.ts";
import type { Conflict, Detector, StatementPair } from "./conflict.ts";
import { coverage } from "./coverage.ts";

const TELLING: ReadonlySet<Term["wordClass"]> = new Set(["verb", "noun", "name", "adjective"]);
const PERSONS: ReadonlySet<string> = new Set(
  "i me my you your he him his she her we us our they them their".split(" "),
);

/**
 * One denies what the other asserts. What is denied must be said by the other as a whole: "a red car did not stop"
 * leaves open whether a car stopped, while "a car did not stop" denies that a red car did.
 */
export const negationConflict: Detector = ({ a, b, alignment }, lexicon): Conflict | null => {
  const clashes = alignment.pairs.filter((pair) => isDenied(pair) && TELLING.has(pair.a.wordClass));
  if (clashes.length === 0) return null;
  const deniedByB = clashes.filter((pair) => pair.b.negated).length * 2 >= clashes.length;
  const [denier, unanswered, asserter, unsaid] = deniedByB
    ? [b, alignment.onlyB, a, alignment.onlyA]
    : [a, alignment.onlyA, b, alignment.onlyB];
  const missing = unanswered.filter(({ negated }) => negated).length;
  const denied = denier.terms.filter(({ negated }) => negated).length;
  const most = Math.max(negations(a, lexicon.negations), negations(b, lexicon.negations));
  return {
    kind: "negation",
    reasons: clashes.map((pair) => ({ a: worded(pair.a), b: worded(pair.b), kind: "negation" })),
    signs: {
      whole: unanswered.length === 0 ? 1 : 0,
      missing: missing / Math.max(denied, 1),
      denied: coverage(denier.terms, unanswered),
      asserted: coverage(asserter.terms, unsaid),
      verb: clashes.some(isOfVerbs) ? 1 : 0,
      several: most > 1 ? 1 : 0,
      opposites: alignment.opposites.length > 0 ? 1 : 0,
      otherPersons: hasOtherPersons({ a, b, alignment }) ? 1 : 0,
    },
  };
};

function isDenied({ a, b }: AlignedTerms): boolean {
  return a.negated !== b.negated;
}

function isOfVerbs({ a, b }: AlignedTerms): boolean {
  return a.wordClass === "verb" || b.wordClass === "verb";
}

function negations({ tokens }: Statement, words: ReadonlySet<string>): number {
  return tokens.filter(({ lower }) => words.has(lower)).length;
}

/** "I saw it" and "you did not see it" may both be true. */
function hasOtherPersons({ a, b }: StatementPair): boolean {
  const [ofA, ofB] = [a, b].map(
    ({ tokens }) => new Set(tokens.map(({ lower }) => lower).filter((word) => PERSONS.has(word))),
  );
  return ofA!.size > 0 && ofB!.size > 0 && ![...ofA!].some((word) => ofB!.has(word));
}

function worded({ text, negated }: Term): string {
  return negated ? `not ${text}` : text;
}
