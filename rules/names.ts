// Written by scripts/generate-rules.mjs; do not edit.

/** The name of every rule, for rules to know each other by. */
export const RULE_NAMES: readonly string[] = [
  "broken-link",
  "conflict-marker",
  "duplicate-source",
  "empty-bundle",
  "empty-section",
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
  "stub-note",
  "undefined-citation",
  "undefined-footnote",
  "unused-directive",
  "unused-footnote",
];
