import { expect, test } from "vitest";
import type { Invariant, Verdict } from "../../src/verify/verdict.ts";
import { verify } from "../../src/verify/verify.ts";
import {
  DEFINITION,
  type Draft,
  draft,
  judge,
  judgeAsIs,
  placeOf,
  tellClaim,
  tellRemoved,
} from "./draft.ts";
import { ADDED, move, sample } from "./sample.ts";

const IMITATION = "papers/imitation.md";
const TRANSFER = "papers/transfer.md";

function replaceIn(files: Map<string, string>, path: string, from: string, to: string): void {
  const text = files.get(path)!;
  expect(text).toContain(from);
  files.set(
    path,
    text.replace(from, () => to),
  );
}

function operation(made: Draft, id: string) {
  return made.record.operations.find((each) => each.id === id)!;
}

function entry(made: Draft, id: string) {
  return made.record.record.find((each) => each.operation === id)!;
}

function expectViolated(verdict: Verdict, invariant: Invariant, message: RegExp): void {
  expect(verdict).toMatchObject({
    kind: "violated",
    invariant,
    message: expect.stringMatching(message),
  });
}

test("a correct proposal holds, and says how much was checked", () => {
  const checked = { changes: 3, spans: 7, operations: 6, claims: 4, entries: 6 };
  expect(judge(sample())).toEqual({ kind: "holds", checked });
});

test("a sentence moved with its footnote and definition holds", () => {
  expect(judge(move())).toMatchObject({ kind: "holds" });
});

test("the same input gives the same verdict", () => {
  const made = sample();
  replaceIn(made.newFiles, IMITATION, " Larger students copy less.", "");
  expect(judge(made)).toEqual(judge(made));
});

// Bytes outside the spans.

test("a dropped sentence is found", () => {
  const made = sample();
  replaceIn(made.newFiles, TRANSFER, " Nothing else is known.", "");
  expectViolated(judge(made), "I1", /changed at line 9, outside every span/);
});

test("a dropped number is found", () => {
  const made = sample();
  replaceIn(made.newFiles, TRANSFER, "recovers 0.42 of", "recovers of");
  expectViolated(judge(made), "I1", /transfer\.md changed at line 5/);
});

test("reordered list items are found", () => {
  const made = sample();
  const items = ["- Labels flip at random.\n", "- Noise is not copied.\n"];
  replaceIn(made.newFiles, IMITATION, items.join(""), items.reverse().join(""));
  expectViolated(judge(made), "I1", /outside every span/);
});

test("re-encoded line ends are found", () => {
  const made = sample();
  made.newFiles.set(TRANSFER, made.newFiles.get(TRANSFER)!.replaceAll("\n", "\r\n"));
  expectViolated(judge(made), "I1", /outside every span/);
});

test("line ends re-encoded by an operation are found", () => {
  const text = "One line.\nAnother line.\n";
  const made = draft({ "a.md": text }, [
    {
      id: "op-1",
      kind: "refine",
      path: "a.md",
      before: text,
      after: text.replaceAll("\n", "\r\n"),
    },
  ]);
  expectViolated(judge(made), "I1", /line ends of another kind/);
});

test("one byte more is found", () => {
  const made = sample();
  made.newFiles.set(TRANSFER, `${made.newFiles.get(TRANSFER)}x`);
  expectViolated(judge(made), "I1", /outside every span/);
});

test("a dropped byte-order mark is found", () => {
  const made = draft({ "a.md": "\ufeffOne line.\n" }, [
    { id: "op-1", kind: "prune", path: "a.md", before: "\ufeff", after: "" },
  ]);
  expectViolated(judge(made), "I1", /byte-order mark/);
});

test("a removed final newline is found", () => {
  const made = draft({ "a.md": "One line.\n" }, [
    { id: "op-1", kind: "prune", path: "a.md", behind: "line.", before: "\n", after: "" },
  ]);
  expectViolated(judge(made), "I1", /newline at its end/);
});

test("a span that cuts a character in two is found", () => {
  const made = draft({ "a.md": "Good 😀\n" }, [
    { id: "op-1", kind: "refine", path: "a.md", before: "\ude00", after: "\ude01" },
  ]);
  made.newFiles.set("a.md", "Good 😁\n");
  expectViolated(judge(made), "I1", /cuts a character/);
});

test("a note that is no longer text is found", () => {
  const made = sample();
  made.newFiles.set(TRANSFER, "a\0b");
  expectViolated(judge(made), "I1", /not UTF-8 text/);
});

// Paths.

test("a changed file that the record does not declare is found", () => {
  const made = sample();
  made.newFiles.set("questions.md", "No question.\n");
  expectViolated(judge(made), "I1", /questions\.md was changed; the record does not say so/);
});

test("a file more is found", () => {
  const made = sample();
  made.newFiles.set("extra.md", "More.\n");
  expectViolated(judge(made), "I3", /extra\.md was added/);
});

test("a file less is found", () => {
  const made = sample();
  made.newFiles.delete("questions.md");
  expectViolated(judge(made), "I2", /questions\.md was removed/);
});

test("a changed mode is found", () => {
  const made = sample();
  made.modes.set(TRANSFER, "100755");
  expectViolated(judge(made), "I1", /mode of papers\/transfer\.md/);
});

test("other blobs than the record's are found", () => {
  const made = sample();
  judge(made);
  made.record.changes[0]!.after = "ff";
  expectViolated(
    judgeAsIs(made, JSON.stringify(made.record)),
    "record",
    /not what the record says/,
  );
});

test("a record in the tree other than the one given is found", () => {
  const made = sample();
  judge(made);
  const json = JSON.stringify(made.record);
  const verdict = judgeAsIs(made, json, [[".winnow/records/p-1.json", `${json} `]]);
  expectViolated(verdict, "record", /is not the record that was given/);
});

test.each([
  ".github/notes.md",
  ".git/x.md",
  "a/../b.md",
  "winnow.jsonc",
  "hooks/pre-commit",
  "AGENTS.md",
])("%s is out of a proposal's reach", (path) => {
  const made = draft({}, [{ id: "op-1", kind: "create", path, after: "# New\n" }]);
  expectViolated(judge(made), "record", /not an ordinary note/);
});

test("a note whose name asks a question may be touched", () => {
  const made = draft({ "Why: so?.md": "One.\n" }, [
    { id: "op-1", kind: "add", path: "Why: so?.md", behind: "One.", after: " Two." },
  ]);
  expect(judge(made)).toMatchObject({ kind: "holds" });
});

test("a link in place of a note is found", () => {
  const made = draft({}, [{ id: "op-1", kind: "create", path: "a.md", after: "target" }]);
  made.modes.set("a.md", "120000");
  expectViolated(judge(made), "record", /a link or a submodule/);
});

test("a new note that is another one where case is ignored is found", () => {
  const made = draft({ "Café.md": "Old.\n" }, [
    { id: "op-1", kind: "create", path: "cafe\u0301.md", after: "# New\n" },
  ]);
  expectViolated(judge(made), "record", /are one file/);
});

// Spans and operations.

test("text in a span that no operation declares is found", () => {
  const made = sample();
  replaceIn(made.newFiles, "papers/agreement.md", DEFINITION, `Unowned.\n${DEFINITION}`);
  made.record.changes.at(-1)!.spans.at(-1)!.new.end += "Unowned.\n".length;
  expectViolated(judge(made), "I3", /text that no operation declares/);
});

test("an operation that did not write what it says is found", () => {
  const made = sample();
  operation(made, "op-add").after = " Copying falls to 0.2 \\[sic] with 2 seeds.[^run-1]";
  expectViolated(judge(made), "I3", /does not hold what op-add says/);
});

test("an operation that replaced other text than it says is found", () => {
  const made = sample();
  operation(made, "op-prune").before = " It used two seeds.";
  expectViolated(judge(made), "I2", /not what op-prune says it replaces/);
});

test("text taken out beside what operations say they replace is found", () => {
  const made = sample();
  const [span] = made.record.changes.find(({ path }) => path === TRANSFER)!.spans;
  span!.old.end += " Nothing else is known.".length;
  operation(made, "op-prune").target!.range = {
    ...span!.old,
    end: span!.old.end - " Nothing else is known.".length,
  };
  replaceIn(made.newFiles, TRANSFER, " Nothing else is known.", "");
  expectViolated(judge(made), "I2", /no operation says it replaces/);
});

test("a hold that changes text is found", () => {
  const made = sample();
  operation(made, "op-hold").after = "Everything is solved.";
  expectViolated(judge(made), "record", /op-hold holds a claim back and yet changes text/);
});

test("a span owned by a hold is found", () => {
  const made = sample();
  made.record.changes[0]!.spans[0]!.operations.push("op-hold");
  expectViolated(judge(made), "I3", /names as its owner the hold op-hold/);
});

test("an operation of which the notes show nothing is found", () => {
  const made = sample();
  made.record.operations.push({ ...operation(made, "op-prune"), id: "op-idle" });
  expectViolated(judge(made), "record", /op-idle says it changes/);
});

test("two operations of one name are found", () => {
  const made = sample();
  made.record.operations.push(operation(made, "op-add"));
  expectViolated(judge(made), "record", /two operations are called op-add/);
});

// Claims.

test("a claim in other words than the bundle's is found", () => {
  const made = sample();
  operation(made, "op-add").claim!.text = "Copying falls to 0.1 with 9 seeds.";
  expectViolated(judge(made), "record", /not the bundle's/);
});

test("a claim missing from the record is found", () => {
  const made = sample();
  made.record.record.splice(made.record.record.indexOf(entry(made, "op-add")), 1);
  const verdict = judge(made);
  expectViolated(verdict, "I2", /the record does not tell/);
  expect(verdict).toMatchObject({ quote: ADDED });
});

test("a claim that no operation handles is found", () => {
  const made = sample();
  made.record.bundles[0]!.claims.push({ pointer: "/claims/99", text: "Lost." });
  expectViolated(judge(made), "I2", /no operation handles/);
});

test("a claim told of twice is found", () => {
  const made = sample();
  made.record.record.push(entry(made, "op-add"));
  expectViolated(judge(made), "I2", /tells of a claim twice/);
});

test("a claim handled by two operations is found", () => {
  const made = sample();
  made.record.operations.push({ ...operation(made, "op-hold"), id: "op-hold-2" });
  expectViolated(judge(made), "I2", /both handle one claim/);
});

test("a claim of a bundle that was not accepted is found", () => {
  const made = sample();
  made.record.bundles[0]!.accepted = false;
  expectViolated(judge(made), "record", /no accepted bundle makes/);
});

test("a claim whose words were changed on the way is found", () => {
  const made = draft({ "a.md": "One.\n" }, [
    {
      id: "op-1",
      kind: "add",
      path: "a.md",
      behind: "One.",
      after: " It rose by 15 points.[^run-1]",
      claim: "It rose by 5 points.",
      cites: true,
    },
  ]);
  tellClaim(made, "op-1", "kept", "It rose by 15 points.[^run-1]");
  expectViolated(judge(made), "I2", /the words of this claim do not stand/);
});

test("a claim said to be kept in text of another operation is found", () => {
  const made = sample();
  entry(made, "op-create").at = entry(made, "op-add").at;
  expectViolated(judge(made), "I2", /op-create did not write/);
});

test("a claim confirmed by text that is new is found", () => {
  const made = draft({ "a.md": "One.\n" }, [
    {
      id: "op-1",
      kind: "confirm",
      path: "a.md",
      behind: "One.",
      after: " Two.[^run-1]",
      claim: "Two.",
      cites: true,
    },
  ]);
  tellClaim(made, "op-1", "confirmed", " Two.[^run-1]");
  expectViolated(judge(made), "I2", /did not stand in a\.md before/);
});

test("a confirmed claim without its footnote is found", () => {
  const made = sample();
  entry(made, "op-confirm").at = placeOf(made.newFiles, IMITATION, "Noise is not copied.");
  expectViolated(judge(made), "I3", /does not carry the footnote of op-confirm/);
});

test("a claim held back without a reason is found", () => {
  const made = sample();
  entry(made, "op-hold").reason = " ";
  expectViolated(judge(made), "I2", /held back without a reason/);
});

test("a fate that the operation cannot bring about is found", () => {
  const made = sample();
  entry(made, "op-add").fate = "held";
  expectViolated(judge(made), "record", /op-add is to add; it leaves no claim held/);
});

test("both sides of a contested statement stand, quoted", () => {
  const both =
    "> [!contested]\n> Copying is rare.\n> But it is said that copying\n> is common.[^run-1]";
  const made = draft({ "a.md": "Copying is rare.\n" }, [
    {
      id: "op-1",
      kind: "contest",
      path: "a.md",
      before: "Copying is rare.",
      after: both,
      claim: "copying is common.",
      cites: true,
    },
  ]);
  tellClaim(made, "op-1", "contested", both);
  tellRemoved(made, "op-1", "contested", { path: "a.md", words: both });
  expect(judge(made)).toMatchObject({ kind: "holds" });
});

// What was taken out.

test("removed text of which the record does not tell is found", () => {
  const made = sample();
  made.record.record.splice(made.record.record.indexOf(entry(made, "op-prune")), 1);
  const verdict = judge(made);
  expectViolated(verdict, "I2", /does not say what became of it/);
  expect(verdict).toMatchObject({ path: TRANSFER, quote: "It used one seed." });
});

test("removed text of which the record tells in part is found", () => {
  const made = sample();
  const told = entry(made, "op-prune");
  told.text = " It used one";
  (told.from as { range: { end: number } }).range.end -= " seed.".length;
  expect(judge(made)).toMatchObject({ kind: "violated", invariant: "I2", quote: "seed." });
});

test("removed text of which the record tells twice is found", () => {
  const made = sample();
  made.record.record.push(entry(made, "op-prune"));
  expectViolated(judge(made), "I2", /two entries tell of the same text/);
});

test("both copies of a duplicate gone, each kept by the other, is found", () => {
  const copies = { "a.md": "Title.\n\nA copy.\n", "b.md": "Other.\n\nA copy.\n" };
  const made = draft(copies, [
    { id: "op-a", kind: "merge", path: "a.md", before: "A copy.\n", after: "" },
    { id: "op-b", kind: "merge", path: "b.md", before: "A copy.\n", after: "" },
  ]);
  tellRemoved(made, "op-a", "merged", null);
  tellRemoved(made, "op-b", "merged", null);
  made.record.record[0]!.at = placeOf(made.oldFiles, "b.md", "A copy.\n");
  made.record.record[1]!.at = placeOf(made.oldFiles, "a.md", "A copy.\n");
  expectViolated(judge(made), "I2", /nothing stands in b\.md/);
});

test("a merge into a note that is gone is found", () => {
  const made = sample();
  entry(made, "op-merge").at!.path = "papers/gone.md";
  expectViolated(
    judge(made),
    "I2",
    /papers\/gone\.md, where this is said to be merged, is no note/,
  );
});

test("a merge into other words is found", () => {
  const made = sample();
  entry(made, "op-merge").at = placeOf(made.newFiles, IMITATION, "- Noise is not copied.\n");
  expectViolated(judge(made), "I2", /does not hold its words there/);
});

test("a merge into the end of a longer number is found", () => {
  const made = draft({ "a.md": "Loss fell by 15%.\n\n5%\n" }, [
    { id: "op-1", kind: "merge", path: "a.md", behind: "15%.\n\n", before: "5%\n", after: "" },
  ]);
  tellRemoved(made, "op-1", "merged", { path: "a.md", words: "5%" });
  expectViolated(judge(made), "I2", /cuts a word or a number/);
});

test("text pruned without a reason is found", () => {
  const made = sample();
  entry(made, "op-prune").reason = "";
  expectViolated(judge(made), "I2", /pruned from papers\/transfer\.md without a reason/);
});

test("an entry that quotes words which did not stand there is found", () => {
  const made = sample();
  entry(made, "op-prune").text = " It used two seed.";
  expectViolated(judge(made), "record", /words that did not stand there/);
});

test("a removed note whose text lives on elsewhere holds", () => {
  const made = draft({ "a.md": "A finding.\n", "b.md": "Intro.\n\nA finding.\n" }, [
    { id: "op-1", kind: "merge", path: "a.md", before: "A finding.\n", after: "" },
  ]);
  made.newFiles.delete("a.md");
  tellRemoved(made, "op-1", "merged", { path: "b.md", words: "A finding." });
  expect(judge(made)).toMatchObject({ kind: "holds" });
});

// Numbers.

test("a number changed by an insertion beside it is found", () => {
  const made = draft({ "a.md": "Loss fell by 5 points.\n" }, [
    { id: "op-1", kind: "add", path: "a.md", behind: "fell by ", after: "1" },
  ]);
  expectViolated(judge(made), "I11", /no longer holds the number 5/);
});

test("a sign slipped in before a number is found", () => {
  const made = draft({ "a.md": "The slope is 0.3 there.\n" }, [
    { id: "op-1", kind: "add", path: "a.md", behind: "slope is ", after: "-" },
  ]);
  expectViolated(judge(made), "I11", /the number 0\.3/);
});

// Footnotes and link labels.

test("a footnote without a definition is found", () => {
  const made = draft({ "a.md": "One.\n" }, [
    { id: "op-1", kind: "add", path: "a.md", behind: "One.", after: " Two.[^nowhere]" },
  ]);
  expectViolated(judge(made), "I3", /footnote \[\^nowhere\], which it does not define/);
});

test("a definition that does not name the bundle is found", () => {
  const made = sample();
  for (const each of made.record.operations) each.footnote &&= { ...each.footnote, text: "a run" };
  for (const path of [IMITATION, "papers/agreement.md"]) {
    replaceIn(made.newFiles, path, DEFINITION, "[^run-1]: a run");
    made.record.changes.find((change) => change.path === path)!.spans.at(-1)!.new.end -=
      DEFINITION.length - "[^run-1]: a run".length;
  }
  expectViolated(judge(made), "I3", /does not name the bundle/);
});

test("a label defined twice is found", () => {
  const made = draft({ "a.md": "One.[^x]\n\n[^x]: first\n" }, [
    { id: "op-1", kind: "add", path: "a.md", behind: "first\n", after: "\n[^x]: second\n" },
  ]);
  expectViolated(judge(made), "I3", /defines the footnote x twice/);
});

test("text moved without its footnote is found", () => {
  const made = move();
  operation(made, "op-give").after = " Copying is rare.\n\n[^old]: survey of 2021";
  replaceIn(made.newFiles, "b.md", "rare.[^old]", "rare.");
  made.record.changes[1]!.spans[0]!.new.end -= "[^old]".length;
  entry(made, "op-take").at = placeOf(made.newFiles, "b.md", " Copying is rare.");
  expectViolated(judge(made), "I3", /but not its footnote \[\^old\]/);
});

test("text moved without the definition of its footnote is found", () => {
  const made = move();
  operation(made, "op-give").after = " Copying is rare.[^old]";
  replaceIn(made.newFiles, "b.md", "\n\n[^old]: survey of 2021", "");
  made.record.changes[1]!.spans[0]!.new.end -= "\n\n[^old]: survey of 2021".length;
  expectViolated(judge(made), "I3", /b\.md refers to the footnote \[\^old\]/);
});

test("text moved to where its footnote says something else is found", () => {
  const made = move();
  operation(made, "op-give").after = operation(made, "op-give").after.replace("2021", "1999");
  replaceIn(made.newFiles, "b.md", "2021", "1999");
  expectViolated(judge(made), "I3", /\[\^old\] says in b\.md something else/);
});

test("a link label that loses its definition is found", () => {
  const made = draft({ "a.md": "See [the paper].\n\n[the paper]: https://example.org\n" }, [
    {
      id: "op-1",
      kind: "prune",
      path: "a.md",
      before: "[the paper]: https://example.org\n",
      after: "",
    },
  ]);
  tellRemoved(made, "op-1", "pruned", null);
  expectViolated(judge(made), "I3", /links to \[the paper\]/);
});

// Links.

test("a changed heading that other notes link to is found", () => {
  const made = draft(
    { "a.md": "# A\n\n## Limits\n\nFew.\n", "b.md": "See [limits](a.md#limits).\n" },
    [{ id: "op-1", kind: "refine", path: "a.md", before: "## Limits", after: "## Bounds" }],
  );
  tellRemoved(made, "op-1", "pruned", null);
  const verdict = judge(made);
  expectViolated(verdict, "I4", /a link in b\.md leads nowhere since the change: a\.md#limits/);
});

test("a changed heading that nothing links to holds", () => {
  const made = draft(
    { "a.md": "# A\n\n## Limits\n\nFew.\n", "b.md": "See [limits](a.md#gone).\n" },
    [{ id: "op-1", kind: "refine", path: "a.md", before: "## Limits", after: "## Bounds" }],
  );
  tellRemoved(made, "op-1", "pruned", null);
  expect(judge(made)).toMatchObject({ kind: "holds" });
});

test("a removed note that is linked to by name is found", () => {
  const made = draft({ "x/a.md": "A finding.\n", "b.md": "A finding. See [[a]].\n" }, [
    { id: "op-1", kind: "merge", path: "x/a.md", before: "A finding.\n", after: "" },
  ]);
  made.newFiles.delete("x/a.md");
  tellRemoved(made, "op-1", "merged", { path: "b.md", words: "A finding." });
  expectViolated(judge(made), "I4", /a link in b\.md leads nowhere since the change: a/);
});

test("a new note that takes over a name is found where it lacks the anchor", () => {
  const made = draft({ "x/a.md": "# A\n\n## Limits\n", "y/b.md": "See [[a#Limits]].\n" }, [
    { id: "op-1", kind: "create", path: "a.md", after: "# Another A\n" },
  ]);
  expectViolated(judge(made), "I4", /y\/b\.md leads nowhere since the change: a#Limits/);
});

test("a new link to what is not there is found", () => {
  const made = draft({ "a.md": "One. See [more](gone.md).\n" }, [
    { id: "op-1", kind: "add", path: "a.md", behind: "One.", after: " See [more](gone.md)." },
  ]);
  expectViolated(judge(made), "I4", /leads nowhere since the change: gone\.md/);
});

test("a link in code is none", () => {
  const made = draft({ "a.md": "One.\n" }, [
    {
      id: "op-1",
      kind: "add",
      path: "a.md",
      behind: "One.",
      after: " Write `[[gone]]`.\n\n```\n[x](gone.md)\n```",
    },
  ]);
  expect(judge(made)).toMatchObject({ kind: "holds" });
});

// The record as such.

test("a record of another proposal is found", () => {
  const made = sample();
  made.record.id = "p-2";
  expectViolated(judge(made), "record", /record of p-2, not of p-1/);
});

test("what is not JSON is found", () => {
  expectViolated(judgeAsIs(sample(), "{"), "record", /not JSON/);
});

test("JSON of another shape is found, and the place named", () => {
  const made = sample();
  const json = JSON.stringify({ ...made.record, changes: [{ path: 1 }] });
  expectViolated(judgeAsIs(made, json), "record", /\/changes\/0\/path/);
});

test("hostile strings of a record do not reach the terminal", () => {
  const made = sample();
  made.record.changes[0]!.path = "a\u001b[2J\u202e.md";
  const verdict = judge(made);
  expect(verdict.kind).toBe("violated");
  expect(JSON.stringify(Object.values(verdict))).toContain("\\\\u{1b}[2J\\\\u{202e}");
  expect(Object.values(verdict).join("")).not.toMatch(/[\u001b\u202e]/);
});

test("two bundles that confirm one statement hold", () => {
  const made = draft({ "a.md": "A finding.\n" }, [
    {
      id: "op-1",
      kind: "confirm",
      path: "a.md",
      behind: "A finding.",
      after: "[^run-1]",
      claim: "A finding.",
      cites: true,
    },
    {
      id: "op-2",
      kind: "confirm",
      path: "a.md",
      behind: "A finding.",
      after: "[^run-1]",
      claim: "A finding.",
      cites: true,
    },
  ]);
  for (const id of ["op-1", "op-2"]) tellClaim(made, id, "confirmed", "A finding.[^run-1][^run-1]");
  expect(judge(made)).toMatchObject({ kind: "holds" });
});

// What a record must not do either.

test("spans that overlap are found", () => {
  const made = sample();
  const { spans } = made.record.changes.find(({ path }) => path === IMITATION)!;
  spans.reverse();
  expectViolated(judge(made), "I1", /spans of papers\/imitation\.md overlap/);
});

test("two claims at one place of a bundle are found", () => {
  const made = sample();
  made.record.bundles[0]!.claims.push(made.record.bundles[0]!.claims[0]!);
  expectViolated(judge(made), "record", /two claims at/);
});

test("an entry that tells a claim in other words is found", () => {
  const made = sample();
  entry(made, "op-hold").text = "Nothing is solved.";
  expectViolated(judge(made), "record", /the record tells of a claim in words/);
});

test("an entry that names an operation of another claim is found", () => {
  const made = sample();
  entry(made, "op-hold").operation = "op-add";
  expectViolated(judge(made), "I2", /op-add is not the operation that handles this claim/);
});

test("a claim found in one file by the record and in another by its operation is found", () => {
  const made = sample();
  (entry(made, "op-hold").from as { path: string }).path = "elsewhere.json";
  expectViolated(judge(made), "record", /in different files/);
});

test("a claim held back that is said to stand somewhere is found", () => {
  const made = sample();
  entry(made, "op-hold").at = entry(made, "op-add").at;
  expectViolated(judge(made), "I2", /held back stands nowhere/);
});

test("a claim confirmed nowhere is found", () => {
  const made = sample();
  entry(made, "op-confirm").at = null;
  expectViolated(judge(made), "I2", /does not say where this was confirmed/);
});

test("a link label defined twice is found", () => {
  const made = draft({ "a.md": "[x]: b.md\n", "b.md": "B.\n" }, [
    { id: "op-1", kind: "link", path: "a.md", behind: "b.md\n", after: "[x]: a.md\n" },
  ]);
  expectViolated(judge(made), "I3", /defines the link x twice/);
});

test("an operation whose footnote is not defined is found", () => {
  const made = draft({ "a.md": "One.\n" }, [
    { id: "op-1", kind: "add", path: "a.md", behind: "One.", after: " Two.", cites: true },
  ]);
  replaceIn(made.newFiles, "a.md", DEFINITION, "");
  made.record.changes[0]!.spans[1]!.new.end -= DEFINITION.length;
  made.record.changes[0]!.spans.pop();
  replaceIn(made.newFiles, "a.md", "\n\n\n", "\n");
  expectViolated(judge(made), "I3", /does not define \[\^run-1\], the footnote of op-1/);
});

test("a change declared twice is found", () => {
  const made = sample();
  made.record.changes.push(made.record.changes[0]!);
  expectViolated(judge(made), "record", /declares papers\/imitation\.md twice/);
});

test("a record that was there before is found", () => {
  const made = sample();
  made.oldFiles.set(".winnow/records/p-1.json", "{}");
  expectViolated(judge(made), "record", /was there before the proposal/);
});

test("a proposal without its record is found", () => {
  const made = sample();
  judge(made);
  const json = JSON.stringify(made.record);
  const empty = { files: new Map() };
  const verdict = verify({
    record: json,
    proposalId: "p-1",
    oldTree: empty,
    newTree: empty,
    edits: "refused",
  });
  expectViolated(verdict, "record", /does not hold its record/);
});

test("a declared change that is none is found", () => {
  const made = sample();
  made.record.changes.push({ path: "questions.md", before: null, after: null, spans: [] });
  expectViolated(judge(made), "record", /declares questions\.md, which did not change/);
});

test("a new note that is executable is found", () => {
  const made = sample();
  made.modes.set("papers/agreement.md", "100755");
  expectViolated(judge(made), "record", /must not be executable/);
});

test("an entry about a note that did not change is found", () => {
  const made = sample();
  made.record.record.push({
    ...entry(made, "op-merge"),
    from: { kind: "note", path: "a.md", range: { start: 0, end: 1 } },
  });
  expectViolated(judge(made), "record", /taken out of a\.md, which did not change/);
});

test("an entry that names an operation which took nothing there is found", () => {
  const made = sample();
  entry(made, "op-prune").operation = "op-add";
  made.record.record.reverse();
  expectViolated(judge(made), "record", /op-add did not take this out/);
});

test.each(["confirmed", "held"] as const)("removed text that is said to be %s is found", (fate) => {
  const made = sample();
  entry(made, "op-prune").fate = fate;
  expectViolated(judge(made), "record", new RegExp(`cannot be ${fate}`));
});

test("pruned text that is said to stand somewhere is found", () => {
  const made = sample();
  entry(made, "op-prune").at = entry(made, "op-add").at;
  expectViolated(judge(made), "I2", /pruned from papers\/transfer\.md stands nowhere/);
});

test("text superseded without a reason is found", () => {
  const made = sample();
  Object.assign(entry(made, "op-prune"), {
    fate: "superseded",
    reason: "",
    at: entry(made, "op-add").at,
  });
  expectViolated(judge(made), "I2", /superseded without a reason/);
});

test("text superseded with a reason and a successor holds", () => {
  const made = sample();
  Object.assign(entry(made, "op-prune"), { fate: "superseded", at: entry(made, "op-add").at });
  expect(judge(made)).toMatchObject({ kind: "holds" });
});
