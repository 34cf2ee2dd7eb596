import { clippedMetrics } from "../src/bundle/checks/formula-checks.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const clippedMetric = bundleCheckRule({
  id: "clipped-metric",
  summary: "Values of a measure are given as they are, not cut at a bound.",
  severity: "warning",
  why: "A mean of values cut at 0 hides how far below they lay: what failed looks harmless.",
  check: clippedMetrics,
});
