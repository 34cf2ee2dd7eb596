import { defineConflictRule } from "../src/lint/conflict-rule.ts";

export const comparisonConflict = defineConflictRule({
  id: "comparison-conflict",
  kind: "comparison",
  summary: "No two statements turn a comparison around.",
  message: (_conflict, there) => `turns around the comparison that ${there} makes`,
  help: "Look up which of the two comes out ahead, and on what. Correct the wrong one, or say in both on what they were compared.",
});
