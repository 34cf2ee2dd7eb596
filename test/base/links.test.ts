import { describe, expect, it } from "vitest";
import { indexBase } from "../../src/base/base-index.ts";
import { linkedFrom, nearestNames, type Resolution, resolveLink } from "../../src/base/links.ts";
import { baseOf, type Files } from "../support/base.ts";

/** Where the first link of `from` leads. */
async function resolve(files: Files, from = "notes/from.md"): Promise<Resolution> {
  const base = await baseOf(files);
  const [link] = base.notes.find(({ path }) => path === from)!.facts.links;
  return resolveLink(indexBase(base), from, link!);
}

/** The same, in words: the path that was found, or the kind of answer. */
async function answer(text: string, files: Files = {}): Promise<string> {
  const resolution = await resolve({ "notes/from.md": text, ...files });
  if (resolution.kind === "found") return resolution.path;
  return resolution.kind === "ambiguous" ? resolution.paths.join(" ") : resolution.kind;
}

describe("a Markdown link", () => {
  it.each([
    ["leads to the note beside it", "[x](to.md)", "notes/to.md"],
    ["leads up and down again", "[x](../papers/to.md)", "papers/to.md"],
    ["leads from the root of the repository", "[x](/papers/to.md)", "papers/to.md"],
    ["leads from the root of a site built from a folder", "[x](/deep/plot)", "site/deep/plot.md"],
    ["leads to a site's own address", "[x](/guides/start)", "external"],
    ["does not lead to a note in another folder", "[x](/plot.md)", "missing"],
    ["does not lead from a folder of the base to nothing", "[x](/papers/gone)", "missing"],
    ["may leave out .md", "[x](../papers/to)", "papers/to.md"],
    ["is decoded", "[x](with%20space.md)", "notes/with space.md"],
    ["may be put in angle brackets", "[x](<with space.md>)", "notes/with space.md"],
    ["leads to a folder's index", "[x](../concepts/)", "concepts/index.md"],
    ["leads to a folder's README", "[x](../methods)", "methods/README.md"],
    ["leads to a folder without either", "[x](../papers)", "papers"],
    ["leads to a file that is no note", "[x](../data/rows.csv)", "data/rows.csv"],
    ["leads to the note itself", "[x](#heading)", "notes/from.md"],
    [
      "leads to a path of the base by its own scheme",
      "[x](alexandria://papers/to.md)",
      "papers/to.md",
    ],
    [
      "leads below a submodule, where nothing can be seen",
      "[x](../vendor/deep/file.md)",
      "vendor/deep/file.md",
    ],
    ["does not lead to a note of other case", "[x](../papers/To.md)", "missing"],
    ["leads nowhere", "[x](gone.md)", "missing"],
    ["leads out of the repository", "[x](../../issues/1)", "external"],
    ["leads to another site", "[x](https://example.org/to.md)", "external"],
    ["is filled in by a site generator", "[x]({{site}}/to.md)", "external"],
  ])("%s", async (_, text, expected) => {
    const files = {
      "notes/to.md": "",
      "notes/with space.md": "",
      "papers/to.md": "",
      "site/deep/plot.md": "",
      "concepts/index.md": "",
      "methods/README.md": "",
      "data/rows.csv": "",
      "vendor/deep": "",
    };
    expect(await answer(text, files)).toBe(expected);
  });
});

describe("a wikilink", () => {
  const files = {
    "papers/debate.md": "---\ntitle: AI safety via debate\naliases: [Irving 2018]\n---\n",
    "papers/house/todo.md": "",
    "work/todo.md": "",
    "data/plot.png": "",
  };

  it.each([
    ["names a file", "[[debate]]", "papers/debate.md"],
    ["names a file whatever the case", "[[Debate]]", "papers/debate.md"],
    ["names a whole path", "[[papers/debate]]", "papers/debate.md"],
    ["names the end of a path", "[[house/todo]]", "papers/house/todo.md"],
    ["names a title", "[[AI Safety via Debate]]", "papers/debate.md"],
    ["names an alias", "[[irving 2018|Irving]]", "papers/debate.md"],
    ["names a file with its extension", "![[plot.png]]", "data/plot.png"],
    ["names more than one note", "[[todo]]", "papers/house/todo.md work/todo.md"],
    ["names nothing", "[[nothing like it]]", "missing"],
  ])("%s", async (_, text, expected) => {
    expect(await answer(text, files)).toBe(expected);
  });

  it("prefers the note at the very path it gives", async () => {
    expect(await answer("[[todo]]", { "todo.md": "", "work/todo.md": "" })).toBe("todo.md");
  });

  it("finds a name however its accents are stored", async () => {
    expect(await answer("[[cafe\u0301]]", { "caf\u00e9.md": "" })).toBe("caf\u00e9.md");
  });
});

describe("an anchor", () => {
  const files = {
    "notes/to.md":
      '# The Main Result\n\nText. ^proof-1\n\n<a name="old"></a>\n\n## Twice\n\n## Twice\n\n## Its C# part {#own}\n\n<h2 align="left">A &amp; B</h2>\n',
  };

  it.each([
    ["is a slug", "[x](to.md#the-main-result)", "found"],
    ["is a heading's text", "[[to#The Main Result]]", "found"],
    ["is a block", "[[to#^proof-1]]", "found"],
    ["is an element", "[x](to.md#old)", "found"],
    ["is not there", "[x](to.md#the-other-result)", "missing"],
    ["is a block that is not there", "[[to#^proof-2]]", "missing"],
    ["is a chain of headings", "[[to#The Main Result#Its C part]]", "found"],
    ["is a chain in another order", "[[to#Its C part#The Main Result]]", "missing"],
    ["is numbered as MkDocs numbers", "[x](to.md#twice_1)", "found"],
    ["is an id of the heading's own", "[x](to.md#own)", "found"],
    ["is a heading in HTML", "[x](to.md#a-b)", "found"],
    ["is a line, as forges number them", "[x](to.md#L12-L14)", "found"],
    ["is not given", "[x](to.md)", "none"],
  ])("%s", async (_, text, expected) => {
    expect(await resolve({ "notes/from.md": text, ...files })).toMatchObject({ anchor: expected });
  });
});

it("suggests the note whose name is nearest", async () => {
  const base = await baseOf({ "papers/amplification.md": "", "papers/other.md": "" });
  expect(nearestNames(indexBase(base))("amplifcation.md")).toEqual(["papers/amplification.md"]);
});

describe("the notes that link to a note", () => {
  const linkedBy = async (text: string, files: Files = {}) => {
    const all = {
      "papers/to.md": '---\ntitle: "The title"\naliases: [Short]\n---\n',
      "notes/from.md": text,
      ...files,
    };
    return linkedFrom(indexBase(await baseOf(all)), "papers/to.md");
  };

  it.each([
    ["by a path", "[x](../papers/to.md#a)"],
    ["by a path without .md", "[x](../papers/to)"],
    ["by its name", "[[to]]"],
    ["by its title", "[[the title|x]]"],
    ["by an alias", "![[short]]"],
    ["by a definition", "[x][y]\n\n[y]: ../papers/to.md"],
  ])("are found where they link %s", async (_, text) => {
    expect(await linkedBy(text)).toEqual(["notes/from.md"]);
  });

  it("are not those that link to another of the same name", async () => {
    expect(await linkedBy("[x](to.md)", { "notes/to.md": "" })).toEqual([]);
  });

  it("do not count the note itself", async () => {
    expect(await linkedBy("", { "papers/to.md": "[x](to.md)" })).toEqual([]);
  });
});
