import type { Lexicon } from "../lexicon.ts";
import { type Practice, readPractices } from "../practice.ts";
import { isTwoSided, scopeDifferences } from "../scope.ts";
import { alignSlots } from "../slots.ts";
import type { Term } from "../statement.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { coverage } from "./coverage.ts";

/** One word may name many things, a phrase seldom does. */
const LEAST_WORDS = 2;

/** One says that someone avoided what they did by the other. */
export const practiceConflict: Detector = (pair, lexicon): Conflict | null => {
  const { a, b, alignment } = pair;
  const ofA = readPractices(a, lexicon);
  const ofB = ofA.length === 0 ? [] : readPractices(b, lexicon);
  const [found] = ofA.flatMap((one) =>
    ofB.filter((other) => areOpposed(one, other, lexicon)).map((other) => [one, other] as const),
  );
  if (found === undefined) return null;
  const [one, other] = found;
  if (scopeDifferences(pair, alignSlots(a.slots, b.slots), lexicon).some(isTwoSided)) return null;
  return {
    kind: "negation",
    reasons: [{ a: worded(one), b: worded(other), kind: "practice" }],
    signs: {
      doer: shares(one.doer, other.doer) ? 1 : 0,
      covered: Math.max(coverage(a.terms, alignment.onlyA), coverage(b.terms, alignment.onlyB)),
    },
  };
};

function areOpposed(a: Practice, b: Practice, lexicon: Lexicon): boolean {
  if (a.avoided === b.avoided || a.what.length < LEAST_WORDS) return false;
  if (a.what.length !== b.what.length || !a.what.every((term) => isIn(term, b.what))) return false;
  return (
    shares(a.doer, b.doer) || couldBe(a.doer, b.doer, lexicon) || couldBe(b.doer, a.doer, lexicon)
  );
}

/** "They" could be anyone; "the agents" could be a group that the other one calls by its name. */
function couldBe(a: readonly Term[], b: readonly Term[], { doers }: Lexicon): boolean {
  if (a.length === 0) return true;
  const isGroup = ({ wordClass, lower }: Term) => wordClass === "name" && lower.endsWith("s");
  return a.every(({ stem }) => doers.has(stem)) && b.every(isGroup);
}

function shares(a: readonly Term[], b: readonly Term[]): boolean {
  return a.some((term) => isIn(term, b));
}

function isIn({ sense }: Term, terms: readonly Term[]): boolean {
  return terms.some((other) => other.sense === sense);
}

function worded({ word, what }: Practice): string {
  return [word, ...what.map(({ text }) => text)].join(" ");
}
