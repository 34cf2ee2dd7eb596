import { describe, expect, it } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import { slice } from "../../src/text/range.ts";

function statements(text: string): string[] {
  return readNote(text).statements.map((statement) => statement.text);
}

function written(text: string): string[] {
  return readNote(text).statements.map((statement) => slice(text, statement.range));
}

describe("statements", () => {
  it("are sentences of prose and of list items", () => {
    const text =
      "# A title here\n\nOne claim. Another\nclaim here.\n\n- First point. Second point.\n  - Nested point here\n";
    expect(statements(text)).toEqual([
      "One claim.",
      "Another claim here.",
      "First point.",
      "Second point.",
      "Nested point here",
    ]);
    expect(written(text)[1]).toBe("Another\nclaim here.");
  });

  it.each([
    [
      "emphasis",
      "**Bold claim.** It *really* works.",
      ["Bold claim.", "It really works."],
      ["**Bold claim.**", "It *really* works."],
    ],
    [
      "links",
      "The [old note](x.md) says so.",
      ["The old note says so."],
      ["The [old note](x.md) says so."],
    ],
    [
      "a link at the end",
      "It is in [the note](x.md)\n",
      ["It is in the note"],
      ["It is in [the note](x.md)"],
    ],
    [
      "wikilinks",
      "See [[Note#A|that note]] again.",
      ["See that note again."],
      ["See [[Note#A|that note]] again."],
    ],
    ["code", "Run `a.b` twice a day.", ["Run a.b twice a day."], ["Run `a.b` twice a day."]],
    [
      "references",
      "Cats &amp; dogs &#x1F600; are \\*fine\\*.",
      ["Cats & dogs 😀 are *fine*."],
      ["Cats &amp; dogs &#x1F600; are \\*fine\\*."],
    ],
    [
      "footnote marks",
      "It holds.[^a] It fails.[^b]\n\n[^a]: x",
      ["It holds.", "It fails."],
      ["It holds.[^a]", "It fails.[^b]"],
    ],
    [
      "citations",
      "It holds [@a, p. 3]. So it is [@b].",
      ["It holds.", "So it is."],
      ["It holds [@a, p. 3].", "So it is [@b]."],
    ],
    ["comments", "It holds %%check%% today.", ["It holds today."], ["It holds %%check%% today."]],
    [
      "highlights",
      "It ==really holds== today.",
      ["It really holds today."],
      ["It ==really holds== today."],
    ],
    ["block ids", "It holds today. ^id\n", ["It holds today."], ["It holds today."]],
    [
      "line ends in quotes",
      "> [!note] Title here\n> It holds\n> today.",
      ["It holds today."],
      ["It holds\n> today."],
    ],
    [
      "hard breaks",
      "It holds  \ntoday here.",
      ["It holds today here."],
      ["It holds  \ntoday here."],
    ],
    [
      "CRLF",
      "It holds\r\ntoday. More of it.",
      ["It holds today.", "More of it."],
      ["It holds\r\ntoday.", "More of it."],
    ],
    ["a task", "- [x] It holds today", ["It holds today"], ["It holds today"]],
    [
      "emphasis over two sentences",
      "*It holds. It fails.* Then more.",
      ["It holds.", "It fails.", "Then more."],
      ["It holds.", "It fails.", "Then more."],
    ],
    [
      "a mark after a blank",
      "It holds. [^a] It fails.",
      ["It holds.", "It fails."],
      ["It holds. [^a]", "It fails."],
    ],
  ])("read through %s", (_name, text, seen, source) => {
    expect(statements(text)).toEqual(seen);
    expect(written(text)).toEqual(source);
  });

  it("name the footnotes they refer to", () => {
    const text = "It holds[^a] well.[^B] It fails.[^c]\n\n[^a]: x\n[^B]: y";
    expect(readNote(text).statements.map((statement) => statement.footnotes)).toEqual([
      ["a", "B"],
      ["c"],
    ]);
  });

  it.each([
    ["code", "```\nIt holds today.\n```"],
    ["html", "<p>It holds today.</p>"],
    ["a quote", "> It holds today."],
    ["a list in a quote", "> - It holds today."],
    ["a quote callout", "> [!quote]\n> It holds today."],
    ["a table", "| It holds | today |\n|---|---|\n| It fails | now |"],
    ["a footnote", "x[^a]\n\n[^a]: It holds today."],
    ["a comment over blocks", "%%\nIt holds today.\n\nIt fails today.\n%%"],
    ["a question", "Does it hold today?"],
    ["a heading", "## It holds today"],
    ["a list of questions", "## Open questions\n\n- Whether it holds today."],
    [
      "a list of references",
      "## Refs\n\n- Bai et al. 2022, a paper.\n\n### More\n\n- It holds today.",
    ],
    ["sources", "## Sources:\n\nIt holds today."],
    ["a bare address", "https://a.org/x"],
    ["tags", "#one #two #three"],
  ])("are not made of %s", (_name, text) => {
    expect(statements(text)).toEqual([]);
  });

  it("come back after a section of references", () => {
    expect(statements("## Refs\n\n- It holds today.\n\n## Notes\n\nIt fails today.")).toEqual([
      "It fails today.",
    ]);
  });
});
