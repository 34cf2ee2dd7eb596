import type { Range } from "../../text/range.ts";

/** A share or factor that a text gives in a word. */
export interface FractionInWords extends Range {
  /** Shares are told in per cent. */
  readonly dimension: "percent" | "factor";
  readonly value: number;
  /** Whether it is a verb of change: `halved`. */
  readonly isVerb: boolean;
}

type Wording = readonly [words: RegExp, dimension: FractionInWords["dimension"], value: number];

const AMOUNTS: readonly Wording[] = [
  [/(?<!\band a )\bhalf(?= (?:as|again)\b)/giu, "factor", 0.5],
  [/(?<!\band a )\bhalf(?= (?:of|the|all|its|their|our|that|those)\b)/giu, "percent", 50],
  [/\b(?:a|one)[- ]third(?= of\b)/giu, "percent", 100 / 3],
  [/\btwo[- ]thirds(?= of\b| ?(?:[.,;:)]|$))/giu, "percent", 200 / 3],
  [/\b(?:a|one)[- ]quarter(?= of\b)/giu, "percent", 25],
  [/\bthree[- ]quarters(?= of\b| ?(?:[.,;:)]|$))/giu, "percent", 75],
  [/\b(?:a|one)[- ]fifth(?= of\b)/giu, "percent", 20],
  [/\b(?:a|one)[- ]tenth(?= of\b)/giu, "percent", 10],
  [/\btwice\b/giu, "factor", 2],
  [/\bthrice\b/giu, "factor", 3],
];
const VERBS: readonly Wording[] = [
  [/\bhal(?:ves|ved)\b/giu, "factor", 0.5],
  [/\b(?:doubles|doubled)\b/giu, "factor", 2],
  [/\b(?:triples|tripled)\b/giu, "factor", 3],
  [/\bquadrupled?s?\b/giu, "factor", 4],
];

/** The shares and factors that a text gives in words, in order. */
export function readFractionWords(text: string): FractionInWords[] {
  return [...found(text, AMOUNTS, false), ...found(text, VERBS, true)].sort(
    (a, b) => a.start - b.start,
  );
}

function found(text: string, wordings: readonly Wording[], isVerb: boolean): FractionInWords[] {
  return wordings.flatMap(([words, dimension, value]) =>
    [...text.matchAll(words)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      dimension,
      value,
      isVerb,
    })),
  );
}
