import fc from "fast-check";
import { expect, test } from "vitest";
import { maskCode } from "../../src/verify/mask-code.ts";
import { scanFootnotes, scanLinkLabels } from "../../src/verify/scan-footnotes.ts";
import { scanAnchors } from "../../src/verify/scan-headings.ts";
import { scanLinks } from "../../src/verify/scan-links.ts";
import { scanNumbers } from "../../src/verify/scan-numbers.ts";
import { asRead, cutsWord, standsIn } from "../../src/verify/words.ts";

const MARKUP = fc
  .array(
    fc.constantFrom(
      "`",
      "``",
      "```\n",
      "~~~",
      "[",
      "]",
      "(",
      ")",
      "^a",
      "#",
      "a",
      " ",
      "\n",
      "\r\n",
      "> ",
      "- ",
      "5",
      "😀",
      "\\",
      "|",
      ":",
    ),
  )
  .map((parts) => parts.join(""));

test("masking code keeps every offset and line end", () => {
  fc.assert(
    fc.property(MARKUP, (text) => {
      const masked = maskCode(text);
      expect(masked).toHaveLength(text.length);
      for (let offset = 0; offset < text.length; offset += 1) {
        const kept = masked[offset] === text[offset] || masked[offset] === " ";
        const lineEnd = /[\r\n]/.test(text[offset]!);
        expect(kept && (!lineEnd || masked[offset] === text[offset])).toBe(true);
      }
    }),
  );
});

test.each([
  ["a `b` c", "a     c"],
  ["a ``b ` c`` d", "a           d"],
  ["a `b c", "a `b c"],
  ["```js\nx\n```\ny", "     \n \n   \ny"],
  ["- ~~~\n  x\n  ~~~\ny", "     \n   \n     \ny"],
  ["````\n```\n````\ny", "    \n   \n    \ny"],
])("code in %j is blanked out", (text, masked) => {
  expect(maskCode(text)).toBe(masked);
});

test("footnotes are found with what they say", () => {
  const { references, definitions } = scanFootnotes(
    "A.[^x] `[^y]` \\[^z]\n\n[^X]: one\n  more\n\nrest\n> [^w]: two\n",
  );
  expect(references.map(({ name }) => name)).toEqual(["x"]);
  expect(definitions.map(({ name, text }) => [name, text.trim()])).toEqual([
    ["x", "one\n  more"],
    ["w", "two"],
  ]);
});

test("link labels are found as used, as shortcuts and as defined", () => {
  const { uses, shortcuts, definitions } = scanLinkLabels(
    "[a][b] [c][] [d] [e](f) [[g]] - [ ] h [^i]\n\n[B]: x.md\n",
  );
  expect(uses.map(({ name }) => name)).toEqual(["b", "c"]);
  expect(shortcuts.map(({ name }) => name)).toEqual(["d", ""]);
  expect(definitions.map(({ name }) => name)).toEqual(["b"]);
});

test("headings, block ids and HTML ids are anchors; front matter and code are not", () => {
  const text =
    '---\n# no: 1\n---\n# A `b` [c](d.md)!\n\nTwo words\n---\n\n## A\n## A ##\n\nText. ^block-1\n\n<a id="here"></a>\n\n```\n# no\n```\n';
  expect([...scanAnchors(text)]).toEqual(["a-----c", "two-words", "a", "a-1", "^block-1", "here"]);
});

test.each([
  ["[[Note#Part|shown]]", "wiki", "Note", "Part"],
  ["![[picture.png]]", "wiki", "picture.png", null],
  ["| [[Note\\|shown]] |", "wiki", "Note", null],
  ["[[#Part]]", "wiki", "", "Part"],
  ['[x](a/b%20c.md#d "title")', "path", "a/b c.md", "d"],
  ["[x](<a b.md>)", "path", "a b.md", null],
  ["[x](a_(b).md)", "path", "a_(b).md", null],
  ["[x]: a.md", "path", "a.md", null],
])("the link %j is found", (text, kind, target, anchor) => {
  expect(scanLinks(text)).toMatchObject([{ kind, target, anchor }]);
});

test.each([
  "[x](https://example.org)",
  "[x](mailto:a@example.org)",
  "[x](//example.org)",
  "`[[x]]`",
  "\\[[x]]",
])("%j leads nowhere in the base", (text) => {
  expect(scanLinks(text)).toEqual([]);
});

test.each([
  ["fell by -0.5% to 17", ["-0.5%", "17"]],
  ["5 points, 5 percent, 5 seeds", ["5 points", "5 percent", "5"]],
  ["1e-4 and 3×3", ["1e-4", "3×", "3"]],
  ["1,000.5 in 2024-05", ["1,000.5", "2024", "-05"]],
])("the numbers of %j keep sign and unit", (text, numbers) => {
  expect(scanNumbers(text).map((number) => number.text)).toEqual(numbers);
});

test("words are read with escapes, references and footnotes taken off", () => {
  expect(asRead("a\\_b  &amp; c &#x20AC;\n[^x] \\[^y]")).toBe("a_b & c € [^y]");
});

test("a character reference out of range is no reason to fail", () => {
  expect(asRead("&#x110000; &#9999999;")).toBe("\ufffd \ufffd");
});

test.each([
  ["5 points", "it rose by 5 points.", true],
  ["5 points", "it rose by 15 points.", false],
  ["5%", "it is -5%", false],
  ["is 5", "it is 5.3", false],
  ["is 5", "it is 5.", true],
  ["rare", "rarely rare", true],
  ["", "anything", false],
])("%j stands in %j: %s", (words, text, stands) => {
  expect(standsIn(words, text)).toBe(stands);
});

test("a place between words cuts none", () => {
  expect(cutsWord("one two", 3)).toBe(false);
  expect(cutsWord("one two", 5)).toBe(true);
});
