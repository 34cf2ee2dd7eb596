import fc from "fast-check";
import { expect, test } from "vitest";
import { hasHidden, visible } from "../../src/text/visible.ts";

test.each([
  ["an escape sequence", "\u001b[31mred", "\\u{1b}[31mred"],
  ["a carriage return", "safe\rEVIL", "safe\\u{d}EVIL"],
  ["a line break", "one\n0 problems", "one\\u{a}0 problems"],
  ["a C1 control", "\u009d0;title", "\\u{9d}0;title"],
  ["a bidirectional override", "a\u202eb", "a\\u{202e}b"],
  ["a zero-width space", "a\u200bb", "a\\u{200b}b"],
  ["a tag character", "a\u{e0041}b", "a\\u{e0041}b"],
  ["a byte-order mark", "\ufeffa", "\\u{feff}a"],
])("%s is written out", (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("ordinary text of any script stays as it is", () => {
  expect(visible("naïve 弱い監督 → 0.38 ± 0.02 😀")).toBe("naïve 弱い監督 → 0.38 ± 0.02 😀");
});

test("nothing hidden is left in any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(hasHidden(visible(text))).toBe(false);
    }),
  );
});

test("line breaks and tabs are not hidden characters", () => {
  expect(hasHidden("a\r\n\tb")).toBe(false);
});
