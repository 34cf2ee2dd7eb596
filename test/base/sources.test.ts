import { describe, expect, it } from "vitest";
import { groupSources } from "../../src/base/sources.ts";
import { baseOf, type Files } from "../support/base.ts";

/** The paths of each group. */
async function groups(files: Files): Promise<string[][]> {
  const { notes } = await baseOf(files);
  return groupSources(notes).map((group) => group.notes.map(({ path }) => path));
}

function note(fields: Readonly<Record<string, string>>, body = "Text."): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join("")}---\n${body}\n`;
}

const TITLE = "Scaling laws for sparse oversight";

describe("notes are about one source", () => {
  it.each([
    [
      "when they share an arXiv id under two addresses",
      note({ url: "https://arxiv.org/abs/1805.00899" }),
      note({ url: "https://arxiv.org/pdf/1805.00899v2" }),
    ],
    [
      "when they share a DOI",
      note({ doi: "10.1000/xyz123" }),
      note({ url: "https://doi.org/10.1000/XYZ123" }),
    ],
    [
      "when they share a page",
      note({ url: "https://example.org/post?utm_source=x" }),
      note({ url: "http://www.example.org/post/" }),
    ],
    [
      "when their long title is the same but for case and signs",
      note({ title: TITLE }),
      note({ title: `"${TITLE.toUpperCase()}."` }),
    ],
    [
      "when their short title and site are the same",
      note({ title: "Active reward learning", url: "https://example.org/a" }),
      note({ title: "Active Reward Learning", url: "https://example.org/b" }),
    ],
  ])("%s", async (_, a, b) => {
    expect(await groups({ "a.md": a, "b.md": b })).toEqual([["a.md", "b.md"]]);
  });
});

describe("notes are not about one source", () => {
  it.each([
    [
      "when one only mentions the other's id",
      note({ title: "One", url: "https://arxiv.org/abs/1805.00899" }),
      note(
        { title: "Two" },
        "# Two\n\nCompare arXiv:1805.00899 with this, at some length and in words of its own, since it is another paper altogether.",
      ),
    ],
    [
      "when their arXiv ids differ, whatever the title",
      note({ title: TITLE, url: "https://arxiv.org/abs/1805.00899" }),
      note({ title: TITLE, url: "https://arxiv.org/abs/1810.08575" }),
    ],
    [
      "when they have no author in common",
      note({ title: TITLE, authors: "[Ada Lovelace]" }),
      note({ title: TITLE, authors: "[Alan Turing]" }),
    ],
    [
      "when years lie between",
      note({ title: TITLE, year: "2018" }),
      note({ title: TITLE, year: "2024" }),
    ],
    [
      "when a short title is all they share",
      note({ title: "Active learning" }),
      note({ title: "Active learning" }),
    ],
    [
      "when the title is one of many of its kind",
      note({ title: "Meeting notes of the group" }),
      note({ title: "Meeting notes of the group" }),
    ],
    [
      "when they share a site's front page",
      note({ url: "https://example.org/" }),
      note({ url: "https://example.org" }),
    ],
  ])("%s", async (_, a, b) => {
    expect(await groups({ "a.md": a, "b.md": b })).toEqual([]);
  });

  it("when a template gave many notes the same title", async () => {
    const text = note({ title: TITLE });
    expect(await groups({ "a.md": text, "b.md": text, "c.md": text, "d.md": text })).toEqual([]);
  });
});

it("finds an author again under another way of writing", async () => {
  const a = note({ title: TITLE, authors: "Irving, Geoffrey; Christiano, Paul" });
  const b = note({ title: TITLE, authors: "[Geoffrey Irving]" });
  expect(await groups({ "a.md": a, "b.md": b })).toEqual([["a.md", "b.md"]]);
});

it("joins three notes by two kinds of evidence, the strongest of which counts", async () => {
  const { notes } = await baseOf({
    "a.md": note({ title: TITLE }),
    "b.md": note({ title: TITLE, url: "https://arxiv.org/abs/1805.00899" }),
    "c.md": note({ title: "Sparse", url: "https://arxiv.org/abs/1805.00899" }),
  });
  const [group, ...others] = groupSources(notes);
  expect(others).toEqual([]);
  expect(group!.notes).toHaveLength(3);
  expect(group!.confidence).toBe(0.98);
});
