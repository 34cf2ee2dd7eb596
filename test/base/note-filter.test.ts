import { expect, it } from "vitest";
import { noteFilter } from "../../src/base/note-filter.ts";

function notesAmong(
  paths: readonly string[],
  ignored: readonly string[] = [],
  mode = "100644",
): string[] {
  const filter = noteFilter({ bundles: ["artifacts/*/*/*/"], ignored });
  return filter.notes(paths.map((path) => ({ path, mode, blob: "" }))).map(({ path }) => path);
}

it("takes Markdown files in any folder for notes", () => {
  expect(notesAmong(["a.md", "papers/B.MD", "papers/x.txt"])).toEqual(["a.md", "papers/B.MD"]);
});

it("leaves out folders whose name begins with a dot", () => {
  expect(notesAmong([".obsidian/a.md", "x/.trash/a.md", "x/.a.md"])).toEqual(["x/.a.md"]);
});

it("leaves out what npm installs", () => {
  expect(
    notesAmong(["node_modules/x/readme.md", "site/node_modules/y.md", "node_modules.md"]),
  ).toEqual(["node_modules.md"]);
});

it("leaves out what lies in a bundle of the configured folders", () => {
  expect(notesAmong(["artifacts/p/w/r/artifact/report.md", "artifacts/p/notes.md"])).toEqual([
    "artifacts/p/notes.md",
  ]);
});

it("leaves out what lies in a bundle anywhere else", () => {
  const bundle = ["old/run/manifest.json", "old/run/READY", "old/run/artifact/report.md"];
  expect(notesAmong([...bundle, "old/a.md"])).toEqual(["old/a.md"]);
});

it("leaves out the repository's own documents, at the root only", () => {
  expect(notesAmong(["README.md", "AGENTS.md", "papers/README.md"])).toEqual(["papers/README.md"]);
});

it("leaves out what is ignored, in gitignore syntax", () => {
  expect(
    notesAmong(["drafts/a.md", "drafts/keep.md", "b.md"], ["drafts/*", "!drafts/keep.md"]),
  ).toEqual(["drafts/keep.md", "b.md"]);
});

it("leaves out links and submodules", () => {
  expect(notesAmong(["a.md"], [], "120000")).toEqual([]);
});
