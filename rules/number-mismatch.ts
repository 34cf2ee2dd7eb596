import { mismatches } from "../src/bundle/checks/claim-mismatches.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const numberMismatch = bundleCheckRule({
  id: "number-mismatch",
  summary: "A claim's numbers are those its bundle's results give.",
  severity: "error",
  why: "A number that the run's own results contradict would enter the base as a finding.",
  kin: ["statcheck"],
  check: mismatches("number-mismatch"),
});
