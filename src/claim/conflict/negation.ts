import type { Lexicon } from "../lexicon.ts";
import { hasOtherPerson } from "../persons.ts";
import { isTwoSided, scopeDifferences } from "../scope.ts";
import { alignSlots, type SlotAlignment } from "../slots.ts";
import type { Term } from "../statement.ts";
import type { Conflict, Detector, StatementPair } from "./conflict.ts";
import { denialSigns } from "./denial-signs.ts";
import { readDenial } from "./denier.ts";
import { isMinimal } from "./minimal.ts";
import { symmetric } from "./symmetric.ts";
import { deniesOnlyTheWhole, isUniversal } from "./universal.ts";

/** Of the words in the same order; a negation brings an auxiliary with it. */
const SAME_ORDER = 0.9;

/** One denies what the other asserts of the same person or thing, within the same scope. */
export const negationConflict: Detector = symmetric((pair, lexicon): Conflict | null => {
  if (hasOtherPerson(pair.a, pair.b)) return null;
  const denial = readDenial(pair);
  if (denial === null) return null;
  if (deniesOnlyTheWhole(denial.denier) && !isUniversal(denial.asserter)) return null;
  const laid = alignSlots(pair.a.slots, pair.b.slots);
  if (scopeDifferences(pair, laid, lexicon).some(isTwoSided)) return null;
  return {
    kind: "negation",
    reasons: denial.clashes.map(({ a, b }) => ({ a: worded(a), b: worded(b), kind: "negation" })),
    signs: {
      ...denialSigns(denial, lexicon),
      minimal: isSolelyDenied(pair, laid, lexicon) ? 1 : 0,
    },
  };
});

/** Whether one is the other with one negation more, and nothing else in another place. */
function isSolelyDenied(pair: StatementPair, { cover }: SlotAlignment, lexicon: Lexicon): boolean {
  const [ofA, ofB] = [pair.a, pair.b].map(
    ({ tokens }) => tokens.filter(({ lower }) => lexicon.negations.has(lower)).length,
  );
  return isMinimal(pair, []) && cover >= SAME_ORDER && Math.abs(ofA! - ofB!) === 1;
}

function worded({ text, negated }: Term): string {
  return negated ? `not ${text}` : text;
}
