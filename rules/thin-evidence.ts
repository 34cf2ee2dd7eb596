import { thinEvidence as check } from "../src/bundle/checks/thin-evidence.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const thinEvidence = bundleCheckRule({
  id: "thin-evidence",
  summary: "A claim says how little stands behind it, and every run that was made is told of.",
  severity: "warning",
  why: "One seed, a handful of points or the best of many tries may show what the next run would not.",
  check,
});
