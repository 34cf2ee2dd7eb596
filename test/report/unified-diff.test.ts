import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStyle } from "../../src/report/style.ts";
import { paintedDiff, unifiedDiff } from "../../src/report/unified-diff.ts";
import { hasHidden } from "../../src/text/visible.ts";
import { temporaryRepository } from "../support/repository.ts";

describe("unifiedDiff", () => {
  it.each([
    ["other line endings", "a\r\nb\r\n", "a\r\nc\r\n"],
    ["no line break at the end", "a\nb", "a\nc"],
    ["a line break that comes to the end", "a", "a\n"],
    ["a byte-order mark and tabs", "\uFEFFa\tb\n", "\uFEFFa\tc\n"],
    ["an empty text", "a\n", ""],
  ])("is applied by git, with %s", (_name, before, after) => {
    const path = "notes/é and \u0022b\u0022.md";
    const repository = temporaryRepository({ [path]: before });
    try {
      repository.write("a.patch", unifiedDiff([{ path, before, after }]));
      repository.git("apply", "a.patch");
      repository.git("add", "--all");
      expect(repository.git("show", `:${path}`)).toBe(after);
    } finally {
      repository.remove();
    }
  });
});

describe("paintedDiff", () => {
  it("holds nothing that acts on the screen", () => {
    const text = fc.string({ unit: "binary" }).map((line) => `\u001b[2J${line}\u202e\n`);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = unifiedDiff([{ path: "a\u001b.md", before, after }]);
        expect(hasHidden(paintedDiff(diff, createStyle(false)))).toBe(false);
      }),
    );
  });
});
