import { describe, expect, it } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import { slice } from "../../src/text/range.ts";

/** The comments of a note, those in quotes with a `> ` before. */
function commentsIn(text: string): string[] {
  return readNote(text).comments.map(
    ({ range, quoted }) => `${quoted ? "> " : ""}${slice(text, range)}`,
  );
}

describe("comments of a note", () => {
  it("stand in HTML, in a line and between percent signs", () => {
    const text = [
      "Text <!-- one -- with dashes --> more %%two%%.",
      "",
      "<!-- three",
      "over lines --> <!-- four -->",
      "",
      "- item",
      "  <!-- five -->",
      "",
      "%% six %%",
    ].join("\n");
    expect(commentsIn(text)).toEqual([
      "<!-- one -- with dashes -->",
      "%%two%%",
      "<!-- three\nover lines -->",
      "<!-- four -->",
      "<!-- five -->",
      "%% six %%",
    ]);
  });

  it("are none in code, in front matter and where they do not end", () => {
    const code = "---\ntitle: <!-- a -->\n---\n`<!-- b -->`\n\n```md\n<!-- c -->\n%% d %%\n```\n";
    expect(commentsIn(`${code}\n    <!-- e -->\n\n<!-- f`)).toEqual([]);
  });

  it("are someone else's in a quote, and the note's own in a callout", () => {
    const text =
      "> said <!-- a --> %%b%%\n\n> [!note]\n> own <!-- c -->\n\n> [!quote]\n> <!-- d -->\n";
    expect(commentsIn(text)).toEqual(["> <!-- a -->", "> %%b%%", "<!-- c -->", "> <!-- d -->"]);
  });
});
