import { describe, expect, it } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import { slice } from "../../src/text/range.ts";

function identities(text: string): string[] {
  return readNote(text).identities.map(({ scheme, value, where }) => `${scheme} ${value} ${where}`);
}

const NOTE = '---\ntitle: "Debate With Short Arguments"\n---\n\n# Debate With Short Arguments\n\n';

describe("what a note is about", () => {
  it.each([
    ["url", "https://arxiv.org/abs/2312.09390v2", "arxiv 2312.09390"],
    ["resource", "https://www.example.org/a/", "url https://example.org/a"],
    ["arxiv", "2312.09390", "arxiv 2312.09390"],
    ["arxiv", "2312.01230", "arxiv 2312.01230"],
    ["DOI", "https://doi.org/10.1000/AB", "doi 10.1000/ab"],
    ["eprint", "'2312.09390'", "arxiv 2312.09390"],
  ])("is what %s: %s names", (key, value, id) => {
    const text = `---\n${key}: ${value}\n---\nText about 10.1000/other and arXiv:2401.00001.`;
    expect(identities(text)).toEqual([`${id} front-matter`]);
    expect(slice(text, readNote(text).identities[0]!.range)).toBe(value);
  });

  it.each([
    ["a PDF's name", "1805.00899.pdf", "arxiv 1805.00899"],
    ["an id", "arXiv:1805.00899", "arxiv 1805.00899"],
    ["an embedded PDF", "![[1805.00899v2.pdf]]", "arxiv 1805.00899"],
    ["a link", "[the paper](https://arxiv.org/abs/1805.00899)", "arxiv 1805.00899"],
    ["a link to a file", "- [pdf](files/1805.00899.pdf)", "arxiv 1805.00899"],
    ["an address", "<https://example.org/a>", "url https://example.org/a"],
  ])("is the one thing its body holds: %s", (_name, body, id) => {
    expect(identities(`# Title here\n\n${body}\n`)).toEqual([`${id} sole-content`]);
  });

  it.each([
    "- arXiv:2312.09390 - Debate with short arguments.",
    "- Lee et al. 2023 — *Debate With Short Arguments* (arXiv:2312.09390)",
    "- Lee, A. and Wu, B. [Debate with Short Arguments](https://arxiv.org/abs/2312.09390), 2023.",
    '- "Debate With Short Arguments", arXiv:2312.09390',
  ])("is the source of a reference under its own title: %s", (line) => {
    expect(identities(`${NOTE}Prose of its own.\n\n## Refs\n\n${line}\n`)).toEqual([
      "arxiv 2312.09390 own-title",
    ]);
  });

  it.each([
    ["mentions", "It builds on arXiv:2312.09390 and on https://example.org/a.\n\nMore."],
    [
      "another title",
      "More.\n\n- Lee 2023 — Debate With Short Arguments: A Reply (arXiv:2312.09390)",
    ],
    [
      "a longer title",
      "More.\n\n- Lee 2023 — Why Debate With Short Arguments Fails (arXiv:2312.09390)",
    ],
    [
      "two ids in a line",
      "More.\n\n- Debate With Short Arguments - arXiv:2312.09390, arXiv:2401.00001",
    ],
    ["other keys", "More."],
  ])("is not told by %s", (_name, body) => {
    const text =
      body === "More."
        ? NOTE.replace("---\n\n", "sources: https://example.org\n---\n\n") + body
        : NOTE + body;
    expect(identities(text)).toEqual([]);
  });

  it("is given once where two places agree", () => {
    const text =
      "---\nurl: https://arxiv.org/abs/1805.00899\narxiv: 1805.00899v1\n---\n1805.00899.pdf";
    expect(identities(text)).toEqual(["arxiv 1805.00899 front-matter"]);
  });
});
