import { defineConflictRule } from "../src/lint/conflict-rule.ts";

export const definitionConflict = defineConflictRule({
  id: "definition-conflict",
  kind: "definition",
  summary: "A term is defined in one way.",
  message: (_conflict, there) => `defines a term otherwise than ${there} does`,
  help: "Agree on one definition, and mend what was measured by the other; or give the two two names.",
});
