import { describe, expect, it } from "vitest";
import type { Link } from "../../src/note/facts.ts";
import { readNote } from "../../src/note/read-note.ts";
import { slice } from "../../src/text/range.ts";

function links(text: string): unknown[] {
  return readNote(text).links.map((link) => [link.kind, link.target, link.anchor, link.label]);
}

function targets(text: string): string[] {
  return readNote(text).links.map((link: Link) => slice(text, link.targetRange));
}

describe("wikilinks and embeds", () => {
  it.each([
    ["See [[Note]].", ["wiki", "Note", null, "Note"], "Note"],
    ["See [[Note|the note]].", ["wiki", "Note", null, "the note"], "Note"],
    ["See [[Note#Heading]].", ["wiki", "Note", "Heading", "Note#Heading"], "Note#Heading"],
    ["See [[Note#H1#H2|x]].", ["wiki", "Note", "H1#H2", "x"], "Note#H1#H2"],
    ["See [[#Heading]].", ["wiki", "", "Heading", "#Heading"], "#Heading"],
    ["See [[#^block-1]].", ["wiki", "", "^block-1", "#^block-1"], "#^block-1"],
    ["See [[Note#^b]].", ["wiki", "Note", "^b", "Note#^b"], "Note#^b"],
    ["See [[ Note | x ]].", ["wiki", "Note", null, "x"], "Note"],
    ["![[Note]]", ["embed", "Note", null, "Note"], "Note"],
    ["![[a.png|450]]", ["embed", "a.png", null, "450"], "a.png"],
    ["- item [[house/todo]]", ["wiki", "house/todo", null, "house/todo"], "house/todo"],
    ["> quoted [[Note]]", ["wiki", "Note", null, "Note"], "Note"],
    ["# Title [[Note]]", ["wiki", "Note", null, "Note"], "Note"],
    ["| a |\n|---|\n| [[Note\\|x]] |", ["wiki", "Note", null, "x"], "Note"],
    ["See [[a_b_c]] and", ["wiki", "a_b_c", null, "a_b_c"], "a_b_c"],
    ["[[@smith2020]]", ["wiki", "@smith2020", null, "@smith2020"], "@smith2020"],
  ])("reads %j", (text, expected, written) => {
    expect(links(text)).toEqual([expected]);
    expect(targets(text)).toEqual([written]);
  });

  it.each([
    "`[[code]]`",
    "```\n[[code]]\n```",
    "    [[indented code]]",
    "<!-- [[comment]] -->",
    "text <!-- [[comment]] --> text",
    "%%[[comment]]%%",
    "\\[[escaped]]",
    "[[]]",
    "[[|x]]",
    "[[two\nlines]]",
    "| a | b |\n|---|---|\n| [[Note|x]] |",
    "$$\n[[x]]\n$$",
  ])("finds none in %j", (text) => {
    expect(links(text)).toEqual([]);
  });

  it("takes [[2]](https://…) for a Markdown link", () => {
    const text = "As shown[[2]](https://a.org/x#fn2).";
    expect(links(text)).toEqual([["inline", "https://a.org/x", "fn2", "[2]"]]);
    expect(targets(text)).toEqual(["https://a.org/x#fn2"]);
  });

  it("does not take [[2]](…) for a wikilink where [2] is defined too", () => {
    expect(readNote("As shown[[2]](/x).\n\n[2]: /y").links.map((link) => link.kind)).toEqual([
      "reference",
    ]);
  });

  it("sees a wikilink where a definition of the same name stands, as Foam writes them", () => {
    const text = 'See [[graph-view]].\n\n[graph-view]: graph-view.md "Graph View"';
    expect(links(text)).toEqual([["wiki", "graph-view", null, "graph-view"]]);
    expect(readNote(text).definitions).toEqual([
      { label: "graph-view", target: "graph-view.md", range: { start: 21, end: 61 } },
    ]);
  });
});

describe("Markdown links", () => {
  it.each([
    ["[a](../x.md)", ["inline", "../x.md", null, "a"], "../x.md"],
    ["[a](x%20y.md#Some%20Part)", ["inline", "x y.md", "Some Part", "a"], "x%20y.md#Some%20Part"],
    ["[a](<x y.md>)", ["inline", "x y.md", null, "a"], "x y.md"],
    ['[a]( x.md "t" )', ["inline", "x.md", null, "a"], "x.md"],
    ["[*a* `](b)`](x.md)", ["inline", "x.md", null, "*a* `](b)`"], "x.md"],
    ["[a](x_(y).md)", ["inline", "x_(y).md", null, "a"], "x_(y).md"],
    ["[a](x\\).md)", ["inline", "x).md", null, "a"], "x\\).md"],
    ["[](x.md)", ["inline", "x.md", null, ""], "x.md"],
    ["[a](#part)", ["inline", "", "part", "a"], "#part"],
    [
      "[a](https://h.org/%2F?a=1&amp;b=2)",
      ["inline", "https://h.org/%2F?a=1&b=2", null, "a"],
      "https://h.org/%2F?a=1&amp;b=2",
    ],
    ["![alt [b](c)](i.png)", ["image", "i.png", null, "alt b"], "i.png"],
    [
      "<https://h.org/a#b>",
      ["autolink", "https://h.org/a", "b", "https://h.org/a#b"],
      "https://h.org/a#b",
    ],
    [
      "see https://h.org/a.",
      ["autolink", "https://h.org/a", null, "https://h.org/a"],
      "https://h.org/a",
    ],
    [
      "[see https://h.org/a]",
      ["autolink", "https://h.org/a", null, "https://h.org/a"],
      "https://h.org/a",
    ],
    ["😀 [a](b.md)", ["inline", "b.md", null, "a"], "b.md"],
    ["\uFEFF[a](b.md)", ["inline", "b.md", null, "a"], "b.md"],
    ["---\nt: 1\n---\n[a](b.md)", ["inline", "b.md", null, "a"], "b.md"],
    ["> x\nlazy [a](b.md)", ["inline", "b.md", null, "a"], "b.md"],
    ["-\titem\n\n\t[a](b.md)", ["inline", "b.md", null, "a"], "b.md"],
  ])("reads %j", (text, expected, written) => {
    expect(links(text).filter((link) => (link as string[])[1] !== "c")).toEqual([expected]);
    expect(targets(text)[0]).toBe(written);
  });

  it("leads a reference link to the target of its definition", () => {
    const text = "[a][Ref] and [ref]\n\n[ref]: <x y.md> 'T'\n[ref]: other.md";
    expect(links(text)).toEqual([
      ["reference", "x y.md", null, "a"],
      ["reference", "x y.md", null, "ref"],
    ]);
    expect(targets(text)).toEqual(["x y.md", "x y.md"]);
  });

  it("keeps the range of a heading off the definition before it", () => {
    const text = "[foo]: /url\nbar\n===\n";
    const { headings } = readNote(text);
    expect(headings.map((heading) => slice(text, heading.range))).toEqual(["bar\n==="]);
  });
});

describe("tags, block ids, footnotes", () => {
  it("reads tags of letters, digits, dashes and slashes with one that is no digit", () => {
    const text = "#one two #a/b-c_d #1984 #2024q1 x#no \\#no `#no` [l](#no) #é\n\n# Heading #h";
    expect(readNote(text).tags.map((tag) => tag.name)).toEqual([
      "one",
      "a/b-c_d",
      "2024q1",
      "é",
      "h",
    ]);
    expect(readNote(text).tags.map((tag) => slice(text, tag.range))).toEqual([
      "#one",
      "#a/b-c_d",
      "#2024q1",
      "#é",
      "#h",
    ]);
  });

  it("reads a block id at the end of a block or alone", () => {
    const text =
      "A claim. ^id-1\n\n- item ^id2\n- other\n\n| a |\n|---|\n| b |\n\n^table\n\nnot ^this one\n2^10\n";
    expect(readNote(text).blockIds.map((mark) => mark.name)).toEqual(["id-1", "id2", "table"]);
    expect(slice(text, readNote(text).blockIds[0]!.range)).toBe("^id-1");
  });

  it("gives footnote marks with and without a definition", () => {
    const text = "A[^a] b[^Missing] `[^no]` \\[^no]\n\n[^a]: Text\n[^b]: More";
    const { footnotes } = readNote(text);
    expect(footnotes.references.map((mark) => [mark.name, slice(text, mark.range)])).toEqual([
      ["a", "[^a]"],
      ["Missing", "[^Missing]"],
    ]);
    expect(footnotes.definitions.map((mark) => [mark.name, slice(text, mark.range)])).toEqual([
      ["a", "[^a]: Text"],
      ["b", "[^b]: More"],
    ]);
  });
});

describe("citations", () => {
  it.each([
    ["[@key]", ["key"]],
    ["[see @a, pp. 33-35; also -@b:c_d.e]", ["a", "b:c_d.e"]],
    ["[-@key]", ["key"]],
    ["[@{any/key, 1}x]", []],
    ["[@{https://x.org/a}]", ["https://x.org/a"]],
    ["As @smith2020 shows", ["smith2020"]],
    ["As @smith_title_2020a.", ["smith_title_2020a"]],
    ["@smith2020 [p. 3]", ["smith2020"]],
    ["See @{https://x.org}", ["https://x.org"]],
    ["[@a.]", ["a"]],
  ])("reads %j", (text, keys) => {
    expect(readNote(text).citations.map((citation) => citation.key)).toEqual(keys);
  });

  it.each([
    "Write to a@b.org or [mail me@b.org]",
    "Ask @alice and @bob-smith",
    "[@a](x.md)",
    "`@smith2020` and `[@a]`",
    "[@a; and others]",
    "https://x.org/@smith2020",
    "\\[@a]",
  ])("finds none in %j", (text) => {
    expect(readNote(text).citations).toEqual([]);
  });

  it("gives the place of each key", () => {
    const text = "x [see @a; -@b, p. 3] @smith2020";
    expect(readNote(text).citations.map((citation) => slice(text, citation.range))).toEqual([
      "@a",
      "@b",
      "@smith2020",
    ]);
  });
});
