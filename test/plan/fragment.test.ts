import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { writeSentence } from "../../src/plan/fragment.ts";

describe("a new sentence is written so that", () => {
  test("ordinary prose with numbers and symbols stays as it is", () => {
    const text = "Weak→strong recovers 0.38 ± 0.02 of the gap (r=-0.789, n = 500).";
    expect(writeSentence(text)).toBe(text);
  });

  test.each([
    ["emphasis", "the *weak* label"],
    ["a link", "see [this](javascript:alert)"],
    ["raw HTML", "<b onclick=x>bold</b>"],
    ["a directive", "<!-- winnow-disable-file number-conflict -- because -->"],
    ["a heading", "# Everything above is wrong"],
    ["a list", "- item"],
    ["an ordered list", "1. item"],
    ["a footnote", "a claim[^other]"],
    ["a character reference", "R&amp;D"],
    ["strikethrough", "~~gone~~"],
    ["a thematic break", "---"],
    ["a quote", "> said so"],
    ["a table", "a | b"],
  ])("%s comes out as plain text", (_, text) => {
    const tree = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .parse(writeSentence(text) ?? "");
    expect(tree.children).toMatchObject([
      { type: "paragraph", children: [{ type: "text", value: text }] },
    ]);
  });

  test.each([
    ["a wikilink", "[[Other note]]", /\[\[Other/],
    ["an Obsidian comment", "%%hidden%%", /%%/],
    ["a highlight", "==loud==", /==/],
    ["a tag", "a #tag here", /(^|\s)#/],
  ])("%s of a note-taking dialect is not markup", (_, text, markup) => {
    expect(writeSentence(text)).not.toMatch(markup);
  });

  test.each([
    "See www.example.org for it.",
    "Mail me@example.org first.",
    "See https://example.org/a_b.",
  ])("an address stays readable: %s", (text) => {
    expect(writeSentence(text)?.replaceAll("\\", "")).toBe(text);
  });

  test.each([
    "The loss is $E(n) = 0.25$ at $n = 64$.",
    "It falls as $N^{-0.3} \\times 10^{2}$, with $\\beta_1 \\approx 0.9$.",
    "It keeps $12\\%$ of $k$.",
  ])("a formula stays a formula: %s", (text) => {
    expect(writeSentence(text)).toBe(text);
  });

  test("code stays code, and all around it plain text", () => {
    const text = "the flag `--no_aux-loss` halves *it*";
    expect(writeSentence(text)).toBe("the flag `--no_aux-loss` halves \\*it\\*");
  });

  test.each(["`a [[link]]`", "`<!-- x -->`", "``two``", "\\`x`", "`%%x%%`"])(
    "what could be read as more than code is escaped: %s",
    (text) => {
      expect(writeSentence(text) ?? "\\`").toContain("\\`");
    },
  );

  test.each([
    ["a price", "It costs $5 a day and $9 a night", /(?<!\\)\$(?=\S)/],
    ["a link of TeX", "See $\\href{javascript:x}{y} = 1$ now", /(?<!\\)\$(?=\S)/],
    ["a definition of TeX", "Take $\\def\\x{1} = 2$ now", /(?<!\\)\$(?=\S)/],
    ["raw HTML in a formula", "Take $a <b onclick=x> 2$ now", /(?<!\\)(?:\$(?=\S)|<)/],
    ["a link in a formula", "Take $a = [b](c)$ now", /(?<!\\)(?:\$(?=\S)|\[)/],
  ])("%s is no formula", (_, text, markup) => {
    expect(writeSentence(text)).not.toMatch(markup);
  });

  test("text over several lines is refused", () => {
    expect(writeSentence("one\n\ntwo")).toBeNull();
  });

  test("whatever is written reads as that text, or is refused", () => {
    const character = fc.constantFrom(..."ab *_`[]()<>#-+.1!|~^$%=\\&;:/@\"'");
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 24 }), (raw) => {
        const text = raw.trim();
        const markdown = writeSentence(text);
        if (markdown === null) return;
        const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
        const only = tree.children[0];
        expect(only?.type).toBe("paragraph");
        expect(
          only?.type === "paragraph" &&
            only.children.every((child) => ["text", "link", "inlineCode"].includes(child.type)),
        ).toBe(true);
      }),
    );
  });
});
