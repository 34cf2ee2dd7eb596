import { unboundClaims } from "../src/bundle/checks/claim-mismatches.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const unboundClaim = bundleCheckRule({
  id: "unbound-claim",
  summary: "Each piece of a claim rests on a value of its bundle's results.",
  severity: "info",
  why: "A claim that nothing in the run shows is held back, and a person has to look it up.",
  check: unboundClaims,
});
