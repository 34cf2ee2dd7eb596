import { readingRule } from "../src/lint/reading-rule.ts";

export const emptyBundle = readingRule({
  id: "empty-bundle",
  summary: "A bundle that says it is done has something to say.",
  why: "It counts as a completed run, and nothing was learnt from it.",
  help: "Mark the run as failed, or run it again.",
});
