import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceOf } from "../../../src/claim/confidence.ts";
import { numberConflict } from "../../../src/claim/conflict/number.ts";
import { WEIGHTS } from "../../../src/claim/conflict/weights.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => numberConflict(pairOf(a, b), lexicon);
const words = (a: string, b: string) => conflict(a, b)?.reasons.map((each) => [each.a, each.b]);

describe("a number conflict", () => {
  it("is found where one place holds two values", () => {
    expect(words("The probe recalls 82% of lies.", "The probe recalls 75% of lies.")).toEqual([
      ["82%", "75%"],
    ]);
  });

  it("is found where a value breaks a bound", () => {
    expect(words("The base holds 210 notes.", "The base holds less than 210 notes.")).toEqual([
      ["210", "less than 210"],
    ]);
  });

  it("is found where the words stand in another order", () => {
    expect(
      words("On held-out lies, the probe recalls 82%.", "The probe recalls 75% on held-out lies."),
    ).toEqual([["82%", "75%"]]);
  });

  it("is found among numbers that agree", () => {
    const found = conflict(
      "The teacher scores 60% and the student scores 71%.",
      "The teacher scores 60% and the student scores 78%.",
    );
    expect(found?.reasons).toHaveLength(1);
    expect(found?.signs.agreements).toBeGreaterThan(0);
  });

  it("is surer the more of the words agree", () => {
    const confidence = (a: string, b: string) => confidenceOf(conflict(a, b)!, WEIGHTS.number!);
    expect(
      confidence("The probe recalls 82% of lies.", "The probe recalls 75% of lies."),
    ).toBeGreaterThan(
      confidence("The probe recalls 82% of lies.", "The new monitor recalls 75% of hidden lies."),
    );
  });

  it.each([
    ["the values agree", "The probe recalls 82% of lies.", "The probe recalls 81.7% of lies."],
    ["bounds overlap", "It takes less than 80 days.", "It takes 15 days."],
    ["the year is another", "In 2023, recall was 62%.", "In 2025, recall was 81%."],
    ["the depth is another", "At depth 2 recall is 0.61.", "At depth 8 recall is 0.83."],
    [
      "the number of examples is another",
      "With 100 examples the probe recalls 61%.",
      "With 1000 examples the probe recalls 83%.",
    ],
    ["the model is another", "GPT-4 scores 86% on MMLU.", "Llama-2 scores 69% on MMLU."],
    ["the data set is another", "The probe scores 86% on MMLU.", "The probe scores 61% on GSM8K."],
    ["the size of the model is another", "The 7B model scores 61%.", "The 70B model scores 83%."],
    ["the split is another", "Training accuracy was 99%.", "Test accuracy was 84%."],
    [
      "the setting is another",
      "It fails on 12% of chess games.",
      "It fails on 31% of coding tasks.",
    ],
    ["the units measure other things", "Recall fell by 6 points.", "Recall fell by 9%."],
    ["one number is denied", "The probe did not recall 82%.", "The probe recalled 75%."],
    ["the number is denied", "Recall is not 82%.", "Recall is 75%."],
    ["other things are counted", "It holds two probes.", "It holds three monitors."],
    [
      "the same values stand in another order",
      "Accuracy fell from 90% for probes to 70%.",
      "Accuracy fell to 70% from 90% with the probes.",
    ],
  ])("is not found where %s", (_, a, b) => {
    expect(conflict(a, b)).toBeNull();
  });

  it("is the same whichever statement comes first, and none with itself", () => {
    const parts = fc.array(
      fc.constantFrom(
        ..."the probe recalls 82% of 5 lies at least 0.3 more than 40 on MMLU in 2023 and 7B models".split(
          " ",
        ),
      ),
      { minLength: 3, maxLength: 12 },
    );
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const [a, b] = [left.join(" "), right.join(" ")];
        expect(conflict(a, a)).toBeNull();
        const [there, back] = [conflict(a, b), conflict(b, a)];
        expect(back?.signs).toEqual(there?.signs);
        expect(back?.reasons.map((each) => [each.b, each.a])).toEqual(
          there?.reasons.map((each) => [each.a, each.b]),
        );
      }),
    );
  });
});
