import { unusedReferences } from "../src/bundle/checks/unused-reference.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const unusedReference = bundleCheckRule({
  id: "unused-reference",
  summary: "What a bundle lists as used is named in its report or its claims.",
  severity: "info",
  why: "Claims are placed beside the notes that a run says it used, so one that it did not use leads them astray.",
  check: unusedReferences,
});
