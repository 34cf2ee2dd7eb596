import { defineConflictRule } from "../src/lint/conflict-rule.ts";

export const numberConflict = defineConflictRule({
  id: "number-conflict",
  kind: "number",
  summary: "No two statements give different numbers for the same.",
  message: ({ reasons: [first] }, there) =>
    `gives ${first!.b} where ${there} gives ${first!.a} for the same`,
  help: "Look both numbers up where they come from. Correct the wrong one, or say in both what they were measured on.",
});
