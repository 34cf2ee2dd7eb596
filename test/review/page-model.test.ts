import { describe, expect, test } from "vitest";
import {
  countsOf,
  groupsOf,
  HELD_KEYS,
  KEYS,
  nextWaiting,
  statusOf,
} from "../../src/review/page/model.ts";
import type { Change, Choices, Overview } from "../../src/review/page/wire.ts";

function change(id: string, path: string, decided: string | null = null): Change {
  return {
    id,
    kind: "add",
    path,
    section: null,
    claim: null,
    editable: "x",
    belief: "",
    reason: "",
    confidence: 1,
    rows: null,
    evidence: [],
    alternatives: [],
    movable: false,
    sides: null,
    decided,
  };
}

const CHANGES = [
  change("a", "one.md"),
  change("b", "one.md"),
  change("c", "two.md", "rejected by Ada."),
  change("d", "two.md"),
];
const CHOICES: Choices = {
  a: { verdict: "accept", text: null, to: null },
  b: { verdict: "reject", reason: "no" },
};

describe("the state of a review", () => {
  test("groups changes by note, each with its place among all", () => {
    expect(
      groupsOf(CHANGES).map(({ path, changes }) => [path, changes.map(({ index }) => index)]),
    ).toEqual([
      ["one.md", [0, 1]],
      ["two.md", [2, 3]],
    ]);
  });

  test("tells each change's status", () => {
    const edited: Choices = { a: { verdict: "accept", text: "in other words", to: null } };
    expect(CHANGES.map((each) => statusOf(each, CHOICES))).toEqual([
      "accepted",
      "rejected",
      "decided",
      "waiting",
    ]);
    expect(statusOf(CHANGES[0]!, edited)).toBe("edited");
  });

  test("counts every change once", () => {
    const held = [{ id: "x" }, { id: "y" }, { id: "z" }];
    const counts = countsOf({ changes: CHANGES, held } as unknown as Overview, {
      ...CHOICES,
      x: { verdict: "accept", as: "question", text: null, to: null },
      y: { verdict: "reject", reason: "no" },
    });
    expect(counts).toEqual({
      ...{ waiting: 1, accepted: 1, edited: 0, rejected: 1, decided: 1 },
      ...{ taken: 1, dropped: 1 },
    });
  });

  test("goes on to what waits, round the end, and stays where nothing does", () => {
    expect(nextWaiting(CHANGES, CHOICES, 0)).toBe(3);
    expect(nextWaiting(CHANGES, {}, 3)).toBe(0);
    expect(
      nextWaiting(CHANGES, { ...CHOICES, d: { verdict: "accept", text: null, to: null } }, 1),
    ).toBe(1);
  });

  test("has a key of its own for each way to take in a claim that is held", () => {
    expect(new Set(HELD_KEYS.map(({ key }) => key)).size).toBe(HELD_KEYS.length);
    expect(HELD_KEYS.map(({ command }) => command)).toEqual(
      expect.arrayContaining(["statement", "words", "question", "same", "contradicting", "reason"]),
    );
  });

  test("has a key of its own for each command", () => {
    expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length);
    expect(new Set(KEYS.map(({ command }) => command)).size).toBe(KEYS.length);
  });
});
