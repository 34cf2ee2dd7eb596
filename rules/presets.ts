import type { Preset } from "../src/lint/rule-layers.ts";

/**
 * What most bases are well served by. Left out are the rules that compare claims: read on real bases, most of what they
 * report is no mistake, so that they speak only where somebody asks.
 */
const RECOMMENDED: Preset = {
  "comparison-conflict": "off",
  "definition-conflict": "off",
  "direction-conflict": "off",
  "duplicate-claim": "off",
  "negation-conflict": "off",
  "number-conflict": "off",
  "quantifier-conflict": "off",
};

/**
 * What a careful team wants settled before it is kept: what can be mended on the spot, and is wrong for certain.
 * Left out is what time alone brings about (`stale-note`), and what is only likely.
 */
const STRICT: Preset = {
  ...RECOMMENDED,
  "ambiguous-link": "raised",
  "duplicate-id": "raised",
  "duplicate-section": "raised",
  "empty-bundle": "raised",
  "empty-section": "raised",
  "front-matter": "raised",
  "hidden-text": "raised",
  "invalid-data": "raised",
  leftover: "raised",
  "missing-evidence": "raised",
  "orphan-note": "raised",
  "stub-note": "raised",
  "superseded-source": "raised",
  "unread-evidence": "raised",
  "unused-directive": "raised",
  "unused-footnote": "raised",
};

/** The presets by name. */
export const PRESETS: Readonly<Record<"recommended" | "strict", Preset>> = {
  recommended: RECOMMENDED,
  strict: STRICT,
};
