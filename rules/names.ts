// Written by scripts/generate-rules.mjs; do not edit.

/** The name of every rule, for rules to know each other by. */
export const RULE_NAMES: readonly string[] = [
  "broken-link",
  "conflict-marker",
  "duplicate-source",
  "empty-bundle",
  "encoding",
  "front-matter",
  "front-matter-language",
  "hidden-text",
  "invalid-data",
  "leftover",
  "missing-evidence",
  "number-mismatch",
  "resource-limit",
  "secret",
  "self-duplicate",
  "unused-directive",
];
