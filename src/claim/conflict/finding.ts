import { readOutcome } from "../outcome.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { coverage } from "./coverage.ts";

/** One study found an effect, another on the same subject found none. */
export const findingConflict: Detector = ({ a, b, alignment }, lexicon): Conflict | null => {
  const ofA = readOutcome(a, lexicon);
  const ofB = readOutcome(b, lexicon);
  const kinds = new Set([ofA.kind, ofB.kind]);
  if (!kinds.has("effect") || !kinds.has("none")) return null;
  const shared = alignment.pairs.filter(
    (pair) => !lexicon.studyWords.has(pair.a.stem) && pair.a.wordClass !== "adverb",
  );
  if (shared.length === 0) return null;
  return {
    kind: "negation",
    reasons: [{ a: worded(ofA.words), b: worded(ofB.words), kind: "finding" }],
    signs: {
      shared: Math.min(shared.length, 5) / 5,
      coverageA: coverage(a.terms, alignment.onlyA),
      coverageB: coverage(b.terms, alignment.onlyB),
      effects: alignment.pairs.some(
        (pair) => lexicon.effects.has(pair.a.stem) && pair.a.negated !== pair.b.negated,
      )
        ? 1
        : 0,
    },
  };
};

function worded(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text).join(" ");
}
