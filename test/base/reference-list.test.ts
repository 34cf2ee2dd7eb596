import { describe, expect, it } from "vitest";
import { bibtexKeys, isReferenceList, readReferenceList } from "../../src/base/reference-list.ts";

const read = (path: string, text: string) => readReferenceList(path, Buffer.from(text))?.keys;

describe("reference lists", () => {
  it.each([
    ["references.bib", true],
    ["refs/All.BIB", true],
    ["a/library.csl.json", true],
    ["bibliography.json", true],
    ["results/summary.json", false],
    ["package.json", false],
    [".zotero/all.bib", false],
    ["notes/bib.md", false],
  ])("%s: %s", (path, expected) => {
    expect(isReferenceList(path)).toBe(expected);
  });

  it("reads the keys of BibTeX, and of BibLaTeX the other ids", () => {
    const text = `% a comment
@article{burns2023, title = {A {B} @c}, ids = {burns_2023, b23}}
@Book( leike:2018 ,
  title = "x")
@string{acm = "ACM"} @comment{jabref-meta: x,} @preamble{"x"}
@misc{müller_2020,}
`;
    expect(bibtexKeys(text)).toEqual([
      "burns2023",
      "leike:2018",
      "müller_2020",
      "burns_2023",
      "b23",
    ]);
  });

  it("reads CSL-JSON, and what Better BibTeX writes", () => {
    expect(read("a.csl.json", '\uFEFF[{"id":"a1"},{"id":2},{"title":"x"}]')).toEqual(["a1", "2"]);
    expect(read("library.json", '{"items":[{"citationKey":"b2","itemID":7}]}')).toEqual(["b2"]);
  });

  it("takes a file without entries for something else, and a broken one for unread", () => {
    expect(read("references.json", '{"compilerOptions":{}}')).toBeUndefined();
    expect(read("references.bib", "")).toBeUndefined();
    expect(read("references.json", "[{")).toBeNull();
  });

  // Work in proportion to the square of such a text would run into the time limit of the test.
  it.each([
    ["signs of an entry", "@".repeat(2_000_000)],
    ["openings of an entry", "@a{".repeat(1_000_000)],
    ["blanks behind an entry's type", `@a${" ".repeat(2_000_000)}`],
  ])("finds no keys in a long text of %s", (_, text) => {
    expect(bibtexKeys(text)).toEqual([]);
  });
});
