import { describe, expect, test } from "vitest";
import { KILN, rowsStudy, type Study, told } from "./honesty-support.ts";

type Pair = readonly [
  name: string,
  text: string,
  says: string,
  asks: "value" | "holds",
  expression: string,
];

function supports([, text, ...shows]: Pair, study: Study = KILN): void {
  expect(told(study, text, shows)).toEqual({ verdict: "supported", why: "" });
}

function opposes([, text, ...shows]: Pair, why: string, study: Study = KILN): void {
  const found = told(study, text, shows);
  expect(found.why).toContain(why);
  expect(found.verdict).not.toBe("supported");
}

const ENDS = "[$min(rows.gloss), $max(rows.gloss)]";

describe("a range", () => {
  test.each<Pair>([
    ["of both ends", "Gloss ranges from 0.40 to 0.85.", "0.40 to 0.85", "value", ENDS],
    ["of all values", "Gloss ranges from 0.40 to 0.85.", "0.40 to 0.85", "value", "rows.gloss"],
    [
      "of means",
      "By glaze the mean gloss ranges from 0.47 to 0.70.",
      "0.47 to 0.70",
      "value",
      "$groupmeans(rows, 'glaze', 'gloss').gloss",
    ],
  ])("%s is supported", (...pair) => supports(pair));

  test.each<readonly [why: string, ...Pair]>([
    [
      "0.4 to 0.85",
      "with a wrong end",
      "Gloss ranges from 0.44 to 0.85.",
      "0.44 to 0.85",
      "value",
      ENDS,
    ],
    [
      "it takes glaze tin of 3",
      "from one row to the highest",
      "Gloss ranges from 0.44 to 0.85.",
      "0.44 to 0.85",
      "value",
      "[rows[9].gloss, $max(rows.gloss)]",
    ],
    [
      "it joins single values and statistics",
      "from one row to the highest, said twice",
      "Gloss ranges from 0.44 to 0.85.",
      "0.44 to 0.85",
      "value",
      "[rows[9].gloss, $max(rows.gloss), $max(rows.gloss)]",
    ],
    [
      "0.4 to 0.85",
      "from the mean to the highest",
      "Gloss ranges from 0.61 to 0.85.",
      "0.61 to 0.85",
      "value",
      "[$average(rows.gloss), $max(rows.gloss)]",
    ],
    [
      "the text names no temp",
      "of some rows",
      "Gloss ranges from 0.50 to 0.85.",
      "0.50 to 0.85",
      "value",
      "rows[temp=1100].gloss",
    ],
  ])("not %s: %s", (why, ...pair) => opposes(pair, why));
});

describe("a bound", () => {
  const every = (words: string): string => `Gloss is ${words} 0.40 in every firing.`;

  test.each<Pair>([
    [
      "that is met",
      every("at least"),
      "at least 0.40 in every",
      "holds",
      "$all(rows.(gloss >= 0.40))",
    ],
    [
      "by the end",
      every("at least"),
      "at least 0.40 in every",
      "holds",
      "$min(rows.gloss) >= 0.40",
    ],
    [
      "by counts",
      every("at least"),
      "at least 0.40 in every",
      "holds",
      "$count(rows[gloss >= 0.40]) = $count(rows)",
    ],
  ])("%s is supported", (...pair) => supports(pair));

  test.each<readonly [why: string, ...Pair]>([
    [
      "results have 0.4",
      "that is strict",
      every("above"),
      "above 0.40 in every",
      "holds",
      "$all(rows.(gloss >= 0.40))",
    ],
    [
      "compare with the number",
      "with another number",
      every("above"),
      "above 0.40 in every",
      "holds",
      "$all(rows.(gloss > 0.3))",
    ],
    [
      "it leaves out 3 of 12 rows without a word of the text",
      "of the rows that keep it",
      "Gloss is above 0.50 in every firing.",
      "above 0.50 in every",
      "holds",
      "$all(rows[gloss > 0.5].(gloss > 0.5))",
    ],
    [
      "the text names no temp",
      "of some rows",
      "Gloss is at least 0.50 in every firing.",
      "at least 0.50 in every",
      "holds",
      "$all(rows[temp=1100].(gloss >= 0.5))",
    ],
    [
      "results have 0.4",
      "of a count with itself",
      "Gloss is above 0.50 in every firing.",
      "above 0.50 in every",
      "holds",
      "$count(rows[gloss > 0.5]) = $count(rows[gloss > 0.5])",
    ],
  ])("not %s: %s", (why, ...pair) => opposes(pair, why));
});

describe("what is said of each", () => {
  const both = (rival: string, temps: string, by = "$all"): readonly [string, "holds", string] => [
    `higher gloss than ${rival} at both`,
    "holds",
    `${by}(${temps}.($t := $; $average($$.rows[glaze='salt' and temp=$t].gloss) > $average($$.rows[glaze='${rival}' and temp=$t].gloss)))`,
  ];
  const text = (rival: string): string =>
    `Salt has a higher gloss than ${rival} at both temperatures.`;
  const TEMPS = "$distinct(rows.temp)";

  test("is supported where each is asked", () => {
    supports(["", text("tin"), ...both("tin", TEMPS)]);
  });

  test("is refuted where one is not so", () => {
    expect(told(KILN, text("copper"), both("copper", TEMPS)).verdict).toBe("refuted");
  });

  test.each([
    ["one is left out", both("copper", "[1100]"), "it takes temp 1100 of 2"],
    ["one is asked twice", both("copper", "[1100, 1100]"), "one case more than once"],
    ["any is asked", both("copper", TEMPS, "$any"), "says it of some and not of each"],
    [
      "all are asked at once",
      [
        "higher gloss than copper at both",
        "holds",
        "$average(rows[glaze='salt'].gloss) > $average(rows[glaze='copper'].gloss)",
      ] as const,
      "does not ask each by itself",
    ],
  ])("is not shown where %s", (_, shows, why) => {
    opposes(["", text("copper"), ...shows], why);
  });

  const TASKS = rowsStudy(
    [0.5, 0.6, 0.7, 0.2].map((salt_score, at) => ({ task: `t${at}`, salt_score, tin_score: 0.4 })),
  );

  test.each([
    ["on every task", "$all(rows.(salt_score > tin_score))", "refuted"],
    ["on every task", "$all(rows[salt_score > tin_score].(salt_score > tin_score))", "unbound"],
    ["on 3 of 4 tasks", "$count(rows[salt_score > tin_score]) = 3", "supported"],
    ["on 4 of 4 tasks", "$count(rows[salt_score > tin_score]) = 4", "refuted"],
    ["on 6 of 8 tasks", "$count($append(rows, rows)[salt_score > tin_score]) = 6", "unbound"],
  ])("of two columns %s by %s is %s", (where, expression, verdict) => {
    const claim = `The salt score is higher than the tin score ${where}.`;
    const says = `higher than the tin score ${where}`;
    expect(told(TASKS, claim, [says, "holds", expression]).verdict).toBe(verdict);
  });
});
