import { unknownReferences } from "../src/bundle/checks/unknown-reference.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const unknownReference = bundleCheckRule({
  id: "unknown-reference",
  summary: "References of a bundle are well formed, and lead to notes that the base has.",
  severity: "warning",
  why: "A run that rests on a note nobody has cannot be followed, and may have made the note up.",
  check: unknownReferences,
});
