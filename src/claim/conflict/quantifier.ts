import { complement, readShares, type Share } from "../extents.ts";
import { areDisjoint } from "../interval.ts";
import type { Lexicon } from "../lexicon.ts";
import { isTwoSided, scopeDifferences } from "../scope.ts";
import { alignSlots } from "../slots.ts";
import type { Term } from "../statement.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { coverage } from "./coverage.ts";
import { symmetric } from "./symmetric.ts";

/**
 * One statement says something of all, the other of a share that all cannot be, or the like: each quantifier is an
 * interval of shares, and the two have nothing in common. A predicate's opposite turns its share around.
 */
export const quantifierConflict: Detector = symmetric((pair, lexicon): Conflict | null => {
  const { a, b, alignment } = pair;
  const allOfA = readShares(a, lexicon);
  const allOfB = allOfA.length === 0 ? [] : readShares(b, lexicon);
  const sharesOfA = allOfA.filter((one) => !isSaidIn(one, allOfB));
  const sharesOfB = allOfB.filter((one) => !isSaidIn(one, allOfA));
  const turns = alignment.opposites.some((opposite) => !isQuantifier(opposite.a, lexicon));
  const clashes = sharesOfA.flatMap((one) =>
    sharesOfB
      .filter((other) => !isWordedAlike(one, other) && isOfSame(one, other))
      .filter(({ share }) => areDisjoint(one.share, turns ? complement(share) : share))
      .map((other) => ({ a: one.text, b: other.text, kind: "quantifier" })),
  );
  if (clashes.length === 0) return null;
  const scope = scopeDifferences(pair, alignSlots(a.slots, b.slots), lexicon);
  if (scope.some(isTwoSided)) return null;
  const coverages = [
    coverage(unquantified(a.terms, lexicon), unquantified(alignment.onlyA, lexicon)),
    coverage(unquantified(b.terms, lexicon), unquantified(alignment.onlyB, lexicon)),
  ];
  return {
    kind: "quantifier",
    reasons: clashes,
    signs: {
      leastCoverage: Math.min(...coverages),
      mostCoverage: Math.max(...coverages),
      scope: scope.length > 0 ? 1 : 0,
    },
  };
});

function isOfSame(a: Share, b: Share): boolean {
  return a.of.some((sense) => b.of.includes(sense));
}

/** Whether the other says the same of the same, so that it answers this and nothing else. */
function isSaidIn(one: Share, others: readonly Share[]): boolean {
  return others.some((other) => isWordedAlike(one, other) && isOfSame(one, other));
}

function isWordedAlike(a: Share, b: Share): boolean {
  return a.text.toLowerCase() === b.text.toLowerCase();
}

function isQuantifier({ lower }: Term, { quantifiers }: Lexicon): boolean {
  return quantifiers.has(lower);
}

function unquantified(terms: readonly Term[], lexicon: Lexicon): Term[] {
  return terms.filter((term) => !isQuantifier(term, lexicon));
}
