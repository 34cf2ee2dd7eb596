import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantifierConflict } from "../../../src/claim/conflict/quantifier.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => quantifierConflict(pairOf(a, b), lexicon);

describe("a quantifier conflict", () => {
  it.each([
    ["All probes detect lies.", "Not all probes detect lies.", "All", "Not all"],
    ["All probes detect lies.", "Some probes do not detect lies.", "All", "Some"],
    ["Every probe detects lies.", "Some probes fail to detect lies.", "Every", "Some"],
    ["The monitor always detects lies.", "The monitor rarely detects lies.", "always", "rarely"],
    ["Most probes detect lies.", "Few probes detect lies.", "Most", "Few"],
    ["No probe detects lies.", "Some probes detect lies.", "No", "Some"],
    ["The monitor never lies.", "The monitor sometimes lies.", "never", "sometimes"],
    ["All probes are robust.", "Most probes are fragile.", "All", "Most"],
  ])("stands between “%s” and “%s”", (a, b, one, other) => {
    expect(conflict(a, b)?.reasons).toEqual([{ a: one, b: other, kind: "quantifier" }]);
  });

  it.each([
    ["All probes detect lies.", "Some probes detect lies."],
    ["All probes detect lies.", "Most probes detect lies."],
    ["Most probes detect lies.", "Not all probes detect lies."],
    ["Some probes detect lies.", "Some probes do not detect lies."],
    ["All probes detect lies.", "Few monitors forget secrets."],
    ["All probes detect lies on MMLU.", "Few probes detect lies on GSM8K."],
    ["Every probe makes no mistake.", "Every probe makes no mistake."],
  ])("does not stand between “%s” and “%s”", (a, b) => {
    expect(conflict(a, b)).toBeNull();
  });

  it("is the same whichever statement comes first, and none with itself", () => {
    const sentence = fc
      .tuple(
        fc.constantFrom("All", "Not all", "Some", "Most", "Few", "No"),
        fc.constantFrom("detect", "do not detect", "fail to detect"),
      )
      .map(([quantifier, verb]) => `${quantifier} probes ${verb} lies.`);
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(conflict(a, a)).toBeNull();
        expect(conflict(a, b) === null).toBe(conflict(b, a) === null);
      }),
    );
  });
});
