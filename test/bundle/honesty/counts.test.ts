import { describe, expect, test } from "vitest";
import { KILN, type Shows, told } from "./honesty-support.ts";

function supports(text: string, ...evidence: readonly Shows[]): void {
  expect(told(KILN, text, ...evidence)).toEqual({ verdict: "supported", why: "" });
}

function opposes(text: string, why: string, ...evidence: readonly Shows[]): void {
  const found = told(KILN, text, ...evidence);
  expect(found.why).toContain(why);
  expect(found.verdict).not.toBe("supported");
}

describe("how large a study was", () => {
  const MEAN: Shows = ["0.83", "value", "$average(rows[glaze='salt' and temp=1100].gloss)"];
  const seeds = (number: number): string =>
    `At temperature 1100 the salt glaze has a gloss of 0.83 over ${number} seeds.`;

  test.each([
    ["the names in a column", "$count($distinct(rows.seed))"],
    ["rows of which each has another", "$count(rows[glaze='salt' and temp=1100])"],
  ])("is counted by %s", (_, expression) => {
    supports(seeds(2), MEAN, ["2 seeds", "value", expression]);
  });

  test.each([
    ["all rows", 12, "$count(rows)", "they have 2 of seed: $count($distinct(rows.seed))"],
    ["rows of several settings", 4, "$count(rows[glaze='salt'])", "they have 2 of seed"],
    ["one name many times", 12, "$count(rows.seed)", "2 of them differ: $count($distinct(…))"],
    ["numbers that it writes", 3, "$count([1, 2, 3])", "it counts what it writes"],
    ["values that it reckons", 12, "$count(rows.(gloss * 2))", "it counts what it writes"],
    ["the number itself", 3, "3", "it rests on no value of the results"],
    ["another column", 12, "$count(rows.gloss)", "they have 2 of seed"],
  ])("is not counted by %s", (_, number, expression, why) => {
    opposes(seeds(number), why, MEAN, [`${number} seeds`, "value", expression]);
  });

  test("is refuted where it is counted otherwise", () => {
    const shows: Shows = ["3 seeds", "value", "$count($distinct(rows.seed))"];
    expect(told(KILN, seeds(3), MEAN, shows).verdict).toBe("refuted");
  });

  test("may be said of any column's names", () => {
    supports("We compare 3 glazes.", ["3 glazes", "value", "$count($distinct(rows.glaze))"]);
    opposes("We compare 12 glazes.", "2", ["12 glazes", "value", "$count(rows.glaze)"]);
  });

  test("counts each row once", () => {
    supports("The study has 12 runs.", ["12 runs", "value", "$count(rows)"]);
    opposes("The study has 24 runs.", "it counts some more than once", [
      "24 runs",
      "value",
      "$count($append(rows, rows))",
    ]);
  });
});

describe("so many of so many", () => {
  const text = (part: number, whole: number): string =>
    `Salt has more gloss than hardness in ${part} of ${whole} firings.`;
  const says = (part: number, whole: number): string =>
    `more gloss than hardness in ${part} of ${whole}`;
  const asked = "rows[glaze='salt' and gloss > hardness]";

  test("is supported where so many are", () => {
    supports(text(3, 4), [says(3, 4), "holds", `$count(${asked}) = 3`]);
  });

  test.each([
    ["another number", 2, 4, `$count(${asked}) = 3`, "results have"],
    ["another whole", 3, 5, `$count(${asked}) = 3`, "3 of 4"],
    [
      "rows put in twice",
      6,
      8,
      "$count($append(rows, rows)[glaze='salt' and gloss > hardness]) = 6",
      "one case more than once",
    ],
    [
      "some of the rows",
      2,
      2,
      "$count(rows[glaze='salt' and temp=1100 and gloss > hardness]) = 2",
      "it takes temp 1100 of 2",
    ],
    ["a number that it writes", 3, 4, "3 = 3", "it asks nothing of what was measured"],
  ])("is not shown by %s", (_, part, whole, expression, why) => {
    opposes(text(part, whole), why, [says(part, whole), "holds", expression]);
  });

  test.each([
    ["of conditions", "$share(rows[glaze='salt'].(gloss > hardness))"],
    ["of counts", `$count(${asked}) / $count(rows[glaze='salt'])`],
  ])("may be a share %s", (_, expression) => {
    const claim = "Salt has more gloss than hardness in 75% of firings.";
    const { why } = told(KILN, claim, ["75%", "value", expression]);
    expect(why).not.toContain("75");
    const other = "Salt has more gloss than hardness in 70% of firings.";
    expect(told(KILN, other, ["70%", "value", expression]).why).toContain("results have 75");
  });

  test("a share of other rows is none", () => {
    const claim = "Salt has more gloss than hardness in 25% of firings.";
    opposes(claim, "it divides by 12", ["25%", "value", `$count(${asked}) / $count(rows)`]);
  });
});
