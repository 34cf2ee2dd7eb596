import fc from "fast-check";
import { expect, test } from "vitest";
import { readCell, usesDecimalComma } from "../../../src/bundle/results/cell.ts";

test.each([
  ["0.87", 0.87, null, null],
  ["-3e-4", -0.0003, null, null],
  ["83.2%", 83.2, "%", null],
  ["83.2 %", 83.2, "%", null],
  ["−0.42", -0.42, null, null],
  ["**0.91**", 0.91, null, null],
  ["0.91*", 0.91, null, null],
  ["0.91†", 0.91, null, null],
  ["12.5 ms", 12.5, "ms", null],
  ["3.1×", 3.1, "×", null],
  ["1 234", 1234, null, null],
  ["1\u2009234.5", 1234.5, null, null],
  ["12,500", 12500, null, null],
  ["0.83 ± 0.02", 0.83, null, 0.02],
  ["$83.2 \\pm 0.4$", 83.2, null, 0.4],
  ["$3.2 \\times 10^{-5}$", 0.000032, null, null],
  ["\\textbf{0.5}", 0.5, null, null],
  ["83.2\\%", 83.2, "%", null],
  ["0.83 (0.02)", 0.83, null, null],
  ["12 (40%)", 12, null, null],
])("the cell %s is a number", (text, value, unit, spread) => {
  expect(readCell(text, false)).toEqual({ value, unit, spread });
});

test.each([
  "base",
  "plain-34",
  "3 layers",
  "0.1–0.3",
  "12/40",
  "2026-01-02",
  "v1.2",
  "1e-4 to 1e-3",
  "-",
  "n/a",
  "",
])("the cell %s is a text", (text) => {
  expect(readCell(text, false)).toEqual({ value: text, unit: null, spread: null });
});

test("a column that can be read in no other way writes its fractions with a comma", () => {
  const cells = (texts: readonly string[]) =>
    texts.map((text) => ({ text, range: { start: 0, end: 0 } }));
  expect(usesDecimalComma(cells(["0,87", "1,234"]))).toBe(true);
  expect(usesDecimalComma(cells(["1,234", "12,500"]))).toBe(false);
  expect(usesDecimalComma(cells(["0.87", "0,9"]))).toBe(false);
  expect(readCell("1,234", true).value).toBe(1.234);
  expect(readCell("83,2 %", true)).toEqual({ value: 83.2, unit: "%", spread: null });
});

test("no cell makes it throw, and none is a number that is not finite", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.boolean(), (text, comma) => {
      const { value } = readCell(text, comma);
      expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
    }),
  );
});
