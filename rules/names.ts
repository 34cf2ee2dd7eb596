// Written by scripts/generate-rules.mjs; do not edit.

/** The name of every rule, for rules to know each other by. */
export const RULE_NAMES: readonly string[] = [
  "broken-link",
  "duplicate-source",
  "empty-bundle",
  "encoding",
  "front-matter",
  "front-matter-language",
  "invalid-data",
  "missing-evidence",
  "number-mismatch",
  "resource-limit",
  "self-duplicate",
  "unused-directive",
];
