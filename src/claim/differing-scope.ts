import type { Reason, StatementPair } from "./conflict/conflict.ts";
import { coverage, unnumbered } from "./conflict/coverage.ts";
import type { Lexicon } from "./lexicon.ts";
import { isTwoSided, scopeDifferences } from "./scope.ts";
import { alignSlots } from "./slots.ts";

/** Statements that share less than this of their words do not speak of one thing in two scopes. */
const LEAST_SHARED = 0.5;

/**
 * What tells two statements on one subject apart, so that both may be right: another model, data set, split, date or
 * condition. Empty where nothing does, or where they speak of different things to begin with.
 */
export function differingScope(pair: StatementPair, lexicon: Lexicon): Reason[] {
  const { a, b, alignment } = pair;
  const shared = Math.min(
    coverage(unnumbered(a.terms), unnumbered(alignment.onlyA)),
    coverage(unnumbered(b.terms), unnumbered(alignment.onlyB)),
  );
  if (shared < LEAST_SHARED) return [];
  return scopeDifferences(pair, alignSlots(a.slots, b.slots), lexicon)
    .filter(isTwoSided)
    .map((difference) => ({ a: difference.a, b: difference.b, kind: difference.slot }));
}
