import { defineConflictRule } from "../src/lint/conflict-rule.ts";

export const quantifierConflict = defineConflictRule({
  id: "quantifier-conflict",
  kind: "quantifier",
  summary: "No statement says of all what another says of a few or none.",
  message: ({ reasons: [first] }, there) =>
    `says of “${first!.b}” what ${there} says of “${first!.a}”`,
  help: "Look up of how many it holds. Correct the one that goes too far, or say in both of which it speaks.",
});
