import { describe, expect, it } from "vitest";
import { definitionConflict } from "../../../src/claim/conflict/definition.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => definitionConflict(pairOf(a, b), lexicon);

describe("a definition conflict", () => {
  it.each([
    [
      "PGR is the share of the gap to the strong ceiling that the student recovers.",
      "PGR is defined as the share of the gap to chance that the student recovers.",
    ],
    ["PGR = (student - weak) / (strong - weak)", "PGR = (student - weak) / strong."],
    [
      "PGR is computed as (P_student - P_weak) / (P_strong - P_weak).",
      "We compute PGR as (P_student - P_chance) / (P_strong - P_chance).",
    ],
    [
      "Performance gap recovered (PGR) is measured by the mean share of clipped values.",
      "We measure PGR by the median share of clipped values.",
    ],
  ])("stands between “%s” and “%s”", (a, b) => {
    expect(conflict(a, b)?.kind).toBe("definition");
  });

  it("shows both meanings", () => {
    expect(conflict("PGR = (a - b) / c.", "PGR = (a - b) * c.")?.reasons).toEqual([
      { a: "(a - b) / c", b: "(a - b) * c", kind: "definition" },
    ]);
  });

  it.each([
    ["the formulas give the same", "PGR = (a - b) / c.", "PGR is computed as a / c - b / c."],
    ["the terms differ", "PGR = (a - b) / c.", "Regret = (a - b) * c."],
    ["only the letters differ", "PGR = (a - b) / c.", "PGR = (x - y) / c."],
    ["nothing is defined", "PGR = 0.35 (n = 5).", "PGR = 0.61."],
    [
      "one only says more",
      "PGR is the share of the gap that is recovered.",
      "PGR is the share of the gap to the ceiling that is recovered.",
    ],
    [
      "one word stands for another",
      "PGR is the share of the gap that is recovered.",
      "PGR is the fraction of the gap that is recovered.",
    ],
    [
      "the meanings have little in common",
      "Recall is the share of lies that the probe finds.",
      "Recall denotes how often a monitor raises an alarm.",
    ],
  ])("does not stand where %s", (_, a, b) => {
    expect(conflict(a, b)).toBeNull();
  });
});
