import { type Goal, readGoal } from "../goal.ts";
import { otherNames } from "../names.ts";
import { settingsOf } from "../settings.ts";
import type { Term } from "../statement.ts";
import type { Conflict, Detector, StatementPair } from "./conflict.ts";
import { coverage } from "./coverage.ts";

/** One wants to raise the measure that the other wants to lower. */
export const goalConflict: Detector = (pair, lexicon): Conflict | null => {
  const { a, b, alignment } = pair;
  const ofA = readGoal(a, lexicon);
  const ofB = ofA === null ? null : readGoal(b, lexicon);
  if (ofA === null || ofB === null || ofA.sign === ofB.sign) return null;
  if (!answers(ofA.measure, ofB.measure) || areApart(ofA.owner, ofB.owner)) return null;
  if (measureOthers(ofA, ofB) || holdElsewhere(pair)) return null;
  return {
    kind: "direction",
    reasons: [{ a: worded(ofA), b: worded(ofB), kind: "goal" }],
    signs: {
      covered: Math.max(coverage(a.terms, alignment.onlyA), coverage(b.terms, alignment.onlyB)),
    },
  };
};

function answers(x: readonly Term[], y: readonly Term[]): boolean {
  return x.some(({ sense }) => y.some((other) => other.sense === sense));
}

function areApart(a: readonly Term[], b: readonly Term[]): boolean {
  return a.length > 0 && b.length > 0 && !answers(a, b);
}

/** A measure with a name of its own is one wherever it is told; the accuracy of an attack is not that of a judge. */
function measureOthers(a: Goal, b: Goal): boolean {
  const isNamed = a.measure.some(({ text }) => /^\p{Lu}{2,}/u.test(text));
  return !isNamed && (areApart(a.modifiers, b.modifiers) || areApart(a.complements, b.complements));
}

/** Whether the two name different things, or lead to different ones with the same word: "on coding", "on math". */
function holdElsewhere({ a, b, alignment }: StatementPair): boolean {
  if (otherNames(a, b).length > 0 && otherNames(b, a).length > 0) return true;
  const leads = (phrase: string) => phrase.split(" ")[0]!.toLowerCase();
  const ofB = settingsOf(b, alignment.onlyB).map(leads);
  return settingsOf(a, alignment.onlyA).some((phrase) => ofB.includes(leads(phrase)));
}

function worded({ word, measure }: Goal): string {
  return `${word} ${measure[0]!.text}`;
}
