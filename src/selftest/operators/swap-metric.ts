import type { FlawOperator, WordChange } from "../operator.ts";
import { inPlaceOf, rewritten } from "../wording.ts";

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
  const found = tokens.find(({ lower }) => OTHER_METRICS.has(lower));
  if (found === undefined || !figures.some(({ role }) => role === "outcome")) return null;
  return rewritten(text, found, inPlaceOf(found, OTHER_METRICS.get(found.lower)!));
};
