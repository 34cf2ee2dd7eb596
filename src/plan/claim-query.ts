import { rarity, type Vocabulary } from "../base/vocabulary.ts";
import type { Bundle, BundleClaim } from "../bundle/bundle.ts";
import { sentences } from "../text/sentences.ts";
import { terms } from "../text/tokens.ts";

/** What a claim is about: its terms and those its report uses of it, each with a weight. */
export type ClaimQuery = ReadonlyMap<string, number>;

const REPORT_WEIGHT = 0.4;
const NEAREST_PASSAGES = 3;
/** A passage that shares less of the claim's subject speaks of something else. */
const LEAST_SHARED = 0.3;

/**
 * Weighs a claim's terms by how rare they are in the base and how often the bundle comes back to them, then adds the
 * words of the report's own passages on it: they name the subject in the words of the field, which claims leave out.
 */
export function claimQuery(vocabulary: Vocabulary, bundle: Bundle, claim: BundleClaim): ClaimQuery {
  const salience = countTerms([bundle.summary, ...bundle.claims.map((each) => each.text)]);
  const query = new Map<string, number>();
  for (const term of new Set(terms(claim.text))) {
    const weight = rarity(vocabulary, term) * (1 + Math.log(salience.get(term) ?? 1));
    if (weight > 0) query.set(term, weight);
  }
  for (const passage of nearestPassages(query, bundle)) {
    for (const term of new Set(terms(passage))) {
      if (!query.has(term)) query.set(term, rarity(vocabulary, term) * REPORT_WEIGHT);
    }
  }
  return query;
}

function countTerms(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(terms(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function nearestPassages(query: ClaimQuery, bundle: Bundle): string[] {
  const report = bundle.report?.text ?? "";
  const whole = [...query.values()].reduce((sum, weight) => sum + weight, 0);
  return sentences(report)
    .map((range) => report.slice(range.start, range.end))
    .map((text) => ({ text, shared: matched(query, new Set(terms(text))) / whole }))
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, NEAREST_PASSAGES)
    .map(({ text }) => text);
}

/** The weight of the query's terms that are at hand. */
export function matched(query: ClaimQuery, atHand: ReadonlySet<string>): number {
  let sum = 0;
  for (const [term, weight] of query) if (atHand.has(term)) sum += weight;
  return sum;
}
