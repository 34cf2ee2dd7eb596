import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import { paragraphBehind, planted, scratchNote } from "../../src/selftest/planting.ts";

const SENTENCE = "The linear probe does not detect planted lies.";

function noteOf(text: string) {
  return scratchNote("a.md", text);
}

describe("planting a sentence", () => {
  it.each([
    ["before another paragraph", "# A\n\nProbes find lies.\n\nMonitors do too.\n"],
    ["at the end of a note without a last line break", "# A\n\nProbes find lies."],
    ["before a list that joins on", "# A\n\nProbes find lies.\n- one\n- two\n"],
    ["in a note with Windows line endings", "# A\r\n\r\nProbes find lies.\r\n\r\nMore.\r\n"],
    ["above a heading", "Probes find lies.\n# B\n"],
  ])("gives a statement of its own %s", (_, text) => {
    const statements = planted(noteOf(text), SENTENCE)!.facts.statements;
    expect(statements.map((statement) => statement.text)).toContain(SENTENCE);
    expect(statements).toHaveLength(readNote(text).statements.length + 1);
  });

  it("finds no place in a note without a claim", () => {
    expect(planted(noteOf("# A\n\n> A quote of somebody.\n"), SENTENCE)).toBeNull();
  });

  it("changes no other byte of a note", () => {
    const line = fc.constantFrom(
      "Probes find lies.",
      "",
      "- An item says it.",
      "> A quote.",
      "# Heading",
      "```",
      "| a | b |",
      "  Indented words stand here.",
      "[^a]: A footnote.",
      "<!-- x -->",
    );
    const ending = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), ending, (lines, end) => {
        const text = lines.join(end);
        const edit = paragraphBehind(noteOf(text), SENTENCE);
        if (edit === null) return;
        const { start } = edit.range;
        const after = planted(noteOf(text), SENTENCE)!.text;
        expect(edit.range.end).toBe(start);
        expect(after.slice(0, start) + after.slice(start + edit.text.length)).toBe(text);
        expect(edit.text.trim()).toBe(SENTENCE);
      }),
    );
  });
});
