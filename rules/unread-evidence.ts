import { readingRule } from "../src/lint/reading-rule.ts";

export const unreadEvidence = readingRule({
  id: "unread-evidence",
  summary: "What a bundle's claims may rest on is in a format that is read.",
  why: "A claim that rests on a file nobody reads can be neither borne out nor refuted.",
  help: "Export the numbers as CSV or JSON, and name that file as evidence.",
});
