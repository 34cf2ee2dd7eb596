import { mismatches } from "../src/bundle/checks/claim-mismatches.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const trendMismatch = bundleCheckRule({
  id: "trend-mismatch",
  summary: "A claimed rise or fall is one in the results, all along.",
  severity: "error",
  why: "A trend that turns is no trend: whoever goes further along it goes wrong.",
  kin: [],
  check: mismatches("trend-mismatch"),
});
