import { defineConflictRule } from "../src/lint/conflict-rule.ts";

export const negationConflict = defineConflictRule({
  id: "negation-conflict",
  kind: "negation",
  summary: "No statement denies what another asserts.",
  message: (_conflict, there) => `denies or asserts the opposite of what ${there} says`,
  help: "Look at what each rests on. Correct the wrong one, or say in both under which condition it holds.",
});
