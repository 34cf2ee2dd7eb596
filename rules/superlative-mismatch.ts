import { mismatches } from "../src/bundle/checks/claim-mismatches.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const superlativeMismatch = bundleCheckRule({
  id: "superlative-mismatch",
  summary: "What a claim calls best, worst, all or none is so in the results.",
  severity: "error",
  why: "One case that was overlooked makes a statement about all of them false.",
  kin: [],
  check: mismatches("superlative-mismatch"),
});
