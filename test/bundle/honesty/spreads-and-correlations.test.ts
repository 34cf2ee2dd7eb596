import { describe, expect, test } from "vitest";
import { KILN, rowsStudy, type Shows, told } from "./honesty-support.ts";

function supports(text: string, ...evidence: readonly Shows[]): void {
  expect(told(KILN, text, ...evidence)).toEqual({ verdict: "supported", why: "" });
}

function opposes(text: string, why: string, ...evidence: readonly Shows[]): void {
  const found = told(KILN, text, ...evidence);
  expect(found.why).toContain(why);
  expect(found.verdict).not.toBe("supported");
}

describe("beside ±", () => {
  const rows = "rows[glaze='salt' and temp=1100]";
  const text = (spread: string): string =>
    `At temperature 1100 the salt glaze has a gloss of 0.83 ± ${spread}`;
  const both = (spread: string, of: string): Shows => [
    `0.83 ± ${spread}`,
    "value",
    `[$average(${rows}.gloss), ${of}]`,
  ];

  test("stands the standard deviation of the same values", () => {
    supports(text("0.03."), both("0.03", `$sd(${rows}.gloss)`));
    supports(
      text("0.03."),
      ["0.83", "value", `$average(${rows}.gloss)`],
      ["0.03", "value", `$sd(${rows}.gloss)`],
    );
  });

  test.each([
    ["of other rows", "0.15.", "$sd(rows[glaze='salt'].gloss)", "it takes all 2: write [temp = …]"],
    ["of another column", "0.01.", `$sd(${rows}.hardness)`, "it reads hardness"],
    ["that is a range", "0.04.", `$range(${rows}.gloss)`, "it takes the range"],
    [
      "that is said to be a standard error",
      "0.03 (standard error).",
      `$sd(${rows}.gloss)`,
      "no standard deviation",
    ],
    ["that it writes", "0.03.", "0.03", "it writes 0.03 itself"],
    ["that is a mean", "0.83.", `$average(${rows}.gloss)`, "take $sd(…)"],
  ])("no spread %s", (_, spread, expression, why) => {
    opposes(text(spread), why, both(spread.slice(0, 4), expression));
  });

  test("a spread is no value", () => {
    opposes("At temperature 1100 the salt glaze has a gloss of 0.03.", "the text does not say so", [
      "0.03",
      "value",
      `$sd(${rows}.gloss)`,
    ]);
  });

  test("the statistic is the one that the text names", () => {
    const median: Shows = ["0.70", "value", "$median(rows[glaze='salt'].gloss)"];
    supports("The median gloss of salt is 0.70.", median);
    opposes("The gloss of salt is 0.70.", "it takes the median", median);
    opposes("The median gloss of salt is 0.70.", "take $median(…)", [
      "0.70",
      "value",
      "$average(rows[glaze='salt'].gloss)",
    ]);
  });
});

describe("a correlation", () => {
  const HARD = "Gloss and hardness correlate positively";
  const CRACKED = "Gloss and hairline cracks correlate positively";

  test("of the columns that the text names is supported", () => {
    supports(
      `${HARD} (r = 0.81).`,
      ["r = 0.81", "value", "$pearson(rows.gloss, rows.hardness)"],
      ["correlate positively", "holds", "$pearson(rows.gloss, rows.hardness) > 0"],
    );
  });

  test("with another sign is refuted", () => {
    const shows: Shows = ["correlate positively", "holds", "$pearson(rows.gloss, rows.cracks) > 0"];
    expect(told(KILN, `${CRACKED}.`, shows).verdict).toBe("refuted");
  });

  test.each([
    [
      "of other columns",
      "$pearson(rows.gloss, rows.hardness) > 0",
      "it reads gloss, and the text speaks of cracks",
    ],
    ["of numbers that it writes", "$pearson([1,2,3], [1,2,4]) > 0", "it writes 1 itself"],
    [
      "of values each sorted",
      "$pearson($sort(rows.gloss), $sort(rows.cracks)) > 0",
      "it pairs values of different rows",
    ],
    [
      "of values turned round",
      "$pearson(rows.gloss, $reverse(rows.cracks)) > 0",
      "it pairs values of different rows",
    ],
    [
      "of some rows",
      "$pearson(rows[temp=900].gloss, rows[temp=900].cracks) > 0",
      "it takes temp 900 of 2",
    ],
    ["turned in sign", "-$pearson(rows.gloss, rows.cracks) > 0", "takes no correlation"],
    ["of values turned in sign", "$pearson(rows.gloss, rows.(-cracks)) > 0", "it turns the sign"],
  ])("%s is not shown", (_, expression, why) => {
    opposes(`${CRACKED}.`, why, ["correlate positively", "holds", expression]);
    opposes(`${CRACKED} (r = 0.98).`, why.replace("takes no correlation", "turns the sign"), [
      "r = 0.98",
      "value",
      expression.replace(" > 0", ""),
    ]);
  });

  test("of a column with itself is none", () => {
    const study = rowsStudy([1, 2, 3, 4].map((run) => ({ run, gloss: run * run })));
    const shows: Shows = ["r = 1.00", "value", "$pearson(rows.gloss, rows.gloss)"];
    const { verdict, why } = told(study, "Gloss correlates with gloss (r = 1.00).", shows);
    expect(verdict).not.toBe("supported");
    expect(why).toContain("it correlates a column with itself");
  });

  test("of ranks is called so", () => {
    const text = "Gloss and hardness have a correlation of r = 0.76.";
    opposes(text, "a correlation of ranks", [
      "r = 0.76",
      "value",
      "$spearman(rows.gloss, rows.hardness)",
    ]);
  });
});
