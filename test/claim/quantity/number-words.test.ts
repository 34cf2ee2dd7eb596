import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumberWords } from "../../../src/claim/quantity/number-words.ts";

test.each([
  ["twelve runs", 12, 0],
  ["ninety-nine percent", 99, 0],
  ["ninety nine percent", 99, 0],
  ["a hundred and twenty tokens", 120, 0],
  ["one thousand five hundred words", 1500, -2],
  ["two million rows", 2e6, -6],
  ["a dozen seeds", 12, 0],
  ["two and a half times", 2.5, 1],
  ["zero errors", 0, 0],
  ["Threefold", 3, 0],
])("%s gives its number", (text, number, decimals) => {
  expect(readNumberWords(text)).toMatchObject([{ number, decimals }]);
});

test.each([
  "a two-layer net",
  "twenty-twenty",
  "hundreds of runs",
  "someone",
  "the thousand cuts",
  "one-off",
])("%s gives none", (text) => {
  expect(readNumberWords(text)).toEqual([]);
});

test("numbers that only follow each other stay apart", () => {
  expect(readNumberWords("two and three, four five").map(({ number }) => number)).toEqual([
    2, 3, 4, 5,
  ]);
});

test("the place is that of the words", () => {
  const text = "over a hundred and six runs";
  const [{ start, end } = { start: 0, end: 0 }] = readNumberWords(text);
  expect(text.slice(start, end)).toBe("a hundred and six");
});

test("words in any order are read in order and without overlap", () => {
  const word = fc.constantFrom(
    "two",
    "twelve",
    "forty",
    "hundred",
    "thousand",
    "a",
    "and",
    "-",
    "half",
    "x",
    "zero",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (parts) => {
      let from = 0;
      for (const { start, end, number } of readNumberWords(parts.join(" "))) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(Number.isFinite(number)).toBe(true);
        from = end;
      }
    }),
  );
});
