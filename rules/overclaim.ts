import { overclaims } from "../src/bundle/checks/overclaim.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const overclaim = bundleCheckRule({
  id: "overclaim",
  summary: "Claims say no more than a tiny, synthetic or untested set-up can show.",
  severity: "warning",
  why: "“Always” after seven synthetic settings becomes a law once it stands in a note.",
  check: overclaims,
});
