import type { CheckedBundle } from "./bundle-problem.ts";

/** Words that a test of significance, or an interval, was made. */
const TEST_GIVEN =
  /\bp\s{0,2}[<=>≤]|\bp[- _]?val(?:ue)?s?\b|\b(?:confidence|credible)[ _-]intervals?\b|\bci[ _-]?(?:9\d|low|high|lower|upper)\b|\b9\d ?(?:%|per cent) (?:ci|interval)|\bbootstrap\w* (?:interval|ci|test|resampl)|\b(?:t|z|sign|rank|permutation|chi-?squared?)[ -]tests?\b|\bwilcoxon\b|\bmcnemar\b|\banova\b|\bmann[ -–]whitney\b/i;

/** Whether the report or a name in the results tells of a test or an interval. */
export function isTested({ bundle, tables }: CheckedBundle): boolean {
  const names = tables.flatMap(({ measures }) => measures.map(({ name }) => name));
  return TEST_GIVEN.test([bundle.report?.text ?? "", ...names].join("\n"));
}
