import { rarity, type Vocabulary } from "../base/vocabulary.ts";
import type { Bundle, BundleClaim } from "../bundle/bundle.ts";
import { slice } from "../text/range.ts";
import { sentences } from "../text/sentences.ts";
import { terms } from "../text/tokens.ts";

/** What a claim is about. */
export interface ClaimQuery {
  /** Its own terms, each with how often the run's summary, claims and headings come back to it: 1 for once, then with the logarithm. */
  readonly own: ReadonlyMap<string, number>;
  /** The same, weighed by how rare each term is in the base as well. */
  readonly weighed: ReadonlyMap<string, number>;
  /** Terms of the report's passages on it: they name the subject in the words of the field, which claims leave out. */
  readonly context: ReadonlySet<string>;
}

const NEAREST_PASSAGES = 5;
/** A passage that shares less of the claim's subject speaks of something else. */
const LEAST_SHARED = 0.25;
/** A term the report uses in speaking of the claim says less of its subject than one of its own. */
const CONTEXT_WEIGHT = 0.5;

/** `64k` and `7b` say how much or how large, like the bare numbers that weigh nothing. */
const FIGURE = /^\p{N}/u;

/** What a run says of its subject as a whole: the same for each of its claims. */
export interface RunWords {
  /** In how many of its summary, claims and headings each term stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** The terms of each sentence of its report. */
  readonly passages: readonly ReadonlySet<string>[];
}

/** Where the run itself is not at hand, and a claim is all there is to go by. */
export const NO_RUN_WORDS: RunWords = { counts: new Map(), passages: [] };

/** Reads a bundle's own words once, for all its claims. */
export function readRunWords(bundle: Bundle): RunWords {
  const report = bundle.report?.text ?? "";
  const headings = report.split("\n").filter((line) => line.startsWith("#"));
  const claims = bundle.claims.map((each) => each.text);
  return {
    counts: countTerms([bundle.summary, ...claims, ...headings]),
    passages: sentences(report).map((range) => new Set(terms(slice(report, range)))),
  };
}

/** Reads what a claim is about from its own words and those of its run. */
export function claimQuery(
  vocabulary: Vocabulary,
  { counts, passages }: RunWords,
  claim: Pick<BundleClaim, "text">,
): ClaimQuery {
  const subject = terms(subjectOf(claim.text)).filter((term) => !FIGURE.test(term));
  const own = new Map(subject.map((term) => [term, 1 + Math.log(counts.get(term) ?? 1)]));
  const weighed = new Map(
    [...own].map(([term, weight]) => [term, weight * rarity(vocabulary, term)]),
  );
  const nearest = nearestPassages(weighed, passages);
  return { own, weighed, context: new Set(nearest.flatMap((passage) => [...passage])) };
}

/** A claim without its figures in brackets: they say how it was measured, not what it is about. */
function subjectOf(claim: string): string {
  return claim.replace(/\([^()\d]*\d[^()]*\)/g, " ");
}

function countTerms(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(terms(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function nearestPassages(
  weights: ReadonlyMap<string, number>,
  passages: readonly ReadonlySet<string>[],
): ReadonlySet<string>[] {
  return passages
    .map((passage) => ({ passage, shared: shareHeld(weights, passage) }))
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, NEAREST_PASSAGES)
    .map(({ passage }) => passage);
}

/** How much of a text is about the claim's subject: the share of its terms, by rarity; 0..1. */
export function aboutIt(vocabulary: Vocabulary, query: ClaimQuery, text: string): number {
  let about = 0;
  let whole = 0;
  for (const term of new Set(terms(text))) {
    const weight = rarity(vocabulary, term);
    whole += weight;
    if (query.own.has(term)) about += weight;
    else if (query.context.has(term)) about += weight * CONTEXT_WEIGHT;
  }
  return whole === 0 ? 0 : about / whole;
}

/** The share, by weight, of the terms that are at hand; 0..1. */
export function shareHeld(
  weights: ReadonlyMap<string, number>,
  atHand: ReadonlySet<string>,
): number {
  let held = 0;
  let whole = 0;
  for (const [term, weight] of weights) {
    whole += weight;
    if (atHand.has(term)) held += weight;
  }
  return whole === 0 ? 0 : held / whole;
}
