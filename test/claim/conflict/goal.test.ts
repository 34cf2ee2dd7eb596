import { describe, expect, it, test } from "vitest";
import { goalConflict } from "../../../src/claim/conflict/goal.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => goalConflict(pairOf(a, b), lexicon);

describe("two goals conflict where one measure is to go up and down", () => {
  test.each([
    ["by verbs", "The goal was to raise AUROC.", "The aim is to reduce the AUROC score."],
    ["behind a colon", "Our mission: improve PGR.", "The objective was clear: lower the PGR."],
    ["by a wish", "We want to increase honesty.", "They try to decrease honesty."],
    [
      "by an abbreviation and its words",
      "The goal was to reduce PGR.",
      "The goal is to raise the performance gap recovered.",
    ],
    [
      "by a judgement of what is unwanted",
      "The goal was to improve latency.",
      "The goal was to increase latency.",
    ],
  ])("%s", (_, a, b) => {
    expect(conflict(a, b)?.kind).toBe("direction");
  });

  it("names both words and the measure", () => {
    const found = conflict("The goal was to raise AUROC.", "The goal was to reduce AUROC.");
    expect(found?.reasons).toEqual([{ a: "raise AUROC", b: "reduce AUROC", kind: "goal" }]);
  });
});

describe("two goals stand beside each other where", () => {
  test.each([
    ["both point the same way", "The goal was to raise AUROC.", "We aim to improve AUROC."],
    [
      "they are of two measures",
      "The goal was to raise training accuracy.",
      "The goal was to reduce training loss.",
    ],
    [
      "the measure is of two things",
      "We aim to reduce the accuracy of the attack.",
      "We aim to improve accuracy on clean prompts.",
    ],
    [
      "they hold of two tasks",
      "The goal was to raise PGR on chess puzzles.",
      "The goal was to reduce PGR on coding.",
    ],
    [
      "two parties have them",
      "The attacker aims to reduce PGR.",
      "The defenders aim to increase PGR.",
    ],
    ["one of them is no goal", "The goal was to raise PGR.", "Noise reduces PGR."],
    ["one of them is denied", "The goal was to raise PGR.", "The goal was never to reduce PGR."],
  ])("%s", (_, a, b) => {
    expect(conflict(a, b)).toBeNull();
  });
});
