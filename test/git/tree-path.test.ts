import fc from "fast-check";
import { expect, test } from "vitest";
import { assertFits, assertWritable } from "../../src/git/tree-path.ts";

const REFUSED = [
  "",
  ".",
  "..",
  "../a.md",
  "a/../b.md",
  "/a.md",
  "a//b.md",
  "a.md/",
  ".git/a.md",
  ".GIT/a.md",
  "git~1/a.md",
  ".gitattributes",
  "d/.gitmodules",
  ".github/workflows/a.md",
  ".winnow/a.md",
  ".winnow/records/../../a.md",
  ".winnow/records/.json",
  ".winnow/records/a/b.json",
  "winnow.jsonc",
  "Makefile",
  "run.sh",
  "a\n.md",
  "a\u0000.md",
  "a\u202e.md",
  "e\u0301.md",
  "-a.md",
  "d/-a.md",
  "a\\b.md",
  "c:a.md",
  "con.md",
  "d /a.md",
  `${"a".repeat(300)}.md`,
];

test.each(REFUSED)("a proposal may not write %j", (path) => {
  expect(() => assertWritable([path])).toThrow(expect.objectContaining({ code: "PLAN_INVALID" }));
});

test.each([
  "a.md",
  "d/e/Ärger über 3×3.md",
  "a b.markdown",
  ".winnow/records/2026-05-19-x-3f2a.json",
])("a proposal may write %j", (path) => expect(() => assertWritable([path])).not.toThrow());

test("a path is changed once", () => {
  expect(() => assertWritable(["a.md", "a.md"])).toThrow("changed twice");
});

test("whatever may be written stays within the tree and out of dot-folders", () => {
  const segment = fc.oneof(
    fc.constantFrom("..", ".", "", ".git", "a", "b.md", "c.md"),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
      const path = segments.join("/");
      try {
        assertWritable([path]);
      } catch {
        return;
      }
      for (const part of path.split("/")) expect(part).toMatch(/^[^.\-/\\]/);
    }),
  );
});

const TREE = [
  { path: "papers/a.md", mode: "100644" },
  { path: "link.md", mode: "120000" },
  { path: "module.md", mode: "160000" },
  { path: "Straße.md", mode: "100644" },
];

test.each([
  ["papers/A.md", "cannot tell"],
  ["Papers/b.md", "cannot tell"],
  ["strasse.md", "cannot tell"],
  ["link.md", "a link"],
  ["link.md/a.md", "below a file"],
  ["module.md", "submodule"],
  ["papers/a.md/b.md", "below a file"],
])("%s does not fit beside what is there", (path, reason) => {
  expect(() => assertFits([path], TREE)).toThrow(reason);
});

test("a note does not take the place of a folder", () => {
  expect(() => assertFits(["d.md"], [{ path: "d.md/x.md", mode: "100644" }])).toThrow(
    "a folder stands there",
  );
});

test("two new notes must not differ by case alone", () => {
  expect(() => assertFits(["new.md", "New.md"], TREE)).toThrow("cannot tell");
});

test("an existing note and a new one beside it fit", () => {
  expect(() => assertFits(["papers/a.md", "papers/b.md"], TREE)).not.toThrow();
});
