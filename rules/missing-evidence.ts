import { missingFiles } from "../src/bundle/checks/missing-files.ts";
import { bothRules } from "../src/lint/both-rules.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";
import { readingRule } from "../src/lint/reading-rule.ts";

const about = {
  id: "missing-evidence",
  summary: "Evidence that a bundle names is in the bundle.",
  why: "Nobody can check a claim against a file that is not there.",
} as const;

export const missingEvidence = bothRules(
  readingRule({
    ...about,
    help: "Add the file to the bundle, or take it off the list of evidence.",
  }),
  bundleCheckRule({ ...about, severity: "warning", check: missingFiles }),
);
