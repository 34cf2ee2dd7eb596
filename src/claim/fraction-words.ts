import type { Figure } from "./figures.ts";
import { between } from "./interval.ts";

interface Wording {
  readonly words: RegExp;
  readonly dimension: "percent" | "factor";
  readonly value: number;
}

/** Shares are told in per cent; a third is as exact as such words are. */
const WORDINGS: readonly Wording[] = [
  { words: /\bhalf(?= (?:of|the|all|its|their|our)\b)/giu, dimension: "percent", value: 50 },
  { words: /\b(?:a|one)[- ]third(?= of\b)/giu, dimension: "percent", value: 100 / 3 },
  { words: /\btwo[- ]thirds(?= of\b)/giu, dimension: "percent", value: 200 / 3 },
  { words: /\b(?:a|one)[- ]quarter(?= of\b)/giu, dimension: "percent", value: 25 },
  { words: /\bthree[- ]quarters(?= of\b)/giu, dimension: "percent", value: 75 },
  { words: /\bhal(?:ves|ved)\b/giu, dimension: "factor", value: 0.5 },
  { words: /\b(?:twice|doubles|doubled)\b/giu, dimension: "factor", value: 2 },
  { words: /\b(?:thrice|triples|tripled)\b/giu, dimension: "factor", value: 3 },
  { words: /\bquadrupled?s?\b/giu, dimension: "factor", value: 4 },
];

/** Such words seldom mean the exact value. */
const ROUNDING = { percent: 2, factor: 0.2 };

/** The shares and factors that a sentence gives in words, outside the figures found already. */
export function fractionsInWords(text: string, found: readonly Figure[]): Figure[] {
  return WORDINGS.flatMap(({ words, dimension, value }) =>
    [...text.matchAll(words)].flatMap((match): Figure[] => {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((figure) => figure.start < end && start < figure.end)) return [];
      return [
        {
          start,
          end,
          text: match[0],
          interval: between(value, value),
          dimension,
          rounding: ROUNDING[dimension],
          qualified: false,
          role: "outcome",
        },
      ];
    }),
  );
}
