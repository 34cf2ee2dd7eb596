import { mismatches } from "../src/bundle/checks/claim-mismatches.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const rangeMismatch = bundleCheckRule({
  id: "range-mismatch",
  summary: "A claim's ranges reach from the least to the greatest value that its results give.",
  severity: "error",
  why: "A range that leaves out its worst or best case is read as if that case had not happened.",
  kin: ["statcheck"],
  check: mismatches("range-mismatch"),
});
