import { describe, expect, it, test } from "vitest";
import { directionConflict } from "../../../src/claim/conflict/direction.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => directionConflict(pairOf(a, b), lexicon);

describe("a conflict of direction is found where", () => {
  test.each([
    ["verbs are opposed", "Scaling the teacher reduces PGR.", "PGR rises with teacher size."],
    [
      "a noun and a verb are opposed",
      "Debate led to a reduction in sandbagging.",
      "Debate increases sandbagging.",
    ],
    [
      "adjectives are opposed",
      "Distillation is associated with higher refusal rates.",
      "Distillation is associated with lower refusal rates.",
    ],
    [
      "a judgement and a change are opposed",
      "Warm-up improves validation loss.",
      "Warm-up increases validation loss.",
    ],
    [
      "a gain is said to go away",
      "Fixed prompts improved the judges' accuracy.",
      "With fixed prompts, accuracy gains soon faded away.",
    ],
    ["antonyms are said of one thing", "Linear probes are robust.", "Linear probes are fragile."],
  ])("%s", (_, a, b) => {
    expect(conflict(a, b)?.kind).toBe("direction");
  });
});

describe("no conflict of direction is found where", () => {
  test.each([
    ["both say the same", "Debate reduces sandbagging.", "Debate lowers sandbagging."],
    ["two turns undo each other", "Loss of memory reduces recall.", "Memory increases recall."],
    ["they are of different things", "Debate reduces sandbagging.", "Debate increases honesty."],
    ["only one of them tells of a change", "Debate reduces sandbagging.", "Debate is about it."],
    ["one of them denies", "Debate increases honesty.", "Debate does not reduce honesty."],
  ])("%s", (_, a, b) => {
    expect(conflict(a, b)).toBeNull();
  });
});

it("quotes the words that clash", () => {
  expect(conflict("Debate reduces sandbagging.", "Debate increases sandbagging.")?.reasons).toEqual(
    [{ a: "reduces", b: "increases", kind: "direction" }],
  );
});
