import { copiedArtifacts } from "../src/bundle/checks/copied-artifact.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const copiedArtifact = bundleCheckRule({
  id: "copied-artifact",
  summary: "What a run produced is its own: no file or report is a copy.",
  severity: "warning",
  why: "A copy looks like a second result, and counts as one where nobody compares the bytes.",
  check: copiedArtifacts,
});
