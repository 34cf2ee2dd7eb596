import { expect, test } from "vitest";
import type { RecordedOperation } from "../../src/verify/record-schema.ts";
import { sourceEntryAt } from "../../src/verify/source-entry.ts";

const OWNER = {
  id: "op-1",
  footnote: { label: "run-1", text: "fab run a/b/c" },
  claim: { bundle: "a/b/c" },
} as RecordedOperation;

const ENTRY = '  - id: run-1\n    resource: "fab run a/b/c"\n';

/** Whether an entry put in behind `head` is known as the owner's. */
function isKnown(head: string, entry: string, tail: string): boolean {
  const at = head.length;
  const note = {
    path: "a.md",
    isNew: false,
    isRemoved: false,
    oldText: head + tail,
    newText: head + entry + tail,
    spans: [],
  };
  const span = {
    old: { start: at, end: at },
    new: { start: at, end: at + entry.length },
    operations: ["op-1"],
  };
  return sourceEntryAt(note, span, at, [OWNER]) !== null;
}

test("an operation's run may be put among a note's sources", () => {
  expect(isKnown("---\nsources:\n  - id: a\n", ENTRY, "---\ntext\n")).toBe(true);
});

test.each([
  ["in the text", "---\nsources:\n  - id: a\n---\n", ENTRY, "text\n"],
  ["under another key", "---\nsources:\n  - id: a\ntags:\n  - b\n", ENTRY, "---\n"],
  ["where there is no front matter", "sources:\n  - id: a\n", ENTRY, "text\n"],
])("but not %s", (_, head, entry, tail) => {
  expect(isKnown(head, entry, tail)).toBe(false);
});

test.each([
  ["another run", ENTRY.replace("a/b/c", "a/b/d")],
  ["another label", ENTRY.replace("run-1", "run-2")],
  ["a field more", ENTRY.replace('c"', 'c" # seen')],
])("nor with %s", (_, entry) => {
  expect(isKnown("---\nsources:\n  - id: a\n", entry, "---\ntext\n")).toBe(false);
});
