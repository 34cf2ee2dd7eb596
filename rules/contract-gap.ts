import { contractGaps } from "../src/bundle/checks/contract-gap.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const contractGap = bundleCheckRule({
  id: "contract-gap",
  summary: "A bundle delivers what its contract asks for.",
  severity: "warning",
  why: "A run that left out what was asked for is read as if it had answered the whole question.",
  check: contractGaps,
});
