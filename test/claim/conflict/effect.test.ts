import { describe, expect, it, test } from "vitest";
import { effectConflict } from "../../../src/claim/conflict/effect.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => effectConflict(pairOf(a, b), lexicon);
const found = "Warm-up gave a significant improvement of the chess probe on Qwen.";

describe("an effect found and not found conflicts where", () => {
  test.each([
    [
      "it is told in the same words",
      "On Qwen warm-up gave no significant improvement of the chess probe.",
    ],
    [
      "it is said not to be there",
      "When warm-up was tried for the chess probe on Qwen, there wasn't a significant improvement.",
    ],
    [
      "it was not seen",
      "We saw no statistically significant improvement of the chess probe on Qwen.",
    ],
  ])("%s", (_, none) => {
    expect(conflict(found, none)?.kind).toBe("negation");
  });

  it("weighs significance where only one of the two speaks of it", () => {
    const plain = conflict(found, "Warm-up gave no improvement of the chess probe on Qwen.");
    expect(plain?.signs.onlySignificance).toBe(1);
  });
});

describe("an effect found and not found stands where", () => {
  test.each([
    ["it is another effect", "Warm-up gave no significant increase of the chess probe on Qwen."],
    ["it was on something else", "Debate showed no significant improvement."],
    ["it was elsewhere", "Warm-up gave no significant improvement of the chess probe on Llama."],
    [
      "only more of it was denied",
      "Warm-up gave no larger improvement of the chess probe on Qwen.",
    ],
    [
      "nothing says that it was found",
      "The chess probe on Qwen was kept in spite of no improvement by warm-up.",
    ],
  ])("%s", (_, none) => {
    expect(conflict(found, none)).toBeNull();
  });
});
