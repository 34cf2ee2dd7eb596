import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import { slice } from "../../src/text/range.ts";
import { checkFacts } from "./check-facts.ts";

const PIECES = [
  "# ",
  "## ",
  "- ",
  "1. ",
  "> ",
  "> [!note] ",
  "    ",
  "\t",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  " ",
  "---\n",
  "===\n",
  "```\n",
  "~~~\n",
  "*",
  "**",
  "_",
  "`",
  "~~",
  "==",
  "[",
  "]",
  "(",
  ")",
  "![",
  "[[",
  "]]",
  "|",
  "\\",
  "<",
  ">",
  "<!-- ",
  " -->",
  "%%",
  "$$",
  "&amp;",
  "&#x1F600;",
  "[^a]",
  "[^a]: ",
  "[a]: /b\n",
  "[a](b.md)",
  "[[Note#H|x]]",
  "![[e]]",
  "#tag",
  " ^id",
  "[@k; @l]",
  "@smith2020",
  "https://a.org/b",
  "<https://c.org>",
  "a@b.org",
  "word",
  "The model works. ",
  "It fails? ",
  "😀",
  "é",
  "文。",
  "\u0000",
  "\uFEFF",
  "a: b\n",
  "| a | b |\n|---|---|\n",
  "title: x\n",
  "arXiv:2312.09390",
];
const markdown = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(""));

describe("readNote", () => {
  it("gives facts whose ranges hold, of any text", () => {
    fc.assert(
      fc.property(markdown, (text) => checkFacts(text, readNote(text))),
      { numRuns: 1_500 },
    );
  });

  it("gives facts of text that is no Markdown at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) =>
        checkFacts(text, readNote(text)),
      ),
    );
  });

  it("gives the same facts twice", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(readNote(text)).toEqual(readNote(text));
      }),
      { numRuns: 50 },
    );
  });

  it("sees the same behind a byte-order mark, one place further on", () => {
    fc.assert(
      fc.property(
        markdown.filter((text) => !text.startsWith("\uFEFF")),
        (text) => {
          const marked = `\uFEFF${text}`;
          const plain = readNote(text);
          const shifted = readNote(marked);
          expect(shifted.statements.map((statement) => slice(marked, statement.range))).toEqual(
            plain.statements.map((statement) => slice(text, statement.range)),
          );
          expect(shifted.blocks.map((block) => block.range.start - 1)).toEqual(
            plain.blocks.map((block) => block.range.start),
          );
          expect(shifted.links.map((link) => slice(marked, link.targetRange))).toEqual(
            plain.links.map((link) => slice(text, link.targetRange)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("walks a tree 5,000 levels deep", () => {
    let node: object = { type: "text", value: "x", position: position(0, 1) };
    for (let depth = 0; depth < 5_000; depth += 1)
      node = { type: "emphasis", children: [node], position: position(0, 1) };
    const paragraph = { type: "paragraph", children: [node], position: position(0, 1) };
    let block: object = paragraph;
    for (let depth = 0; depth < 5_000; depth += 1)
      block = { type: "blockquote", children: [block], position: position(0, 1) };
    const facts = readNote("x", () => ({ type: "root", children: [block] }) as never);
    expect(facts.blocks).toEqual([
      { kind: "quote", range: { start: 0, end: 1 }, section: 0, quoted: true },
    ]);
  });

  it("takes a parser that runs out of stack for a limit", () => {
    const facts = readNote("x", () => {
      throw new RangeError("Maximum call stack size exceeded");
    });
    expect(facts.problems.map((problem) => problem.kind)).toEqual(["resource-limit"]);
  });
});

function position(start: number, end: number): object {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}
