import { describe, expect, it } from "vitest";
import { indexBase } from "../../src/base/base-index.ts";
import { dialectOf, linkText, shortestName } from "../../src/base/dialect.ts";
import { linkedShare, linkedShareBeside } from "../../src/base/linked-share.ts";
import { baseOf, type Files } from "../support/base.ts";

const indexOf = async (files: Files) => indexBase(await baseOf(files));

describe("a base's dialect", () => {
  it.each([
    ["is known by the folder of its tool", { ".obsidian/app.json": "{}", "a.md": "" }, "obsidian"],
    ["is known by a folder of zk", { ".zk/config.toml": "", "a.md": "[[b]]" }, "zk"],
    [
      "is what most notes write",
      { "a.md": "[[b]]", "b.md": "[[a]]", "c.md": "[x](a.md)" },
      "wikilinks",
    ],
    ["is paths where in doubt", { "a.md": "[[b]]", "b.md": "[x](a.md)" }, "paths"],
    [
      "does not count addresses",
      { "a.md": "[x](https://example.org)", "b.md": "[[a]]" },
      "wikilinks",
    ],
  ])("%s", async (_, files, kind) => {
    expect(dialectOf(await indexOf(files as unknown as Files)).kind).toBe(kind);
  });

  it("gives the way to write a link", async () => {
    const wiki = await indexOf({ "house/todo.md": "[[x]]", "work/todo.md": "# Work" });
    expect(linkText(wiki, dialectOf(wiki), "a.md", "work/todo.md")).toBe("[[work/todo]]");
    const paths = await indexOf({ "house/a.md": "[x](b.md)", "work/todo.md": "# Work" });
    expect(linkText(paths, dialectOf(paths), "house/a.md", "work/todo.md")).toBe(
      "[Work](../work/todo.md)",
    );
  });

  it("names a file by the shortest end of its path that no other has", async () => {
    const index = await indexOf({ "a/x/t.md": "", "b/x/t.md": "", "t.md": "", "plot.png": "" });
    expect(shortestName(index, "a/x/t.md")).toBe("a/x/t");
    expect(shortestName(index, "plot.png")).toBe("plot.png");
  });
});

it("judges by the names of files how many notes are linked, in the base and beside a note", async () => {
  const index = await indexOf({
    "index.md": "[[one]] [x](deep/two.md)",
    "one.md": "",
    "deep/two.md": "",
    "deep/three.md": "[[three]]",
    "deep/four.md": "",
    "deep/five.md": "",
  });
  expect(linkedShare(index)).toBeCloseTo(2 / 6);
  expect(linkedShareBeside(index, "deep/five.md")).toBeCloseTo(1 / 3);
  expect(linkedShareBeside(index, "one.md")).toBe(null);
});
