import { describe, expect, test } from "vitest";
import type { Operation } from "../../../src/plan/plan.ts";
import { choosePlanted } from "../../../src/review/planted/choose-planted.ts";
import { openJudge } from "../../support/judge.ts";

const NONE: ReadonlySet<string> = new Set();

/** A proposal of as many operations, in each of which a flaw could be planted. */
function proposal(count: number, salt = 0): { readonly operations: readonly Operation[] } {
  const operations = Array.from({ length: count }, (_, index): Operation => {
    const text = `Judges rule wrongly in ${10 + (index % 30)}% of all long debates.`;
    return {
      id: `op-${(index * 2_654_435_761 + salt).toString(16).padStart(8, "0").slice(-8)}`,
      kind: "add",
      claim: { text, bundle: "a/b/c", path: "manifest.json", pointer: `/claims/${index}` },
      target: { path: "a.md", section: null, range: { start: 0, end: 0 } },
      before: "",
      after: ` ${text}[^a]`,
      footnote: { label: "a", text: "a run" },
      reason: "",
      confidence: 0.5,
      evidence: [{ path: "a.json", pointer: "/a", quote: `0.${10 + (index % 30)}` }],
      alternatives: [],
      findings: [],
    };
  });
  return { operations };
}

const chosen = (given: ReturnType<typeof proposal>, oneIn: number, decided = NONE, before = NONE) =>
  choosePlanted(given, oneIn, decided, before, openJudge())?.operation.id ?? null;

describe("of a proposal", () => {
  test("the same change is chosen each time, in whatever order its changes come", () => {
    const { operations } = proposal(12);
    expect(chosen({ operations }, 3)).not.toBeNull();
    expect(chosen({ operations: operations.toReversed() }, 3)).toBe(chosen({ operations }, 3));
  });

  test("no change is chosen that someone decided on", () => {
    const given = proposal(12);
    const first = chosen(given, 1)!;
    const second = chosen(given, 1, new Set([first]));
    expect(second).not.toBeNull();
    expect(second).not.toBe(first);
  });

  test("no further change is chosen once something was planted in one", () => {
    const given = proposal(12);
    expect(chosen(given, 1, NONE, new Set([chosen(given, 1)!]))).toBeNull();
  });
});

test("of single changes, about as many are chosen as were asked for", () => {
  const singles = Array.from({ length: 2000 }, (_, index) => proposal(1, index * 97_531));
  const count = singles.filter((each) => chosen(each, 20) !== null).length;
  expect(count).toBeGreaterThan(60);
  expect(count).toBeLessThan(140);
});
