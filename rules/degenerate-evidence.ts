import { degenerateEvidence as check } from "../src/bundle/checks/degenerate-evidence.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const degenerateEvidence = bundleCheckRule({
  id: "degenerate-evidence",
  summary: "Arms and columns of a run differ where they are said to be compared.",
  severity: "warning",
  why: "A comparison of two things that are one shows nothing, however exact its numbers are.",
  check,
});
