import { describe, expect, it } from "vitest";
import { indexBase } from "../../src/base/base-index.ts";
import { citingsOf, notesCiting } from "../../src/base/citing.ts";
import { standingOf } from "../../src/base/standing.ts";
import { cycleThrough, lastSuccessor, referentOf } from "../../src/base/supersession.ts";
import { readNote } from "../../src/note/read-note.ts";
import { baseOf, type Files } from "../support/base.ts";

const indexOf = async (files: Files) => indexBase(await baseOf(files));

describe("a reference in front matter", () => {
  it.each([
    ["a wikilink", "[[to|x]]", "papers/to.md"],
    ["a Markdown link", "[x](to.md)", "papers/to.md"],
    ["a path from the note", "to.md", "papers/to.md"],
    ["a path from the root", "papers/to", "papers/to.md"],
    ["a title", "The other", "papers/to.md"],
    ["an id", "n-2024-7", "papers/to.md"],
    ["a file name there is not", "gone.md", "missing"],
    ["a wikilink to nothing", "[[Gone]]", "missing"],
    ["other words", "the workshop version", "unknown"],
    ["a version", "2.0", "unknown"],
    ["a paper", "https://arxiv.org/abs/2312.09390v2", "arxiv 2312.09390 v2"],
  ])("may be %s", async (_, text, expected) => {
    const index = await indexOf({
      "papers/from.md": "",
      "papers/to.md": "---\ntitle: The other\nid: n-2024-7\n---\n",
    });
    const referent = referentOf(index, "papers/from.md", text);
    const answer =
      referent.kind === "note"
        ? referent.path
        : referent.kind === "source"
          ? `${referent.key} ${referent.version}`
          : referent.kind;
    expect(answer).toBe(expected);
  });
});

it("follows successors from both ends, and stops in a circle", async () => {
  const index = await indexOf({
    "a.md": "---\nstatus: superseded by [B](b.md)\n---\n",
    "b.md": "",
    "c.md": "---\nreplaces: b.md\n---\n",
    "d.md": "---\nsupersededBy: e.md\n---\n",
    "e.md": "---\nredirects-to: '[[d]]'\n---\n",
  });
  expect(lastSuccessor(index, "a.md")).toBe("c.md");
  expect(lastSuccessor(index, "d.md")).toBe(null);
  expect(cycleThrough(index, index.note("a.md")!)).toBe(null);
  expect(cycleThrough(index, index.note("e.md")!)?.map(({ from }) => from)).toEqual([
    "e.md",
    "d.md",
  ]);
});

describe("a note's standing", () => {
  it.each([
    ["status: deprecated", "deprecated"],
    ["status: Superseded by x", "deprecated"],
    ["status: withdrawn", "retracted"],
    ["retracted: 2026-01-02", "retracted"],
    ["title: 'RETRACTED ARTICLE: On judges'", "retracted"],
    ["title: Retracted claims and their readers", undefined],
    ["retracted: false", undefined],
    ["status: stable", undefined],
  ])("by `%s` is %s", (line, kind) => {
    expect(standingOf(readNote(`---\n${line}\n---\n`))?.kind).toBe(kind);
  });
});

it("finds what a note cites in its author's own words, and who cites a note", async () => {
  const index = await indexOf({
    "paper.md": "---\narxiv: '2401.12345'\ncitekey: roe2024\n---\n",
    "a.md": "[x](paper.md) `arXiv:2401.12345`\n\n> arXiv:2401.12345\n",
    "b.md": "As in https://arxiv.org/pdf/2401.12345v3.pdf and [@roe2024].",
    "c.md": "---\nsources: [{resource: 'arXiv:2401.12345'}]\n---\n",
    "d.md": "Nothing.",
  });
  expect(citingsOf(index, index.note("a.md")!)).toMatchObject([{ path: "paper.md" }]);
  expect(citingsOf(index, index.note("b.md")!)).toMatchObject([
    { source: "arxiv 2401.12345", version: "v3" },
    { citekey: "roe2024" },
  ]);
  expect(notesCiting(index, index.note("paper.md")!)).toEqual(["a.md", "b.md", "c.md"]);
});
