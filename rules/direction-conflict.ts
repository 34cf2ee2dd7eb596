import { defineConflictRule } from "../src/lint/conflict-rule.ts";

export const directionConflict = defineConflictRule({
  id: "direction-conflict",
  kind: "direction",
  summary: "No statement says that something rises where another says that it falls.",
  message: ({ reasons: [first] }, there) =>
    `says “${first!.b}” where ${there} says “${first!.a}” of the same`,
  help: "Look up which way it goes. Correct the wrong one, or say in both under which condition it holds.",
});
