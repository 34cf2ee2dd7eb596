import { describe, expect, test } from "vitest";
import {
  BARE_COMPARATIVES,
  CAUSES,
  COMPARISONS,
  CORRELATIONS,
  DEGREES,
  EQUALITIES,
  NEGATIONS,
  NO_EFFECT,
  SUPERLATIVES,
  TRENDS,
  UNIVERSALS,
  UNREAD_VERBS,
} from "../../src/lexicon/predicates.ts";
import { SIZE_NOUNS, singular } from "../../src/lexicon/sizes.ts";

const PATTERNS = [
  ...[...BARE_COMPARATIVES, ...COMPARISONS, ...CORRELATIONS, ...SUPERLATIVES, ...TRENDS].map(
    ([pattern]) => pattern,
  ),
  ...UNIVERSALS.map(([pattern]) => pattern),
  CAUSES,
  DEGREES,
  EQUALITIES,
  NEGATIONS,
  NO_EFFECT,
  UNREAD_VERBS,
];

test("every list finds all its words, in capitals too, and none inside other words", () => {
  for (const pattern of PATTERNS) {
    expect(pattern.flags).toBe("giu");
    expect(pattern.source.startsWith("\\b")).toBe(true);
  }
});

describe("a direction", () => {
  const directionsOf = (word: string) =>
    TRENDS.filter(([pattern]) => [...word.matchAll(pattern)].length > 0).map(([, shape]) => shape);

  test.each([
    ["rises", "rises"],
    ["improved", "rises"],
    ["dropped", "falls"],
    ["shrank", "falls"],
    ["saturates", "plateaus"],
    ["constant", "flat"],
  ])("of %s is one only", (word, shape) => {
    expect(directionsOf(word)).toEqual([shape]);
  });
});

test.each([
  ["corpora", "corpus"],
  ["queries", "query"],
  ["classes", "class"],
  ["seeds", "seed"],
  ["corpus", "corpus"],
  ["basis", "basis"],
  ["boxes", "box"],
])("the singular of %s is %s", (noun, one) => {
  expect(singular(noun)).toBe(one);
});

test("nouns of size are given in the singular", () => {
  for (const noun of SIZE_NOUNS) expect(singular(noun)).toBe(noun);
});
