import { hasOtherPerson } from "../persons.ts";
import { isTwoSided, scopeDifferences } from "../scope.ts";
import { alignSlots } from "../slots.ts";
import type { Term } from "../statement.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { denialSigns } from "./denial-signs.ts";
import { readDenial } from "./denier.ts";
import { symmetric } from "./symmetric.ts";
import { deniesOnlyTheWhole, isUniversal } from "./universal.ts";

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
    signs: denialSigns(denial, lexicon),
  };
});

function worded({ text, negated }: Term): string {
  return negated ? `not ${text}` : text;
}
