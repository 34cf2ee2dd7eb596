import { describe, expect, it } from "vitest";
import { directivesIn } from "../../src/lint/directive.ts";
import { removal } from "../../src/lint/directive-removal.ts";
import { readNote } from "../../src/note/read-note.ts";
import { applyEdits } from "../../src/text/edit.ts";

const COMMENT = "<!-- winnow-disable-line broken-link -- r -->";

/** A text without its directive; null where that is not offered. */
function without(text: string, kept: readonly string[] = []): string | null {
  const [directive] = directivesIn(text, readNote(text));
  const rules = directive!.rules.map((rule) => ({ ...rule, outcome: "unused" as const }));
  const judged = { directive: directive!, unmatched: false, rules };
  const unneeded = rules.filter(({ name }) => !kept.includes(name));
  const fix = removal({ path: "a.md", text }, judged, unneeded);
  return fix === null ? null : applyEdits(text, fix.edits).text;
}

describe("removal", () => {
  it.each([
    ["behind text", `Text ${COMMENT}\nmore`, "Text\nmore"],
    ["within text", `Text ${COMMENT} more`, "Text more"],
    ["between paragraphs", `One.\n\n${COMMENT}\n\nTwo.`, "One.\n\nTwo."],
    ["before a paragraph", `One.\n\n${COMMENT}\nTwo.`, "One.\n\nTwo."],
    ["behind a paragraph", `One.\n${COMMENT}\n\nTwo.`, "One.\n\nTwo."],
    ["at the start", `${COMMENT}\n\nOne.\n`, "One.\n"],
    ["at the end", `One.\n\n${COMMENT}\n`, "One.\n"],
    ["at the end, without a line break", `One.\n\n${COMMENT}`, "One.\n"],
    ["alone", `${COMMENT}\n`, ""],
    ["with other line endings", `One.\r\n\r\n${COMMENT}\r\n\r\nTwo.\r\n`, "One.\r\n\r\nTwo.\r\n"],
  ])("takes out one that stands %s", (_name, text, expected) => {
    expect(without(text)).toBe(expected);
  });

  it.each([
    ["paragraphs would join", `One.\n${COMMENT}\nTwo.`],
    ["lists would join", `- one\n\n${COMMENT}\n\n- two`],
    ["code would join a list", `- one\n\n${COMMENT}\n\n    code`],
    ["front matter would begin", `${COMMENT}\n\n---\ntitle: x\n---\n`],
    ["text behind it would become Markdown", `${COMMENT} *text*`],
    ["an item would be empty", `- ${COMMENT}\n- two`],
  ])("is not offered where %s", (_name, text) => {
    expect(without(text)).toBeNull();
  });

  it("keeps the rules that are needed", () => {
    const text = "Text %% winnow-disable-line secret, broken-link,encoding -- r %%";
    const left = without(text, ["secret", "encoding"]);
    expect(left).toBe("Text %% winnow-disable-line secret, encoding -- r %%");
  });
});
