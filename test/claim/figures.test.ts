import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { areApart, type Figure, isComparable, readFigures } from "../../src/claim/figures.ts";

function only(text: string): Figure {
  const found = readFigures(text);
  expect(found.map((figure) => figure.text)).toHaveLength(1);
  return found[0]!;
}

test.each([
  ["recall was 0.83", 0.83, 0.83, ""],
  ["recall spans 0.2–0.4", 0.2, 0.4, ""],
  ["a run of 3 to 5 hours", 10_800, 18_000, "time"],
  ["recall lies between 5 and 7 points", 5, 7, "points"],
  ["recall of 80 ± 2%", 78, 82, "percent"],
  ["about 50 probes", 45, 55, ""],
  ["nearly 80%", 72, 80, "percent"],
  ["just over 40%", 40, 44, "percent"],
  ["it cost $ 13.7bn", 13.7e9, 13.7e9, "$"],
  ["it cost $ 807m", 807e6, 807e6, "$"],
  ["it cost 20 dollars", 20, 20, "$"],
  ["twenty-five probes", 25, 25, ""],
  ["four million tokens", 4e6, 4e6, ""],
  ["half of the probes", 50, 50, "percent"],
  ["twice as fast", 2, 2, "factor"],
  ["in the ratio 7 : 9", 7 / 9, 7 / 9, ""],
  ["a ratio of 2 to 8", 0.25, 0.25, ""],
  ["it fills 16 1/4 pages", 16.25, 16.25, ""],
  ["it took 2 minutes", 120, 120, "time"],
] as const)("%s stands for its values", (text, low, high, dimension) => {
  const figure = only(text);
  expect([figure.interval.low, figure.interval.high]).toEqual([
    expect.closeTo(low, 6),
    expect.closeTo(high, 6),
  ]);
  expect(figure.dimension).toBe(dimension);
});

test.each([
  ["at least 5 probes", 5, Infinity, false],
  ["more than 5 probes", 5, Infinity, true],
  ["5+ probes", 5, Infinity, false],
  ["less than $ 30", -Infinity, 30, true],
  ["it cost $ less than 30", -Infinity, 30, true],
  ["5 or fewer probes", -Infinity, 5, false],
] as const)("%s is a bound", (text, low, high, open) => {
  const { interval } = only(text);
  expect([interval.low, interval.high]).toEqual([low, high]);
  expect(low === -Infinity ? interval.highOpen : interval.lowOpen).toBe(open);
});

test.each([
  ["In 2019, the probe failed.", "time"],
  ["The 2019 probe failed.", "time"],
  ["The hook ran at 5 p.m. today.", "time"],
  ["At depth 4, recall falls.", "condition"],
  ["Recall falls at layer 12.", "condition"],
  ["The 7B model fails.", "condition"],
  ["It holds over 5 seeds.", "condition"],
  ["It holds with 16 labelled examples.", "condition"],
  ["We ran it (n = 500).", "condition"],
  ["Recall falls by 6%.", "outcome"],
  ["Recall is 0.6 there.", "outcome"],
  ["The base holds 500 notes.", "amount"],
  ["The shop sold 2000 probes.", "amount"],
] as const)("the number of “%s” tells a %s", (text, role) => {
  expect(only(text).role).toBe(role);
});

describe("two figures", () => {
  const apart = (a: string, b: string) => areApart(only(a), only(b));

  it("agree where one is the other rounded", () => {
    expect(apart("recall was 82%", "recall was 81.7%")).toBe(false);
    expect(apart("12k notes", "12,345 notes")).toBe(false);
    expect(apart("recall was 82%", "recall was 83%")).toBe(true);
  });

  it("agree in different units of one dimension", () => {
    expect(apart("it took 2 hours", "it took 120 minutes")).toBe(false);
    expect(apart("it took 2 hours", "it took 170 minutes")).toBe(true);
  });

  it("agree as a share and its percentage", () => {
    expect(apart("recall was 0.53", "recall was 53%")).toBe(false);
    expect(apart("recall was 0.53", "recall was 57%")).toBe(true);
  });

  it("do not make a bound wider by rounding it", () => {
    expect(apart("less than 5%", "5.2%")).toBe(true);
  });

  it("cannot be compared in different dimensions", () => {
    expect(isComparable(only("6 points"), only("6%"))).toBe(false);
    expect(isComparable(only("$ 6"), only("6 hours"))).toBe(false);
  });
});

describe("reading figures", () => {
  it("takes names with digits for words", () => {
    expect(readFigures("GPT-4 and F1 on 3D scenes")).toEqual([]);
  });

  it("never throws, in order and with exact places", () => {
    const pieces = fc.constantFrom(
      ..."5 0.3 $ % – ± : / to more than between and 2019 k bn half one million p.m. , .".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 }))), (parts) => {
        const text = parts.join(" ");
        let before = 0;
        for (const figure of readFigures(text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.start).toBeGreaterThanOrEqual(0);
          expect(figure.end).toBeGreaterThan(before);
          before = figure.start;
        }
      }),
    );
  });
});

test.each([
  ["the label of a line", "Case 2: No reviewer is known"],
  ["the label of an item", "▪ Variant 3: The judge is frozen"],
  ["a marker in parentheses", "(2) Train the probe"],
])("%s is no amount", (_, text) => {
  expect(only(text).role).toBe("condition");
});
