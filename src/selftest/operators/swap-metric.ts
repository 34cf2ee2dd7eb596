import type { FlawOperator, WordChange } from "../operator.ts";
import { articleBefore, inPlaceOf, rewritten } from "../wording.ts";

/** Metrics, each with one that it is mistaken for. */
export const OTHER_METRICS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    accuracy: "recall",
    recall: "precision",
    precision: "recall",
    auroc: "accuracy",
    auc: "accuracy",
    f1: "accuracy",
    perplexity: "latency",
    loss: "accuracy",
    latency: "throughput",
    throughput: "latency",
    mean: "maximum",
    median: "maximum",
    average: "maximum",
  }),
);

/** A result is told of another metric. */
export const swapMetric: FlawOperator = {
  name: "swap-metric",
  rules: ["duplicate-claim"],
  change: (sample) => metricSwapped(sample),
};

/** The claim with its first metric replaced, where it gives a result. */
export const metricSwapped: WordChange = ({ claim: { text, tokens, figures } }) => {
  const index = tokens.findIndex(({ lower }) => OTHER_METRICS.has(lower));
  const found = tokens[index];
  if (found === undefined || !figures.some(({ role }) => role === "outcome")) return null;
  const other = OTHER_METRICS.get(found.lower)!;
  const before = tokens[index - 1];
  if (before === undefined || !/^an?$/.test(before.lower))
    return rewritten(text, found, inPlaceOf(found, other));
  const article = inPlaceOf(before, articleBefore(other));
  return rewritten(text, { start: before.start, end: found.end }, `${article} ${other}`);
};
