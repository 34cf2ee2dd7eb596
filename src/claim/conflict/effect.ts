import { foundAt, isTelling } from "../found.ts";
import type { Token } from "../language.ts";
import type { Lexicon } from "../lexicon.ts";
import { readOutcome } from "../outcome.ts";
import { hasOtherPerson } from "../persons.ts";
import { isTwoSided, scopeDifferences } from "../scope.ts";
import { alignSlots } from "../slots.ts";
import type { Statement, Term } from "../statement.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { coverage } from "./coverage.ts";
import { isGeneral, sharedTopic } from "./topic.ts";

/** What both speak of besides the effect: one thing alone may have many effects. */
const LEAST_THINGS = 2;
const SIGNIFICANT = "signific";

/** One effect on one thing was found by the one and not by the other: "a significant improvement", "no improvement". */
export const effectConflict: Detector = (pair, lexicon): Conflict | null => {
  const { a, b, alignment } = pair;
  const kinds = [readOutcome(a, lexicon).kind, readOutcome(b, lexicon).kind];
  if (!kinds.includes("effect") || !kinds.includes("none") || hasOtherPerson(a, b)) return null;
  if (sharedTopic(pair, lexicon).things < LEAST_THINGS) return null;
  const clashes = alignment.pairs.flatMap((each) => {
    if (each.a.negated === each.b.negated || each.a.sense !== each.b.sense) return [];
    const [ofA, ofB] = [foundAt(a, each.a, lexicon), foundAt(b, each.b, lexicon)];
    return ofA === null || ofB === null || !areWordedAlike(ofA, ofB, lexicon) ? [] : [each];
  });
  if (clashes.length === 0) return null;
  if (scopeDifferences(pair, alignSlots(a.slots, b.slots), lexicon).some(isTwoSided)) return null;
  const coverages = [
    coverage(topical(a.terms, lexicon), topical(alignment.onlyA, lexicon)),
    coverage(topical(b.terms, lexicon), topical(alignment.onlyB, lexicon)),
  ];
  return {
    kind: "negation",
    reasons: clashes.map((each) => ({ a: worded(each.a), b: worded(each.b), kind: "negation" })),
    signs: {
      leastCoverage: Math.min(...coverages),
      mostCoverage: Math.max(...coverages),
      onlySignificance: isSignificant(a) === isSignificant(b) ? 0 : 1,
    },
  };
};

/** "No significant improvement" leaves an improvement standing that may be chance. */
function isSignificant({ terms }: Statement): boolean {
  return terms.some(({ stem }) => stem === SIGNIFICANT);
}

/** An effect may be small or significant either way, but "no larger gain" leaves a gain standing. */
function areWordedAlike(
  a: readonly Token[],
  b: readonly Token[],
  { rises, falls }: Lexicon,
): boolean {
  const turning = (tokens: readonly Token[]) =>
    tokens
      .filter(({ stem, lower }) => [stem, lower].some((word) => rises.has(word) || falls.has(word)))
      .map(({ lower }) => lower)
      .sort()
      .join();
  return turning(a) === turning(b);
}

/** The terms that say what the effect was on; those that every study tells its findings with do not. */
function topical(terms: readonly Term[], lexicon: Lexicon): Term[] {
  return terms.filter((term) => !isGeneral(term, lexicon) && !isTelling(term));
}

function worded({ text, negated }: Term): string {
  return negated ? `no ${text}` : text;
}
