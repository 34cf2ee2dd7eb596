import { readingRule } from "../src/lint/reading-rule.ts";

export const invalidData = readingRule({
  id: "invalid-data",
  summary: "A bundle's files can be read, and say what their format allows.",
  why: "What can't be read can't be checked, and must not be believed.",
  help: "Correct the file named, or let the run write it again.",
});
