import { metricDefinitions } from "../src/bundle/checks/metric-definition.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const metricDefinition = bundleCheckRule({
  id: "metric-definition",
  summary: "One name of a metric has one formula, in one report and in all of them.",
  severity: "warning",
  why: "Two numbers under one name are compared by whoever reads them, though they measure different things.",
  check: metricDefinitions,
});
