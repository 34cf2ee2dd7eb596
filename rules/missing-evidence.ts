import { readingRule } from "../src/lint/reading-rule.ts";

export const missingEvidence = readingRule({
  id: "missing-evidence",
  summary: "Evidence that a bundle names is in the bundle.",
  why: "Nobody can check a claim against a file that is not there.",
  help: "Add the file to the bundle, or take it off the list of evidence.",
});
