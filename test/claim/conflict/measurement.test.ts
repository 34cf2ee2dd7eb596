import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceOf } from "../../../src/claim/confidence.ts";
import { measurementConflict } from "../../../src/claim/conflict/measurement.ts";
import { WEIGHTS } from "../../../src/claim/conflict/weights.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => measurementConflict(pairOf(a, b), lexicon);
const words = (a: string, b: string) => conflict(a, b)?.reasons.map((each) => [each.a, each.b]);
const confidence = (a: string, b: string) => confidenceOf(conflict(a, b)!, WEIGHTS.measurement!);

describe("a conflict of measurements", () => {
  it.each([
    [
      "in other words",
      "The recall of the chess monitor was 82%.",
      "The chess monitor has 75% recall.",
      ["82%", "75%"],
    ],
    [
      "in an abbreviation",
      "The ridge probe has an auroc of 0.9.",
      "The ridge probe got an AUROC of 0.7.",
      ["0.9", "0.7"],
    ],
    [
      "left unnamed",
      "The chess monitor got a recall of 0.8 on riddles, on proofs 0.4.",
      "On proofs, the chess monitor has a recall of 0.6.",
      ["0.4", "0.6"],
    ],
    [
      "told of a place",
      "The random baseline reached a recall of 0.2.",
      "In the random baseline, guessing has a recall of 0.1.",
      ["0.2", "0.1"],
    ],
    [
      "of money",
      "The poetry sweep cost about $700.",
      "On one cluster the poetry sweep cost $1,900.",
      ["about $700", "$1,900"],
    ],
    [
      "of a number of things",
      "Eight local proof checkers (LPCs) built on Lean worked in parallel.",
      "Five LPCs built on Lean worked on riddles.",
      ["Eight", "Five"],
    ],
  ] as const)("is found for a value %s", (_, a, b, expected) => {
    expect(words(a, b)).toEqual([expected]);
  });

  it.each([
    [
      "the subject is another",
      "The chess monitor has a recall of 0.8.",
      "The poetry monitor has a recall of 0.6.",
    ],
    [
      "the subject may be another",
      "The monitor has a recall of 0.8.",
      "The agents have a recall of 0.6.",
    ],
    ["the subject is not told", "It cost $700.", "The sweep cost $900."],
    [
      "the model is another",
      "The monitor of Qwen has a recall of 0.8.",
      "The monitor of Gemma has a recall of 0.6.",
    ],
    [
      "only one names its model",
      "The chess monitor has a recall of 0.8.",
      "The Gemma chess monitor has a recall of 0.6.",
    ],
    [
      "the sizes are compared",
      "The small chess monitor has a recall of 0.5.",
      "The large chess monitor has a recall of 0.8.",
    ],
    [
      "one names a size",
      "The chess monitor has a recall of 0.5.",
      "The large chess monitor has a recall of 0.8.",
    ],
    [
      "the setting is another",
      "The chess monitor has a recall of 0.5 on riddles.",
      "The chess monitor has a recall of 0.8 on proofs.",
    ],
    [
      "the setting is denied",
      "The chess monitor has a recall of 0.5 with noise.",
      "The chess monitor has a recall of 0.8 without noise.",
    ],
    [
      "one tells of a setting that is compared",
      "The chess monitor has a recall of 0.5.",
      "The chess monitor has a recall of 0.8 without noise.",
    ],
    [
      "one is a row of several values",
      "The chess monitor has a recall of 0.5.",
      "The chess monitor has a recall of 0.8 on riddles, on proofs 0.7.",
    ],
    [
      "the condition is another",
      "The chess monitor has a recall of 0.5 at a threshold of 0.1.",
      "The chess monitor has a recall of 0.8 at a threshold of 0.7.",
    ],
    [
      "the measure is another",
      "The chess monitor has a recall of 0.5.",
      "The chess monitor has a precision of 0.8.",
    ],
    [
      "the values agree",
      "The recall of the chess monitor was 82%.",
      "The chess monitor has a recall of 0.82.",
    ],
    [
      "the other gives the value too",
      "The recall of the chess monitor was 82%.",
      "The chess monitor has 75% recall, and not 82%.",
    ],
    [
      "few and common things are counted",
      "Ten agents worked in parallel.",
      "Three agents worked on the proofs.",
    ],
    [
      "the rows of a comparison stand side by side",
      "Monitor A has a recall of 71% on riddles, monitor B 65%.",
      "Monitor C has a recall of 80% on riddles.",
    ],
  ])("is not found where %s", (_, a, b) => {
    expect(conflict(a, b)).toBeNull();
  });

  it("is less sure where only one tells the setting", () => {
    const told = "The chess monitor has a recall of 0.8 on riddles.";
    const alike = confidence(told, "On riddles, the chess monitor got a recall of 0.6.");
    const open = confidence(told, "The recall of the chess monitor was 0.6.");
    expect(alike).toBeGreaterThan(0.9);
    expect(open).toBeLessThan(alike);
    expect(open).toBeGreaterThan(0.8);
  });

  it("is the same whichever statement comes first, and none with itself", () => {
    const sentence = fc
      .tuple(
        fc.constantFrom("", "On riddles, ", "In the random baseline, ", "Without noise, "),
        fc.constantFrom(
          "the chess monitor",
          "six judges built on Lean",
          "the Qwen monitor",
          "researchers",
        ),
        fc.constantFrom("got a recall of", "worked at", "has an AUC of", "cost", "was"),
        fc.constantFrom("0.8", "82%", "about $900", "0.61 on proofs, 0.4 on chess", "at least 0.7"),
        fc.constantFrom("", " on proofs", " after a week", " with noise, 0.2 without it"),
      )
      .map(
        ([opening, subject, verb, value, setting]) =>
          `${opening}${subject} ${verb} ${value}${setting}.`,
      );
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(conflict(a, a)).toBeNull();
        const [there, back] = [conflict(a, b), conflict(b, a)];
        expect(back?.signs).toEqual(there?.signs);
        expect(back?.reasons.map((each) => [each.b, each.a])).toEqual(
          there?.reasons.map((each) => [each.a, each.b]),
        );
      }),
      { numRuns: 400 },
    );
  });
});
