import { describe, expect, it, test } from "vitest";
import { areEqual, readFormula, variablesOf } from "../../src/claim/formula.ts";

const equal = (a: string, b: string) => areEqual(readFormula(a)!, readFormula(b)!);

test.each([
  ["(a - b) / c", "a / c - b / c"],
  ["\\frac{a - b}{c - b}", "(a − b) / (c − b)"],
  ["2 * a * b / (a + b)", "2 × (a · b) ÷ (b + a)"],
  ["P_{weak} - P_{chance}", "weak accuracy - chance accuracy"],
  ["a ^ 2", "a * a"],
  ["-a + b", "b - a"],
])("%s equals %s", (a, b) => {
  expect(equal(a, b)).toBe(true);
});

test.each([
  ["(a - b) / (c - b)", "(a - b) / c"],
  ["a - b", "b - a"],
  ["a / b / c", "a / (b / c)"],
])("%s does not equal %s", (a, b) => {
  expect(equal(a, b)).toBe(false);
});

describe("reading a formula", () => {
  it("leaves the question open where the variables differ", () => {
    expect(equal("a - b", "a - c")).toBeNull();
  });

  it("takes words side by side for one variable", () => {
    expect(variablesOf(readFormula("strong ceiling - weak floor")!)).toEqual([
      "strong ceiling",
      "weak floor",
    ]);
  });

  it.each(["", "0.8", "recall", "(a - b", "a - ", "a, b", "the share of lies (found)", "a ? b"])(
    "finds none in “%s”",
    (text) => {
      expect(readFormula(text)).toBeNull();
    },
  );
});
