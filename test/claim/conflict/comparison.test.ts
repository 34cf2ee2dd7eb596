import { describe, expect, test } from "vitest";
import { comparisonConflict } from "../../../src/claim/conflict/comparison.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => comparisonConflict(pairOf(a, b), lexicon);
const better = "Debate outperforms consultancy on QuALITY.";

describe("a conflict of comparison is found where", () => {
  test.each([
    ["the sides are swapped", "Consultancy outperforms debate on QuALITY."],
    ["the verdict is turned", "Debate is worse than consultancy on QuALITY."],
    ["a swap is told as a passive", "Debate is outperformed by consultancy on QuALITY."],
    ["the other finds them alike", "Debate is as good as consultancy on QuALITY."],
  ])("%s", (_, other) => {
    expect(conflict(better, other)?.kind).toBe("comparison");
  });
});

describe("no conflict of comparison is found where", () => {
  test.each([
    ["both say the same", "Consultancy is worse than debate on QuALITY."],
    ["others are compared", "Probes outperform prompts on QuALITY."],
    ["the other compares nothing", "Debate was tried on QuALITY."],
  ])("%s", (_, other) => {
    expect(conflict(better, other)).toBeNull();
  });
});

test("that two are alike weighs as a sign of its own", () => {
  expect(conflict(better, "Debate is as good as consultancy.")?.signs.equal).toBe(1);
});
