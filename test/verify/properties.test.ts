import fc from "fast-check";
import { expect, test } from "vitest";
import { type Draft, draft, judge, type Step, tellClaim } from "./draft.ts";

const WORD = fc.constantFrom(
  "copying",
  "noise",
  "Größe",
  "0.42",
  "500",
  "😀",
  "larger",
  "is",
  "`x`",
  "*rare*",
);
const SENTENCE = fc
  .array(WORD, { minLength: 1, maxLength: 8 })
  .map((words) => `${words.join(" ")}.`);
const LINE_END = fc.constantFrom("\n", "\r\n");

/** Notes of numbered sentences, so that each can be found, and claims put behind some of them. */
const PROPOSAL = fc
  .tuple(
    fc.array(fc.array(SENTENCE, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), SENTENCE), { minLength: 1, maxLength: 6 }),
    LINE_END,
    fc.boolean(),
  )
  .map(([notes, additions, lineEnd, marked]) => propose(notes, additions, lineEnd, marked));

function propose(
  notes: readonly (readonly string[])[],
  additions: readonly (readonly [number, number, string])[],
  lineEnd: string,
  marked: boolean,
): Draft {
  const files: Record<string, string> = {};
  for (const [index, sentences] of notes.entries()) {
    const lines = sentences.map((sentence, line) => `Point ${line}: ${sentence}${lineEnd}`);
    files[`note-${index}.md`] =
      `${marked ? "\ufeff" : ""}# Note ${lineEnd}${lineEnd}${lines.join(lineEnd)}`;
  }
  const steps = additions.map(([note, line, claim], index): Step => {
    const path = `note-${note % notes.length}.md`;
    const point = `Point ${line % notes[note % notes.length]!.length}: `;
    const behind = files[path]!.slice(files[path]!.indexOf(point)).split(/\r?\n/)[0]!;
    return {
      id: `op-${index}`,
      kind: "add",
      path,
      behind,
      after: ` So ${index}: ${claim}[^run-1]`,
      claim,
      cites: true,
    };
  });
  const made = draft(files, steps);
  for (const [index, [, , claim]] of additions.entries()) {
    tellClaim(made, `op-${index}`, "kept", `So ${index}: ${claim}[^run-1]`);
  }
  return made;
}

/** A change of one character of a text, or the loss of some, at a place outside the spans. */
const DAMAGE = fc.record({
  note: fc.nat(),
  place: fc.nat(),
  length: fc.integer({ min: 0, max: 3 }),
  byte: fc.constantFrom("x", "7", " ", "\n", "\r", "-", "\ufeff"),
});

test("correct additions to any notes hold", () => {
  fc.assert(
    fc.property(PROPOSAL, (made) => {
      expect(judge(made)).toMatchObject({ kind: "holds" });
    }),
    { numRuns: 300 },
  );
});

test("anything inserted, replaced or lost outside the spans is found", () => {
  fc.assert(
    fc.property(PROPOSAL, DAMAGE, (made, { note, place, length, byte }) => {
      const path = `note-${note % made.oldFiles.size}.md`;
      const before = made.newFiles.get(path)!;
      const spans = made.record.changes.find((change) => change.path === path)?.spans ?? [];
      const start = place % before.length;
      const range = { start, end: Math.min(start + length, before.length) };
      fc.pre(spans.every((span) => range.end < span.new.start || range.start > span.new.end));
      const after = before.slice(0, range.start) + byte + before.slice(range.end);
      fc.pre(after !== before && !/\p{Cs}/u.test(after));
      made.newFiles.set(path, after);
      expect(judge(made)).toMatchObject({ kind: "violated" });
    }),
    { numRuns: 500 },
  );
});

test("any character lost from anywhere is found", () => {
  fc.assert(
    fc.property(PROPOSAL, fc.nat(), fc.nat(), (made, note, place) => {
      const path = `note-${note % made.oldFiles.size}.md`;
      const before = made.newFiles.get(path)!;
      const start = place % before.length;
      made.newFiles.set(path, before.slice(0, start) + before.slice(start + 1));
      expect(judge(made)).toMatchObject({ kind: "violated" });
    }),
    { numRuns: 500 },
  );
});

test("a proposal without any one of its entries, operations, spans or claims is found", () => {
  fc.assert(
    fc.property(PROPOSAL, fc.nat(), fc.nat({ max: 3 }), (made, which, list) => {
      const { record } = made;
      const lists = [
        record.record,
        record.operations,
        record.changes[0]!.spans,
        record.bundles[0]!.claims,
      ];
      const items = lists[list]!;
      items.splice(which % items.length, 1);
      expect(judge(made)).toMatchObject({ kind: "violated" });
    }),
    { numRuns: 300 },
  );
});

test("whatever JSON is given as a record, there is a verdict", () => {
  fc.assert(
    fc.property(
      PROPOSAL,
      fc.jsonValue(),
      fc.constantFrom("bundles", "operations", "changes", "record", "id"),
      (made, value, key) => {
        expect(judge(made).kind).toBe("holds");
        const spoilt = { ...made, record: { ...made.record, changes: [], [key]: value } } as Draft;
        fc.pre(
          Array.isArray(spoilt.record.changes) &&
            spoilt.record.changes.every((each) => typeof each === "object" && each !== null),
        );
        expect(judge(spoilt).kind).toBe("violated");
      },
    ),
    { numRuns: 200 },
  );
});
