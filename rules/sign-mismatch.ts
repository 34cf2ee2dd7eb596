import { mismatches } from "../src/bundle/checks/claim-mismatches.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const signMismatch = bundleCheckRule({
  id: "sign-mismatch",
  summary: "A claim's signs and comparisons go the way its results go.",
  severity: "error",
  why: "A comparison turned round tells a reader to do the opposite of what was found.",
  kin: [],
  check: mismatches("sign-mismatch"),
});
