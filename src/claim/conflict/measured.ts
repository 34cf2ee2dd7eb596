import { stem } from "../../text/tokens.ts";
import { areApart, isComparable } from "../figures.ts";
import type { Lexicon } from "../lexicon.ts";
import type { MeasuredValue } from "../measured-values.ts";
import type { Conflict } from "./conflict.ts";

/** Two labels may be a model and "accuracy", which every table has; with the setting they name one measurement. */
const LEAST_LABELS = 2;

/** Words above any table: "Main results", "Table 2", "Summary of all runs", "Benchmarks". */
const TABLE_WORDS: ReadonlySet<string> = new Set(
  "table summary overview main all run experiment evaluation metric number follow detail full configuration by per benchmark performance score leaderboard ablation final key"
    .split(" ")
    .map(stem),
);

/**
 * Two tables give different values for one measurement: the same labels under the same caption or heading. Tables of
 * other data sets, languages or subsets have other labels or captions, and stay silent, as do tables that do not say
 * what they were measured on, or that name their rows only for themselves: two studies' "SFT" are two models.
 */
export function measuredConflict(
  a: MeasuredValue,
  b: MeasuredValue,
  { studyWords }: Lexicon,
): Conflict | null {
  if (!areSame(a.labels, b.labels) || !areSame(a.setting, b.setting)) return null;
  const saysWhatOf = a.setting.some(
    (word) => /\p{L}/u.test(word) && !studyWords.has(word) && !TABLE_WORDS.has(word),
  );
  if (a.labels.length < LEAST_LABELS || !a.named || !b.named || !saysWhatOf) return null;
  if (!isComparable(a.figure, b.figure) || !areApart(a.figure, b.figure)) return null;
  return {
    kind: "number",
    reasons: [{ a: a.figure.text, b: b.figure.text, kind: "number" }],
    signs: { labels: Math.min(a.labels.length - LEAST_LABELS, 2) / 2 },
  };
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, index) => label === b[index]);
}
