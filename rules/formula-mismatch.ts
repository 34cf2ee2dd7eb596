import { formulaMismatches } from "../src/bundle/checks/formula-checks.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const formulaMismatch = bundleCheckRule({
  id: "formula-mismatch",
  summary: "A column of the results is what the report's formula for it gives.",
  severity: "warning",
  why: "A reader takes the number for what the formula says, and it is something else.",
  check: formulaMismatches,
});
