import { describe, expect, it } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import { slice } from "../../src/text/range.ts";

const URL_KEY = "---\nurl: https://blog.example.org/post\n---\n\n# Title\n\n";
const IMPERSONAL = "The method reduces the error of the weak model on every task that was tried. ";
const PERSONAL = "I think that we should train our model on my labels before anyone else does. ";

function clipped(text: string): string[] {
  return readNote(text).clippings.map((range) => slice(text, range));
}

describe("clippings", () => {
  it("are the body of a note that has a page's address, length and first person", () => {
    const body = PERSONAL.repeat(300).trimEnd();
    expect(clipped(`${URL_KEY}${body}\n`)).toEqual([body]);
    expect(readNote(`${URL_KEY}${body}\n`).statements).toEqual([]);
  });

  it.each([
    [
      "footnote links and a first person",
      `${PERSONAL.repeat(60)}So[[1]](https://blog.example.org/post#fn1) it[[2]](#fn2) is.`,
    ],
    [
      "scaffolding and links to its own site",
      `[11 comments](https://blog.example.org/post#comments)\n\n[Title](https://blog.example.org/post#)\n\n${IMPERSONAL.repeat(60)}`,
    ],
  ])("are told by %s", (_name, body) => {
    expect(clipped(URL_KEY + body)).toHaveLength(1);
  });

  it.each([
    ["long notes in the third person", URL_KEY + IMPERSONAL.repeat(400)],
    ["short notes in the first person", URL_KEY + PERSONAL.repeat(20)],
    ["long first-person notes without an address", `# Title\n\n${PERSONAL.repeat(400)}`],
    ["first-person notes of middling length", URL_KEY + PERSONAL.repeat(100)],
    ["a title alone", URL_KEY],
    ["clipped: false", `---\nclipped: false\n---\n${PERSONAL}`],
  ])("are not %s", (_name, text) => {
    expect(clipped(text)).toEqual([]);
  });

  it("follow a key that says so", () => {
    expect(clipped(`---\nclipped: 2024-01-02\n---\n# T\n\n${IMPERSONAL}`)).toEqual([
      IMPERSONAL.trimEnd(),
    ]);
  });

  it("run from a mark to the end of its section", () => {
    const text =
      "# T\n\nOwn words here.\n\n## Copy\n\n> Clipped from https://example.org\n\nTheir words here.\n\n## Own\n\nOwn words again.\n";
    expect(clipped(text)).toEqual(["> Clipped from https://example.org\n\nTheir words here.\n\n"]);
    expect(readNote(text).statements.map((statement) => statement.text)).toEqual([
      "Own words here.",
      "Own words again.",
    ]);
  });
});
