import { describe, expect, test } from "vitest";
import { KILN, of, rowsStudy, type Shows, told } from "./honesty-support.ts";

const SALT = of("glaze='salt'");
const TIN = of("glaze='tin'");
const COPPER = of("glaze='copper'");

function supports(text: string, ...evidence: readonly Shows[]): void {
  expect(told(KILN, text, ...evidence)).toEqual({ verdict: "supported", why: "" });
}

function opposes(text: string, why: string, ...evidence: readonly Shows[]): void {
  const found = told(KILN, text, ...evidence);
  expect(found.why).toContain(why);
  expect(found.verdict).not.toBe("supported");
}

describe("one set against another", () => {
  const text = "The salt glaze has a higher gloss than the tin glaze.";
  const turned = "The tin glaze has a higher gloss than the salt glaze.";

  test.each([
    ["by a sign", `${SALT} > ${TIN}`],
    ["the other way round", `${TIN} < ${SALT}`],
    ["by what is left of a difference", `${SALT} - ${TIN} > 0`],
    ["by a ratio", `${SALT} / ${TIN} > 1`],
  ])("is supported %s", (_, expression) => {
    supports(text, ["higher", "holds", expression]);
  });

  test.each([
    ["by a sign", `${SALT} > ${TIN}`],
    ["by what is left of a difference", `${SALT} - ${TIN} > 0`],
    ["by a difference that is false", `${TIN} - ${SALT} > 0`],
  ])("is refuted %s where it is turned", (_, expression) => {
    expect(told(KILN, turned, ["higher", "holds", expression]).verdict).toBe("refuted");
  });

  test.each([
    ["true", "true", "it writes true itself"],
    ["a tautology of numbers", "1 = 1", "it asks nothing of what was measured"],
    ["numbers alone", "2 > 1", "it asks nothing of what was measured"],
    ["texts alone", "'salt' != 'tin'", "it asks nothing of what was measured"],
    ["a thing and itself", `${TIN} >= ${TIN}`, "does not name the two"],
    ["a thing equal to itself", "$all(rows.(gloss = gloss))", "does not name the two"],
    ["a third one", `${TIN} < ${COPPER}`, "the text names glaze tin, salt"],
    ["another column", `${TIN} > ${of("glaze='salt'", "hardness")} - 1`, "it writes 1 itself"],
    ["two columns", `${of("glaze='tin'", "cracks")} > ${SALT}`, "it reads cracks"],
    ["both turned in sign", `-${TIN} > -${SALT}`, "it turns the sign"],
    ["one of them made larger", `${TIN} * 100 > ${SALT}`, "one side and not the other"],
    ["one of them in every row", "$average(rows[glaze='tin'].(gloss*100)) > 0.9", "0.9"],
    ["one firing", "rows[11].gloss > rows[4].gloss - 0.1", "it writes 0.1 itself"],
    ["one of two settings", "rows[9].gloss < rows[7].gloss", "it takes seed 1 of 2"],
    ["either of two", `${TIN} > ${SALT} or ${SALT} > ${TIN}`, "`or` holds where either does"],
    ["a value alone", SALT, "it gives no true or false"],
  ])("is not shown by %s", (_, expression, why) => {
    opposes(turned, why, ["higher", "holds", expression]);
  });

  test("is not shown by each at a setting of its own", () => {
    const hot = of("glaze='copper' and temp=1100");
    const cold = of("glaze='salt' and temp=900");
    const why = "it takes temp 1100 of 2, and the text names no temp";
    const claim = "The copper glaze has a higher gloss than the salt glaze.";
    opposes(claim, why, ["higher", "holds", `${hot} > ${cold}`]);
    const points = "Copper has a gloss 14 points higher than salt.";
    opposes(points, why, ["14 points", "value", `${hot} - ${cold}`]);
  });

  test("needs no name for the only other one", () => {
    const [hot, cold] = [of("glaze='salt' and temp=1100"), of("glaze='salt' and temp=900")];
    const claim = "At temperature 1100 the salt glaze has a higher gloss.";
    supports(claim, ["higher", "holds", `${hot} > ${cold}`]);
  });

  test.each([
    ["is higher at temperature 1100 than at temperature 900", "supported"],
    ["is higher at temperature 900 than at temperature 1100", "refuted"],
  ])("speaks of the one before `than`: %s", (words, verdict) => {
    const [hot, cold] = [of("glaze='salt' and temp=1100"), of("glaze='salt' and temp=900")];
    const claim = `The gloss of the salt glaze ${words}.`;
    expect(told(KILN, claim, ["higher", "holds", `${hot} > ${cold}`]).verdict).toBe(verdict);
  });

  test("needs the column that it speaks of on both sides", () => {
    const hardness = of("glaze='salt'", "hardness");
    const claim = "The copper glaze has a higher gloss than the salt glaze.";
    opposes(claim, "it reads hardness", ["higher", "holds", `${COPPER} > ${hardness}`]);
  });

  test("better is what the glossary says", () => {
    const [salt, tin] = [of("glaze='salt'", "cracks"), of("glaze='tin'", "cracks")];
    const holds: Shows = ["better", "holds", `${salt} < ${tin}`];
    supports("The salt glaze has better hairline cracks than the tin glaze.", holds);
    expect(
      told(KILN, "The tin glaze has better hairline cracks than the salt glaze.", holds).verdict,
    ).toBe("refuted");
  });

  test("better is open where nothing says which way", () => {
    const study = rowsStudy([
      { arm: "a", drift: 0.3 },
      { arm: "b", drift: 0.1 },
    ]);
    const { verdict, why } = told(study, "Arm a has a better drift than arm b.", [
      "better",
      "holds",
      "rows[arm='a'].drift > rows[arm='b'].drift",
    ]);
    expect(verdict).not.toBe("supported");
    expect(why).toContain('say which is better, "columns": {"drift": {"better": "higher"}}');
  });
});

describe("a difference", () => {
  const points = "Salt has a gloss 23.5 points higher than tin.";

  test.each([
    ["in points", points, "23.5 points", `${SALT} - ${TIN}`],
    ["taken the other way round", points, "23.5 points", `${TIN} - ${SALT}`],
    ["without its sign", points, "23.5 points", `$abs(${TIN} - ${SALT})`],
    ["turned twice", points, "23.5 points", `-(${TIN} - ${SALT})`],
    ["in per cent", "Salt has a gloss 51% higher than tin.", "51%", `$change(${TIN}, ${SALT})`],
    [
      "in per cent, written out",
      "Salt has a gloss 51% higher than tin.",
      "51%",
      `(${SALT} - ${TIN}) / ${TIN}`,
    ],
  ])("is supported %s", (_, text, says, expression) => {
    supports(text, [says, "value", expression], ["higher", "holds", `${SALT} > ${TIN}`]);
  });

  test.each([
    [
      "points said to be per cent",
      "Salt has a gloss 23.5% higher than tin.",
      "23.5%",
      `${SALT} - ${TIN}`,
      "a difference of two shares is in points: for a change in per cent take $change(from, to)",
    ],
    [
      "per cent said to be points",
      "Salt has a gloss 51 points higher than tin.",
      "51 points",
      `$change(${TIN}, ${SALT})`,
      "it reckons a change in per cent: subtract one value from the other",
    ],
    [
      "per cent of the wrong one",
      "Salt has a gloss 34% higher than tin.",
      "34%",
      `$change(${SALT}, ${TIN})`,
      "turn it round, $change(",
    ],
    [
      "another direction",
      "Salt has a gloss 23.5 points lower than tin.",
      "23.5 points",
      `${SALT} - ${TIN}`,
      "results have -23.5",
    ],
    [
      "another pair",
      "Salt has a gloss 20.5 points higher than tin.",
      "20.5 points",
      `${COPPER} - ${TIN}`,
      "the text names glaze salt, tin",
    ],
    [
      "a value that is no difference",
      "Salt has a gloss 0.70 higher than tin.",
      "0.70",
      SALT,
      "gloss is none: subtract one value from another",
    ],
  ])("is not %s", (_, text, why, expression, reason) => {
    opposes(text, reason, [why, "value", expression]);
  });
});

describe("a ratio follows the order in which the text names the two:", () => {
  const ratio = `${SALT} / ${TIN}`;

  test.each([
    ["The gloss of salt is 1.51 times that of tin.", "1.51"],
    ["The ratio of gloss of salt to tin is 1.51.", "1.51"],
    ["The salt/tin ratio of gloss is 1.51.", "1.51"],
    ["The salt-to-tin ratio of gloss is 1.51.", "1.51"],
    ["The ratio of gloss of tin to salt is 0.66.", "0.66"],
  ])("%s", (text, says) => {
    supports(text, [says, "value", ratio]);
  });

  test.each([
    ["The gloss of tin is 1.51 times that of salt.", "1.51", "0.66"],
    ["The ratio of gloss of tin to salt is 1.51.", "1.51", "0.66"],
    ["The ratio of gloss of salt to tin is 0.66.", "0.66", "1.51"],
    ["The salt/tin ratio of gloss is 0.66.", "0.66", "1.51"],
  ])("not turned round: %s", (text, says, right) => {
    for (const expression of [ratio, `${TIN} / ${SALT}`])
      opposes(text, `; ${right}`, [says, "value", expression]);
  });

  test("a difference is no ratio", () => {
    opposes("The gloss of salt is 0.235 times that of tin.", "take $ratio(a, b)", [
      "0.235",
      "value",
      `${SALT} - ${TIN}`,
    ]);
  });
});

describe("a sign counts:", () => {
  const study = rowsStudy([
    { arm: "a", bias: 0.3, delta: -0.03 },
    { arm: "b", bias: -0.1, delta: 0.02 },
  ]);

  test.each([
    ["turned by a minus", "The bias of arm a is -0.3.", "-0.3", "-rows[arm='a'].bias"],
    ["turned by a factor", "The bias of arm a is -0.3.", "-0.3", "rows[arm='a'].bias * -1"],
    ["taken away", "The bias of arm b is 0.1.", "0.1", "$abs(rows[arm='b'].bias)"],
  ])("not %s", (_, text, says, expression) => {
    const { verdict, why } = told(study, text, [says, "value", expression]);
    expect(verdict).not.toBe("supported");
    expect(why).toContain("a sign counts");
  });

  test("a size that is left as it was is the value", () => {
    const shows: Shows = ["0.3", "value", "$abs(rows[arm='a'].bias)"];
    expect(told(study, "The bias of arm a is 0.3.", shows).verdict).toBe("supported");
  });

  test("a fall of a column of changes has its minus in the word", () => {
    const fell: Shows = ["0.03", "value", "$abs(rows[arm='a'].delta)"];
    const number = (text: string, shows: Shows) => told(study, text, shows).why;
    expect(number("The delta of arm a is lower by 0.03.", fell)).not.toContain("0.03");
    expect(number("The delta of arm a is higher by 0.03.", fell)).toContain("a sign counts");
  });
});

describe("one set against both of two others", () => {
  const WEAVES = rowsStudy(
    (
      [
        ["blend", 0.2],
        ["linen", 0.4],
        ["wool", 0.3],
        ["silk", 0.1],
      ] as const
    ).map(([cloth, shrinkage]) => ({ cloth, shrinkage })),
    { columns: { shrinkage: { better: "lower" } } },
  );
  const by = (cloth: string): string => `rows[cloth='${cloth}'].shrinkage`;
  const less = (a: string, b: string): string => `${by(a)} < ${by(b)}`;
  const verdictOf = (a: string, b: string, c: string, expression: string): string => {
    const says = `less shrinkage than both of its parts, ${b} and ${c}`;
    const text = `The ${a} shows ${says}.`;
    return told(WEAVES, text, [says, "holds", expression]).verdict;
  };

  test("is shown by both comparisons", () => {
    const both = `${less("blend", "linen")} and ${less("blend", "wool")}`;
    expect(verdictOf("blend", "linen", "wool", both)).toBe("supported");
  });

  test("is refuted where one is not so", () => {
    const both = `${less("wool", "linen")} and ${less("wool", "blend")}`;
    expect(verdictOf("wool", "linen", "blend", both)).toBe("refuted");
  });

  test.each([
    ["one alone", less("blend", "linen")],
    ["one twice", `${less("blend", "linen")} and ${less("blend", "linen")}`],
    ["a third one", `${less("blend", "linen")} and ${less("blend", "silk")}`],
    ["one part against the other", `${less("blend", "linen")} and ${less("wool", "linen")}`],
  ])("is not shown by %s", (_, expression) => {
    expect(verdictOf("blend", "linen", "wool", expression)).toBe("unbound");
  });

  test("is not shown by what one of the two is set against", () => {
    const greatest = `${by("linen")} > ${by("wool")} and ${by("linen")} > ${by("blend")}`;
    expect(verdictOf("wool", "linen", "blend", greatest)).not.toBe("supported");
  });
});
