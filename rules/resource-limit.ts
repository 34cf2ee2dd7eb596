import { problemRule } from "../src/lint/problem-rule.ts";

export const resourceLimit = problemRule({
  id: "resource-limit",
  summary: "A note can be read within a few seconds.",
  why: "The note was not checked; a note that takes this long is broken, or made to stop the check.",
  help: "Split the note, or list it in .winnowignore if it is none.",
  kin: [],
});
