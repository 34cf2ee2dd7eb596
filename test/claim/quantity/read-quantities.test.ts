import fc from "fast-check";
import { expect, test } from "vitest";
import type { Quantity } from "../../../src/claim/claim.ts";
import { readQuantities } from "../../../src/claim/quantity/read-quantities.ts";

function only(text: string): Quantity {
  const found = readQuantities(text);
  expect(found.map((quantity) => quantity.text)).toHaveLength(1);
  return found[0]!;
}

test.each([
  ["recall was 0.83", { kind: "number", number: 0.83 }, 2],
  ["a drift of −0.35", { kind: "number", number: -0.35 }, 2],
  ["it read 1,234,567.5 words", { kind: "number", number: 1234567.5 }, 1],
  ["a rate of 1.2e-5", { kind: "number", number: 1.2e-5 }, 6],
  ["a rate of 3.4 × 10^-3", { kind: "number", number: 3.4e-3 }, 4],
  ["10k samples", { kind: "number", number: 10000 }, -3],
  ["recall spans 0.05–0.07", { kind: "range", low: 0.05, high: 0.07 }, 2],
  ["recall ranges from 2.4% to 10.8%", { kind: "range", low: 2.4, high: 10.8 }, 1],
  ["it lies between 5 and 7 points", { kind: "range", low: 5, high: 7 }, 0],
  ["errors fell from 29.9% to 21.9%", { kind: "change", from: 29.9, to: 21.9 }, 1],
  ["recall rose from 10 to 20", { kind: "change", from: 10, to: 20 }, 0],
  ["loss 0.5 → 0.3", { kind: "change", from: 0.5, to: 0.3 }, 1],
  ["0.82 ± 0.03", { kind: "plus-minus", number: 0.82, spread: 0.03 }, 2],
  ["recall (>0.6)", { kind: "bound", relation: ">", number: 0.6 }, 1],
  ["at least 5 seeds", { kind: "bound", relation: ">=", number: 5 }, 0],
  ["up to 300 steps", { kind: "bound", relation: "<=", number: 300 }, 0],
  ["500+ samples", { kind: "bound", relation: ">=", number: 500 }, 0],
  ["it held in 7/9 cases", { kind: "share", part: 7, whole: 9 }, 0],
  ["it held in 7 of the 9 cases", { kind: "share", part: 7, whole: 9 }, 0],
  ["a rate of $3.4 \\times 10^{-3}$", { kind: "number", number: 3.4e-3 }, 4],
  ["a rate of 10⁻⁵", { kind: "number", number: 1e-5 }, 5],
  ["a rate of $10^{-5}$", { kind: "number", number: 1e-5 }, 5],
  ["2^10 buckets", { kind: "number", number: 1024 }, 0],
  ["a loss of 0,37", { kind: "number", number: 0.37 }, 2],
  ["12\u202f450 puzzles", { kind: "number", number: 12450 }, 0],
  ["a drift of $-0.35$", { kind: "number", number: -0.35 }, 2],
  ["r=-0.35", { kind: "number", number: -0.35 }, 2],
  ["0.3-0.4", { kind: "range", low: 0.3, high: 0.4 }, 1],
  ["0.3−0.4", { kind: "range", low: 0.3, high: 0.4 }, 1],
  ["−0.3–0.1", { kind: "range", low: -0.3, high: 0.1 }, 1],
  ["0.2…0.4", { kind: "range", low: 0.2, high: 0.4 }, 1],
  ["[0.2, 0.4]", { kind: "range", low: 0.2, high: 0.4 }, 1],
  ["(95 % CI 0.2 to 0.4)", { kind: "range", low: 0.2, high: 0.4 }, 1],
  ["a 95% CI of (0.2, 0.4)", { kind: "range", low: 0.2, high: 0.4 }, 1],
  ["3–5 × 10⁻⁴", { kind: "range", low: 3e-4, high: 5e-4 }, 4],
  ["two or three seeds", { kind: "range", low: 2, high: 3 }, 0],
  ["0.82 (±0.03)", { kind: "plus-minus", number: 0.82, spread: 0.03 }, 2],
  ["$0.82 \\pm 0.03$", { kind: "plus-minus", number: 0.82, spread: 0.03 }, 2],
  ["it held in seven of the nine", { kind: "share", part: 7, whole: 9 }, 0],
  ["at least 7 of 9 cases", { kind: "share", part: 7, whole: 9, relation: ">=" }, 0],
] as const)("%s is read with its value and precision", (text, value, decimals) => {
  const quantity = only(text);
  expect(quantity.value).toEqual(value);
  expect(quantity.decimals).toBe(decimals);
});

test.each([
  ["at most 10 %", "<=", 10],
  ["no more than 10 %", "<=", 10],
  ["not exceeding 0.3", "<=", 0.3],
  ["does not exceed 0.3", "<=", 0.3],
  ["isn't above 0.3", "<=", 0.3],
  ["never exceeds 0.3", "<=", 0.3],
  ["no higher than 0.3", "<=", 0.3],
  ["within 0.02", "<=", 0.02],
  ["within ±0.02", "<=", 0.02],
  ["did not differ by more than 0.02", "<=", 0.02],
  ["0.3 or lower", "<=", 0.3],
  ["under 0.3", "<", 0.3],
  ["stays below 0.3", "<", 0.3],
  ["$\\lt 0.3$", "<", 0.3],
  ["never below 0.5", ">=", 0.5],
  ["never drops under 0.5", ">=", 0.5],
  ["does not fall below 0.5", ">=", 0.5],
  ["no lower than 0.5", ">=", 0.5],
  ["$\\geq 0.5$", ">=", 0.5],
  ["0.5 or higher", ">=", 0.5],
  ["0.5 and above", ">=", 0.5],
  ["stays above 0.9", ">", 0.9],
  ["exceeds 0.9", ">", 0.9],
  ["more than half of the runs", ">", 50],
] as const)("%s is a bound, strict or not as its words are", (text, relation, number) => {
  expect(only(text).value).toEqual({ kind: "bound", relation, number });
});

test("a bound takes in the words that deny it", () => {
  expect(only("it never drops under 0.5 here").text).toBe("never drops under 0.5");
});

test.each([
  ["about 0.3", "around"],
  ["~0.3", "around"],
  ["$\\approx 0.3$", "around"],
  ["nearly 0.3", "below"],
  ["just over 0.3", "above"],
  ["exactly 0.3", null],
] as const)("%s says how near it comes", (text, nearness) => {
  expect(only(text).nearness).toBe(nearness);
});

test.each([
  ["+0.3", "+"],
  ["−0.3", "-"],
  ["0.3", null],
] as const)("the sign of %s is kept as written", (text, sign) => {
  expect(only(text).sign).toBe(sign);
});

test.each([
  ["a 6.4% gain", { kind: "percent" }],
  ["ninety-nine percent", { kind: "percent" }],
  ["a third of the runs", { kind: "percent" }],
  ["40 pct", { kind: "percent" }],
  ["twofold", { kind: "factor" }],
  ["2.3-fold", { kind: "factor" }],
  ["twice as fast", { kind: "factor" }],
  ["by a factor of three", { kind: "factor" }],
  ["a ratio of 1.3 to 1", { kind: "factor" }],
  ["odds of 3:1", { kind: "factor" }],
  ["$2.3\\times$ as fast", { kind: "factor" }],
  ["$12 a day", { kind: "measure", symbol: "$" }],
  ["a gain of 6.4 percentage points", { kind: "points" }],
  ["a gain of 6.4 pp", { kind: "points" }],
  ["a 2× speed-up", { kind: "factor" }],
  ["took 12ms", { kind: "measure", symbol: "ms" }],
  ["took 2.5 seconds", { kind: "measure", symbol: "s" }],
  ["all seven noisy configurations", { kind: "count", noun: "configurations" }],
  ["a 10-class task", { kind: "count", noun: "class" }],
  ["recall of 0.83 in the end", { kind: "none" }],
] as const)("%s is read with its unit", (text, unit) => {
  expect(only(text).unit).toEqual(unit);
});

test.each([
  "in 2023 the field grew",
  "published (2024)",
  "Burns et al., 2023",
  "arXiv 2312.09390 shows it",
  "At step 4,000 and in pass@1 or recall@20 it holds",
  "GPT-4 and Opus 4.6 agree",
  "see Section 3.2 and Fig. 4",
  "done on 2026-05-18",
  "a 3x3 grid of settings",
  "a 3 × 3 grid",
  "as shown before [12]",
  "release v1.4.2",
  "ws_003 and F1",
  "1. the first item",
  "$R^2$ and x_{12}",
  "in 2023-04",
  "at layers 0, 3 and 12",
  "over seeds 0 to 5",
  "at one point",
  "the sign U+2212",
  "the two are alike",
  "https://example.org/p/42",
])("%s holds no quantity", (text) => {
  expect(readQuantities(text)).toEqual([]);
});

test("the name before an equals sign belongs to the number", () => {
  expect(
    readQuantities("(mean recall=0.716 vs F1 = 0.03, n = 500)").map(({ name, text }) => [
      name,
      text,
    ]),
  ).toEqual([
    ["mean recall", "0.716"],
    ["F1", "0.03"],
    ["n", "500"],
  ]);
});

test("a word for a unit is not part of the number's own text", () => {
  expect(only("gaps of 17-37 percentage points").text).toBe("17-37");
});

test("the offsets give the text as written", () => {
  const text = "From 3 seeds, loss fell from 0.5 to 0.3 (−40%), at most 2× of 1,000 tokens.";
  for (const { start, end, text: written } of readQuantities(text))
    expect(text.slice(start, end)).toBe(written);
});

const prose = fc.array(
  fc.constantFrom(
    "0.5",
    "17-37",
    "12%",
    "−3",
    "±",
    "from",
    "to",
    "between",
    "and",
    ">",
    "at least",
    "7/9",
    "5",
    "seeds",
    "x",
    "3×",
    "(",
    ")",
    ",",
    "loss=",
    "1e-5",
    " ",
    "pp",
    "GPT-4",
    "2023",
    "[3]",
    "ß",
    "𝟙",
    "$",
    "\\times",
    "10^{-3}",
    "0,5",
    "twenty",
    "half of",
    "\u00a0",
    "**",
    "never",
    "[0.1, 0.2]",
  ),
  { maxLength: 14 },
);

test("any text gives quantities in order, within it, and without overlap", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        prose.map((parts) => parts.join(" ")),
      ),
      (text) => {
        let from = 0;
        for (const { start, end, text: written } of readQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start, end)).toBe(written);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      },
    ),
  );
});

test("a quantity read again on its own has the same value", () => {
  const sentence = fc
    .tuple(
      fc.constantFrom("loss of", "loss", "at least", "from", "between", "under", "~"),
      fc.double({ min: 0.01, max: 900, noNaN: true }).map((number) => number.toFixed(2)),
      fc.constantFrom(
        "%",
        " pp",
        " samples",
        "×",
        "-999.5",
        " to 0.001",
        " and 999.5",
        " ± 0.1",
        "",
      ),
    )
    .map((parts) => `The ${parts[0]} ${parts[1]}${parts[2]} held`);
  fc.assert(
    fc.property(sentence, (text) => {
      for (const { text: written, value, decimals } of readQuantities(text)) {
        const [again] = readQuantities(written);
        expect(again?.value).toEqual(value);
        expect(again?.decimals).toBe(decimals);
      }
    }),
  );
});
