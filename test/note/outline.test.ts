import { describe, expect, it } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import { slice } from "../../src/text/range.ts";

describe("headings and sections", () => {
  const text =
    "Intro.\n\n# One\n\nA.\n\n## Two\n\nB.\n\n### Deep\n\nC.\n\n## Two\n\nD.\n\n# Last\n";
  const facts = readNote(text);

  it("gives each heading the anchor GitHub gives it", () => {
    expect(facts.headings.map((heading) => heading.slug)).toEqual([
      "one",
      "two",
      "deep",
      "two-1",
      "last",
    ]);
    expect(readNote("# A **b** [c](d) & `e`!").headings[0]).toMatchObject({
      text: "A b c & e!",
      slug: "a-b-c--e",
    });
  });

  it("runs a section to the next heading of its depth or above", () => {
    const written = facts.sections.map(({ range, parent }) => [
      slice(text, range).replace(/\n+/g, "|"),
      parent,
    ]);
    expect(written).toEqual([
      ["Intro.|", null],
      ["# One|A.|## Two|B.|### Deep|C.|## Two|D.|", null],
      ["## Two|B.|### Deep|C.|", 1],
      ["### Deep|C.|", 2],
      ["## Two|D.|", 1],
      ["# Last|", null],
    ]);
  });

  it("puts each block in its innermost section", () => {
    expect(facts.blocks.map((block) => block.section)).toEqual([0, 1, 2, 3, 4]);
  });

  it("lets a quoted heading open no section", () => {
    const quoted = readNote("# A\n\n> ## Q\n\nText.");
    expect(quoted.headings).toHaveLength(2);
    expect(quoted.sections).toHaveLength(2);
  });

  it("takes the title from front matter first, then from the first heading of depth one", () => {
    expect(readNote('---\ntitle: "T: x"\n---\n# H').title).toEqual({
      text: "T: x",
      from: "front-matter",
      range: { start: 11, end: 17 },
    });
    expect(readNote("---\ntitle: 1984\n---\n# H").title?.text).toBe("1984");
    expect(readNote("---\ntitle:\n---\n## No\n\n# H").title).toMatchObject({
      text: "H",
      from: "heading",
    });
    expect(readNote("> # Quoted\n\ntext").title).toBeNull();
  });
});

describe("blocks", () => {
  it("gives every leaf its kind and its text", () => {
    const parts = [
      ["paragraph", "A paragraph\nof two lines."],
      ["list-item", "- one"],
      ["list-item", "  - two"],
      ["list-item", "1. three"],
      ["quote", "> quoted"],
      ["callout", "> [!note] Title\n> said"],
      ["code", "```\ncode\n```"],
      ["table", "| a |\n|---|\n| b |"],
      ["html", "<div>x</div>"],
      ["math", "$$\nx\n$$"],
      ["thematic-break", "***"],
      ["definition", "[a]: /b"],
      ["footnote-definition", "[^a]: note"],
    ] as const;
    const text = parts
      .map(([kind, written]) => (kind === "list-item" ? `${written}\n` : `${written}\n\n`))
      .join("");
    const { blocks } = readNote(text);
    expect(blocks.map((block) => block.kind)).toEqual(parts.map(([kind]) => kind));
    const written = blocks.map((block) => slice(text, block.range));
    expect(written[2]).toBe("- two");
    expect(written[5]).toBe("[!note] Title\n> said");
    expect(written[7]).toBe(parts[7][1]);
    expect(blocks.map((block) => block.quoted)).toEqual(parts.map(([kind]) => kind === "quote"));
  });

  it("counts a quote callout as quoted", () => {
    expect(readNote("> [!quote] Someone\n> We are right.").blocks[0]).toMatchObject({
      kind: "callout",
      quoted: true,
    });
  });

  it("counts words of prose, code and front matter left out", () => {
    expect(
      readNote("---\na: b c\n---\n# One two\n\nThree `four` [five](six).\n\n```\nno\n```\n")
        .wordCount,
    ).toBe(5);
  });
});
