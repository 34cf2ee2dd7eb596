import { areApart, type Figure, isAmong } from "../figures.ts";
import { isTwoSided, scopeDifferences } from "../scope.ts";
import { alignSlots, type FigurePair } from "../slots.ts";
import type { Statement } from "../statement.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { coverage, unnumbered } from "./coverage.ts";
import { symmetric } from "./symmetric.ts";

/** From this share of words in the same order on, the places of numbers are beyond doubt. */
const SAME_WORDS = 0.97;

/**
 * One place of two statements holds numbers that cannot both be right. Numbers that tell under what something holds
 * make it two cases instead: "at depth 4 recall is 0.6" leaves "at depth 8 recall is 0.8" standing.
 */
export const numberConflict: Detector = symmetric((pair, lexicon): Conflict | null => {
  const { a, b, alignment } = pair;
  if (a.figures.length === 0 || b.figures.length === 0) return null;
  const saysOpposite = alignment.pairs.some(
    (pair) => pair.a.wordClass !== "number" && pair.a.negated !== pair.b.negated,
  );
  if (saysOpposite) return null;
  if (speaksOf(EACH, a) !== speaksOf(EACH, b) || speaksOf(AIMS, a) !== speaksOf(AIMS, b))
    return null;
  const laid = alignSlots(a.slots, b.slots);
  const measured = laid.figures.filter(
    (pair) =>
      tells(pair.a.role) && tells(pair.b.role) && !isDenied(pair.a, a) && !isDenied(pair.b, b),
  );
  const clashes = measured
    .filter((pair) => areApart(pair.a, pair.b))
    .filter((pair) => laid.cover >= SAME_WORDS || !standsElsewhere(pair, a, b));
  if (clashes.length === 0 || isOtherCase(clashes)) return null;
  const scope = scopeDifferences(pair, laid, lexicon);
  if (scope.some(isTwoSided)) return null;
  const coverages = [
    coverage(unnumbered(a.terms), unnumbered(alignment.onlyA)),
    coverage(unnumbered(b.terms), unnumbered(alignment.onlyB)),
  ];
  return {
    kind: "number",
    reasons: clashes.map((pair) => ({ a: pair.a.text, b: pair.b.text, kind: "number" })),
    signs: {
      order: laid.cover,
      leastCoverage: Math.min(...coverages),
      mostCoverage: Math.max(...coverages),
      agreements: Math.min(measured.length - clashes.length, 2) / 2,
      unpaired: Math.min(laid.onlyA.length + laid.onlyB.length, 2) / 2,
      scope: scope.length > 0 ? 1 : 0,
    },
  };
});

/** Whether the other statement gives one of two numbers in another place, as it does when it is worded differently. */
function standsElsewhere(pair: FigurePair, a: Statement, b: Statement): boolean {
  return isAmong(pair.a, b.figures) || isAmong(pair.b, a.figures);
}

/** What one of a kind has, and what all of them have, are two numbers. */
const EACH: ReadonlySet<string> = new Set(["each", "every", "per", "apiece"]);
/** What is wanted is not what was found. */
const AIMS: ReadonlySet<string> = new Set(
  "goal goals aim aims aimed target targets targeted hope hopes hoped".split(" "),
);

function speaksOf(words: ReadonlySet<string>, { tokens }: Statement): boolean {
  return tokens.some(({ lower }) => words.has(lower));
}

function tells(role: string): boolean {
  return role === "outcome" || role === "amount";
}

const NOT: ReadonlySet<string> = new Set(["not", "n't", "never", "cannot"]);
/** Words before a number among which its denial stands: "is not about 5". */
const NEAR = 3;

/** "It did not take 5 hours" leaves every other number standing; "without help it took 5" does not. */
function isDenied({ start }: Figure, { terms, tokens }: Statement): boolean {
  const before = tokens.filter(({ end }) => end <= start).slice(-NEAR);
  const last = terms.findLast((term) => term.end <= start);
  return before.some(({ lower }) => NOT.has(lower)) || (last?.wordClass === "verb" && last.negated);
}

/** Where counts and outcomes differ together, the counts are what the outcomes depend on. */
function isOtherCase(clashes: readonly FigurePair[]): boolean {
  const outcomes = clashes.filter(({ a, b }) => a.role === "outcome" || b.role === "outcome");
  return outcomes.length > 0 && outcomes.length < clashes.length;
}
