import { describe, expect, test } from "vitest";
import { audited, KILN, objectStudy, rowsStudy, told } from "./honesty-support.ts";

const TEXT = "At temperature 1100 the salt glaze has a gloss of 0.83.";
const SALT = "glaze='salt' and temp=1100";

/** What stands against a claim that one value shows. */
function against(text: string, says: string, expression: string, study = KILN) {
  const { verdict, why } = told(study, text, [says, "value", expression]);
  return verdict === "supported" ? "nothing: it is supported" : why;
}

test("a mean of the rows that the text names is supported", () => {
  expect(told(KILN, TEXT, ["0.83", "value", `$average(rows[${SALT}].gloss)`])).toEqual({
    verdict: "supported",
    why: "",
  });
});

test.each([
  ["a piece that the text does not say", "0.830"],
  ["a piece of a number", "0.8"],
  ["a piece of a word", "glos"],
])("%s shows nothing of the text", (_, says) => {
  const { assertions } = audited(KILN, TEXT, [says, "value", `$average(rows[${SALT}].gloss)`]);
  expect(assertions.map(({ way }) => way)).toEqual(["reading"]);
});

test("each number of the text has to be shown", () => {
  const text = "Salt has a gloss of 0.83 at temperature 1100, and tin one of 0.93.";
  const { verdict, why } = told(KILN, text, ["0.83", "value", `$average(rows[${SALT}].gloss)`]);
  expect(verdict).not.toBe("supported");
  expect(why).not.toBe("");
});

test("a word that sets things against each other has to be shown", () => {
  const text = "Salt has a gloss of 0.83 at temperature 1100, higher than any other glaze.";
  expect(told(KILN, text, ["0.83", "value", `$average(rows[${SALT}].gloss)`]).verdict).not.toBe(
    "supported",
  );
});

describe("rows are chosen by what the text names:", () => {
  test.each([
    [
      "a setting that the text does not name",
      "The salt glaze has a gloss of 0.83.",
      "0.83",
      `$average(rows[${SALT}].gloss)`,
      "it takes temp 1100 of 2, and the text names no temp; over all 4 rows that the text leaves the mean of gloss is 0.7",
    ],
    [
      "an arm that the text does not name",
      "At temperature 1100 the gloss is 0.83.",
      "0.83",
      `$average(rows[${SALT}].gloss)`,
      "it takes glaze salt of 3, and the text names no glaze",
    ],
    [
      "an arm other than the text's",
      "At temperature 1100 the tin glaze has a gloss of 0.83.",
      "0.83",
      `$average(rows[${SALT}].gloss)`,
      "the text names glaze tin",
    ],
    [
      "a setting that no filter has",
      "At temperature 1100 the salt glaze has a gloss of 0.70.",
      "0.70",
      "$average(rows[glaze='salt'].gloss)",
      "the text names temp 1100 there, and it takes all 2: write [temp = …]",
    ],
    [
      "one firing of two",
      "At temperature 1100 the salt glaze has a gloss of 0.85.",
      "0.85",
      `rows[${SALT} and seed=1].gloss`,
      "it takes seed 1 of 2, and the text names no seed; over all 2 rows that the text leaves the mean of gloss is 0.83",
    ],
    [
      "one firing by its place",
      "At temperature 1100 the salt glaze has a gloss of 0.85.",
      "0.85",
      "rows[7].gloss",
      "it takes seed 1 of 2",
    ],
    [
      "the best firing of two",
      "At temperature 1100 the salt glaze has a gloss of 0.85.",
      "0.85",
      `$max(rows[${SALT}].gloss)`,
      "it takes the highest of several, and the text does not say so: take $average(…)",
    ],
    [
      "rows by the value that they have",
      "At temperature 1100 the salt glaze has a gloss of 0.85.",
      "0.85",
      `rows[${SALT} and gloss = 0.85].gloss`,
      "it takes seed 1 of 2",
    ],
    [
      "rows by a bound that the text does not give",
      "At temperature 1100 the salt glaze has a gloss of 0.85.",
      "0.85",
      `rows[${SALT} and gloss > 0.84].gloss`,
      "it takes seed 1 of 2",
    ],
    [
      "values of two columns",
      "The salt glaze has a gloss of 1100.",
      "1100",
      "$max(rows[glaze='salt'].temp)",
      "it joins values of different columns",
    ],
  ])("not by %s", (_, text, says, expression, why) => {
    expect(against(text, says, expression)).toContain(why);
  });

  test("a bound that the text gives chooses rows", () => {
    const text = "Where the gloss is above 0.80 the salt glaze has a hardness of 0.62.";
    const { assertions } = audited(KILN, text, [
      "0.62",
      "value",
      "$average(rows[glaze='salt' and gloss > 0.80].hardness)",
    ]);
    expect(assertions.at(-1)).toMatchObject({ says: "0.62", verdict: "supported" });
  });
});

describe("a column is what the text speaks of:", () => {
  test.each([
    [
      "another metric",
      "At temperature 1100 the salt glaze has a gloss of 0.62.",
      "0.62",
      `$average(rows[${SALT}].hardness)`,
      'it reads hardness, and the text speaks of gloss; if hardness is meant, say so in its words: "columns"',
    ],
    [
      "a metric that no word names",
      "At temperature 1100 the salt glaze scores 0.83.",
      "0.83",
      `$average(rows[${SALT}].gloss)`,
      'no word of the text speaks of gloss: say what it means in the text\'s words, "columns": {"gloss": "…"}',
    ],
    [
      "a size",
      "The salt glaze has 40 hairline cracks.",
      "40",
      "$average(rows[glaze='salt'].n_tiles)",
      "it reads n_tiles, and the text speaks of cracks",
    ],
  ])("not %s", (_, text, says, expression, why) => {
    expect(against(text, says, expression)).toContain(why);
  });

  test("the glossary ties a column to the text's words", () => {
    const text = "The salt glaze has 2 hairline cracks on average.";
    expect(against(text, "2", "$average(rows[glaze='salt'].cracks)")).toContain("supported");
  });

  test("what was set is not what came out", () => {
    const study = rowsStudy([
      { arm: "a", dropout: 0.3, loss: 0.51 },
      { arm: "b", dropout: 0.3, loss: 0.62 },
    ]);
    expect(against("Arm a has a loss of 0.51.", "0.51", "rows[arm='a'].loss", study)).toContain(
      "supported",
    );
    expect(
      against("Arm a has a loss of 0.3.", "0.3", "rows[arm='a'].dropout", study),
    ).not.toContain("supported");
  });
});

describe("numbers come from the results:", () => {
  test.each([
    ["a number that it writes", "0.83", "it writes 0.83 itself"],
    ["a sum with one", `$average(rows[${SALT}].gloss) + 0`, "it writes 0 itself"],
    ["a product with one", `$average(rows[${SALT}].gloss) * 1.5`, "by 1.5, which is no unit"],
    ["a text", "'0.83'", "it gives the text"],
    ["a number read from a text", "$number('0.83')", "it gives the text"],
    ["digits put together", "$number($string(rows[0].gloss) & '3')", "that no claim can name"],
    ["true", "1 = 1", 'write "holds" in place of "value"'],
    ["a condition of numbers alone", "1 = 1 ? 0.83 : 0.1", "it writes 0.83 itself"],
    ["a product of two values", "rows[0].gloss * rows[1].gloss", "it multiplies two values"],
    ["rows", "rows[0]", "it gives objects where values are asked for"],
    [
      "two values",
      "rows[glaze='salt' and temp=1100].gloss",
      "it takes seed 0 of 2, and the text names no seed",
    ],
    ["nothing", "rows[glaze='gold'].gloss", "no row meets its conditions"],
    ["an empty list", "[]", "it gives an empty list"],
  ])("not %s", (_, expression, why) => {
    expect(against(TEXT, "0.83", expression)).toContain(why);
  });

  test("a value may be rounded, and is held against the text as it was before", () => {
    const rounded = "$round($average(rows[glaze='salt'].gloss), 1)";
    expect(against("The salt glaze has a gloss of 0.7.", "0.7", rounded)).toContain("supported");
    expect(against("The copper glaze has a gloss of 0.7.", "0.7", of("copper"))).toContain(
      "supported",
    );
    expect(against("The copper glaze has a gloss of 0.70.", "0.70", of("copper"))).toBe(
      "results have 0.67; 0.67",
    );
  });

  function of(glaze: string): string {
    return `$round($average(rows[glaze='${glaze}'].gloss), 1)`;
  }
});

test("an expression reads the files it names, and there have to be some", () => {
  const nowhere = { ...KILN, path: "artifact/results/other.json" };
  const { verdict, why } = told({ ...nowhere, others: { [KILN.path]: KILN.content } }, TEXT, [
    "0.83",
    "value",
    `$average(rows[${SALT}].gloss)`,
    { k: "artifact/results/missing.json" },
  ]);
  expect(verdict).toBe("unbound");
  expect(why).toContain("there are no results at artifact/results/missing.json");
});

const PEAKS = objectStudy({ peak_recall: { seen: 0.93, unseen: 0.61 } });

test.each([
  ["Models trained on seen pages have a peak recall of 0.61 on the unseen set.", "supported"],
  ["Models trained on unseen pages have a peak recall of 0.61 on the seen set.", "unbound"],
])("a number is of the case directly behind it: %s", (text, verdict) => {
  expect(told(PEAKS, text, ["peak recall of 0.61", "value", "peak_recall.unseen"]).verdict).toBe(
    verdict,
  );
});
