import { describe, expect, test } from "vitest";
import { readOutcome } from "../../src/claim/outcome.ts";
import { lexicon, readStatement } from "./support.ts";

const outcome = (text: string) => readOutcome(readStatement(text), lexicon).kind;

describe("a study found an effect where", () => {
  test.each([
    ["it says so", "Probe accuracy predicts sandbagging."],
    ["it hedges", "Longer training may improve alignment."],
    ["what is missing is named in the subject", "Models lacking memory show lower refusal."],
    ["the absence of an effect is only granted", "Despite no difference in loss, recall improved."],
    ["another part is set aside", "Width, but not depth, is associated with robustness."],
    ["no side effect is told by the way", "Distillation reduces cost without increased error."],
    ["denial is refused", "Depth improves not only accuracy."],
  ])("%s", (_, text) => {
    expect(outcome(text)).toBe("effect");
  });
});

describe("a study found none where", () => {
  test.each([
    ["it denies an effect", "We found no effect of depth on sandbagging."],
    ["it denies evidence", "There was no evidence that probes generalise to deception."],
    ["an effect is lacking", "We report a lack of association between width and honesty."],
    ["a verb of effect is denied", "Warm-up did not significantly reduce the gap."],
    ["significance was not reached", "The trend towards honesty did not reach significance."],
    ["it failed to do so", "Finetuning failed to improve recall."],
    ["so little is left of it", "Early stopping has little benefit for weak supervisors."],
    ["a hedge stands before the denial", "Probes may not be appropriate for small models."],
    ["two groups were alike", "Refusal was similar between the two checkpoints."],
    ["it argues against", "The ablation would argue against a role of depth."],
    ["neither of two did it", "Neither width nor depth improved honesty."],
    ["it is said to be ineffective", "Debate was ineffective on short questions."],
  ])("%s", (_, text) => {
    expect(outcome(text)).toBe("none");
  });
});

describe("a study that compares", () => {
  test("found two things alike, which denies neither an effect", () => {
    expect(outcome("Debate is as effective as consultancy.")).toBe("equal");
  });

  test("is not taken for one that found them alike", () => {
    expect(outcome("Compared with consultancy, debate improved honesty.")).toBe("effect");
  });
});

test("a study without a word of effect says nothing of one", () => {
  expect(outcome("Probes read the residual stream of the student.")).toBe("unsaid");
});

test("a base form is no comparison", () => {
  expect(outcome("Low ranks suit the adapter.")).toBe("unsaid");
});
