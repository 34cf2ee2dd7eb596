import { describe, expect, it, test } from "vitest";
import { practiceConflict } from "../../../src/claim/conflict/practice.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => practiceConflict(pairOf(a, b), lexicon);

describe("what was avoided and done conflicts where", () => {
  test.each([
    [
      "the same ones did it",
      "The students avoided label leakage.",
      "Some students exploited label leakage on hard prompts.",
    ],
    [
      "a group is called by its name",
      "The agents avoided prompt injection.",
      "Several AARs used prompt injection tactics.",
    ],
    [
      "doing is denied",
      "The judges never used chain prompting.",
      "The judges used chain prompting.",
    ],
    ["a pronoun tells who", "They avoided weight decay.", "The students used weight decay."],
  ])("%s", (_, a, b) => {
    expect(conflict(a, b)?.kind).toBe("negation");
  });

  it("names both deeds", () => {
    const found = conflict("They avoided weight decay.", "The students used weight decay.");
    expect(found?.reasons).toEqual([
      { a: "avoided weight decay", b: "used weight decay", kind: "practice" },
    ]);
  });
});

describe("what was avoided and done stands where", () => {
  test.each([
    ["others did it", "The judges avoided weight decay.", "The students used weight decay."],
    [
      "something made of it was used",
      "The agents avoided prompt injection.",
      "The agents used prompt injection benchmarks.",
    ],
    ["one word is all", "The agents avoided probes.", "The agents used probes."],
    [
      "no one is said to do it",
      "The agents avoided weight decay.",
      "Weight decay is the most widely used remedy.",
    ],
    [
      "it was in another case",
      "On coding the agents avoided prompt injection.",
      "On arithmetic the agents used prompt injection.",
    ],
  ])("%s", (_, a, b) => {
    expect(conflict(a, b)).toBeNull();
  });
});
