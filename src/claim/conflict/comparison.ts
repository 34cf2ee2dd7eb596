import { readComparison, type SidesCompared } from "../comparison.ts";
import { isTwoSided, scopeDifferences } from "../scope.ts";
import { alignSlots } from "../slots.ts";
import type { Term } from "../statement.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { coverage } from "./coverage.ts";

/** One puts A before B, the other B before A, or both alike. */
export const comparisonConflict: Detector = (pair, lexicon): Conflict | null => {
  const { a, b, alignment } = pair;
  const ofA = readComparison(a, lexicon);
  const ofB = readComparison(b, lexicon);
  if (ofA === null || ofB === null) return null;
  const answers = (x: readonly Term[], y: readonly Term[]) =>
    y.filter((term) => x.some((other) => other.sense === term.sense)).length;
  const left = distinct(ofA.left, ofA.right);
  const right = distinct(ofA.right, ofA.left);
  const straight = [answers(left, ofB.left), answers(right, ofB.right)] as const;
  const crossed = [answers(left, ofB.right), answers(right, ofB.left)] as const;
  const order = Math.sign(sum(straight) - sum(crossed));
  if (order === 0) return null;
  const equal = (ofA.sign === 0) !== (ofB.sign === 0);
  if (!equal && ofA.sign * ofB.sign * order !== -1) return null;
  const scope = scopeDifferences(pair, alignSlots(a.slots, b.slots), lexicon);
  if (scope.some((each) => each.slot === "setting" && isTwoSided(each))) return null;
  const metric = answers(ofA.metric, ofB.metric) > 0;
  const coverages = [coverage(a.terms, alignment.onlyA), coverage(b.terms, alignment.onlyB)];
  return {
    kind: "comparison",
    reasons: [{ a: worded(ofA), b: worded(ofB), kind: "comparison" }],
    signs: {
      bothSides: Math.min(...(order > 0 ? straight : crossed)) > 0 ? 1 : 0,
      mixed: Math.min(sum(straight), sum(crossed)) > 0 ? 1 : 0,
      metric: metric ? 1 : 0,
      equal: equal ? 1 : 0,
      covered: Math.max(...coverages),
    },
  };
};

/** The terms of one side that are not said of both: of "larger models" and "smaller models", not the models. */
function distinct(side: readonly Term[], other: readonly Term[]): Term[] {
  return side.filter((term) => !other.some(({ sense }) => sense === term.sense));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function worded({ left, word, right }: SidesCompared): string {
  return [left, [word], right].map((part) => part.map(({ text }) => text).join(" ")).join(" ");
}
