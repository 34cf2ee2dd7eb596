import type { AlignedTerms } from "../alignment.ts";
import type { Term } from "../statement.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { coverage } from "./coverage.ts";

const TELLING: ReadonlySet<Term["wordClass"]> = new Set(["verb", "noun", "name", "adjective"]);

/**
 * One denies what the other asserts. What is denied must be said by the other as a whole: "a red car did not stop"
 * leaves open whether a car stopped, while "a car did not stop" denies that a red car did.
 */
export const negationConflict: Detector = ({ a, b, alignment }): Conflict | null => {
  const clashes = alignment.pairs.filter((pair) => isDenied(pair) && TELLING.has(pair.a.wordClass));
  if (clashes.length === 0) return null;
  const agreeing = alignment.pairs.filter((pair) => !isDenied(pair) && pair.a.negated).length;
  const denier = clashes.filter((pair) => pair.b.negated).length * 2 >= clashes.length ? "b" : "a";
  const [denied, asserted] =
    denier === "b"
      ? [coverage(b.terms, alignment.onlyB), coverage(a.terms, alignment.onlyA)]
      : [coverage(a.terms, alignment.onlyA), coverage(b.terms, alignment.onlyB)];
  const verb = clashes.some((pair) => pair.a.wordClass === "verb" || pair.b.wordClass === "verb");
  return {
    kind: "negation",
    reasons: clashes.map((pair) => ({
      a: worded(pair.a),
      b: worded(pair.b),
      kind: "negation",
    })),
    signs: {
      denied,
      asserted,
      verb: verb ? 1 : 0,
      agreeing: agreeing > 0 ? 1 : 0,
      opposites: alignment.opposites.length > 0 ? 1 : 0,
    },
  };
};

function isDenied({ a, b }: AlignedTerms): boolean {
  return a.negated !== b.negated;
}

function worded({ text, negated }: Term): string {
  return negated ? `not ${text}` : text;
}
