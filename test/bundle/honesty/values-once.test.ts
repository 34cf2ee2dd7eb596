import { describe, expect, test } from "vitest";
import { KILN, objectStudy, told } from "./honesty-support.ts";

const SALT = "glaze='salt' and temp=1100";

/** What stands against a claim that one value shows. */
function against(text: string, says: string, expression: string, study = KILN) {
  const { verdict, why } = told(study, text, [says, "value", expression]);
  return verdict === "supported" ? "nothing: it is supported" : why;
}

describe("each value counts once:", () => {
  test.each([
    ["a row put in twice", `$average($append(rows[${SALT}], rows[7]).gloss)`],
    ["a value added twice", "(rows[6].gloss + rows[7].gloss + rows[7].gloss) / 3"],
    ["a value listed twice", "$average([rows[6].gloss, rows[7].gloss, rows[7].gloss])"],
  ])("not %s", (_, expression) => {
    const text = "At temperature 1100 the salt glaze has a gloss of 0.84.";
    expect(against(text, "0.84", expression)).toContain("it takes a value more than once");
  });

  test("a value and the mean that it is part of are no list", () => {
    const text = "The lowest gloss is 0.44.";
    expect(against(text, "0.44", "$min([rows[9].gloss, $average(rows.gloss)])")).toContain(
      "it joins single values and statistics",
    );
  });

  test("means over groups that nothing tells apart weigh as someone likes", () => {
    const text = "The mean gloss is 0.63.";
    const uneven =
      "$average([$average(rows[gloss<0.65].gloss), $average(rows[gloss>=0.65].gloss)])";
    expect(against(text, "0.63", uneven)).toContain("nothing in the results tells apart");
  });

  test("means over what tells rows apart are taken", () => {
    const text = "The mean gloss is 0.61.";
    const byGlaze = "$average($groupmeans(rows, 'glaze', 'gloss').gloss)";
    expect(against(text, "0.61", byGlaze)).toContain("supported");
    expect(against(text, "0.61", "(rows.gloss ~> $sum) / 12")).toContain("supported");
  });
});

describe("keys of one object may be a share beside counts:", () => {
  const study = objectStudy({ threshold: { false_positive_rate: 0.01, answers: 200 } });
  const rate = "threshold.false_positive_rate";

  test("the share is said in per cent", () => {
    const text = "The threshold has a 1% false positive rate.";
    expect(against(text, "1%", rate, study)).toContain("supported");
  });

  test("another share is refuted", () => {
    const text = "The threshold has a 2% false positive rate.";
    expect(against(text, "2%", rate, study)).toBe("results have 1; 1%");
  });

  test("a count is no share", () => {
    const text = "The threshold has a 200% false positive rate.";
    expect(against(text, "200%", "threshold.answers", study)).toContain("it reads answers");
  });
});
