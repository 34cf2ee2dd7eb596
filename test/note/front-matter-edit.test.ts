import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setFrontMatter } from "../../src/note/front-matter-edit.ts";
import { readNote } from "../../src/note/read-note.ts";
import { applyEdits } from "../../src/text/edit.ts";

function set(text: string, key: string, yamlText: string): string {
  return applyEdits(text, [setFrontMatter(text, readNote(text), key, yamlText)]).text;
}

const RICH = [
  "\uFEFF---",
  "# a comment",
  "id: 0012   # kept",
  "ver: 3.10",
  "at: 12:30",
  "date: 2024-01-02",
  "flow: [b,  a ]",
  "quoted: 'it''s'",
  "empty:",
  "list:",
  "  - one",
  "  - two",
  "---",
  "Body --- text",
].join("\r\n");

describe("setFrontMatter", () => {
  it.each([
    ["id", "0013", "id: 0012 ", "id: 0013 "],
    ["ver", "4.0", "ver: 3.10", "ver: 4.0"],
    ["flow", "[c]", "[b,  a ]", "[c]"],
    ["quoted", '"x"', "'it''s'", '"x"'],
    ["empty", "now", "empty:", "empty: now"],
    ["list", "[]", "- one\r\n  - two", "[]"],
    ["list", "\n  - three", "list:\r\n  - one\r\n  - two", "list:\r\n  - three"],
    ["flow", "\n  - c", "flow: [b,  a ]", "flow:\r\n  - c"],
    ["added", "yes", "  - two\r\n---", "  - two\r\nadded: yes\r\n---"],
    ["odd key", "1", "  - two\r\n---", '  - two\r\n"odd key": 1\r\n---'],
  ])("sets %s to %j and changes nothing else", (key, yamlText, before, after) => {
    expect(set(RICH, key, yamlText)).toBe(RICH.replace(before, after));
  });

  it("makes front matter where there is none", () => {
    expect(set("# T\n", "status", "draft")).toBe("---\nstatus: draft\n---\n\n# T\n");
    expect(set("\uFEFFText", "status", "draft")).toBe("\uFEFF---\nstatus: draft\n---\n\nText");
  });

  it("fills front matter that is empty", () => {
    expect(set("---\n---\nText", "a", "1")).toBe("---\na: 1\n---\nText");
  });

  it.each([
    ["the front matter is broken", "---\na: [\n---\n", "a", "1"],
    ["the value adds another key", "---\na: 1\nb: 2\n---\n", "a", "1\nc: 3"],
    ["the value is no YAML", "---\na: 1\nb: 2\n---\n", "a", "[1"],
    ["the value closes the front matter", "---\na: 1\nb: 2\n---\n", "a", "1\n---\nb: 3"],
    ["the mapping is in braces", "---\n{a: 1}\n---\n", "b", "2"],
  ])("refuses when %s", (_name, text, key, yamlText) => {
    expect(() => set(text, key, yamlText)).toThrow(
      expect.objectContaining({ code: "EDIT_INVALID" }),
    );
  });

  it("leaves every other entry's text as it was", () => {
    const key = fc.constantFrom("a", "b", "c");
    const value = fc.constantFrom("1", "0012", "'x'", "[a,  b]", "2024-01-02", "12:30", "x # note");
    const lines = fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name });
    fc.assert(
      fc.property(lines, key, fc.constantFrom("\n", "\r\n"), (written, target, eol) => {
        const text = `---${eol}${written.map(([name, held]) => `${name}: ${held}${eol}`).join("")}---${eol}Body`;
        const others = (whole: string) =>
          whole.split(eol).filter((line) => !line.startsWith(`${target}:`));
        expect(others(set(text, target, "new"))).toEqual(others(text));
      }),
      { numRuns: 60 },
    );
  });
});
