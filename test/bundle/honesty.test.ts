import { describe, expect, it, test } from "vitest";
import { auditClaims } from "../../src/bundle/audit/audit.ts";
import { bundlesPage } from "../docs/bundles-page.ts";
import { bundleOf } from "./bundle-fixtures.ts";

const { manifest, files } = bundlesPage();
const RUNS = "artifact/results/runs.csv";
const TASKS = "artifact/results/tasks.json";
const BOTH = { dev: "artifact/results/dev.csv", test: "artifact/results/test.csv" };

type Asks = { readonly value: string } | { readonly holds: string };

/** The verdict on a claim that one expression is to show as a whole. */
function verdict(text: string, file: string | object, asks: Asks, glossary: object = {}): string {
  const named = typeof file === "string" ? { file } : { files: file };
  const evidence = [{ says: text, ...named, ...asks }];
  const bundle = bundleOf({ ...manifest, ...glossary, claims: [{ text, evidence }] }, files);
  return auditClaims(bundle)[0]!.verdict;
}

describe("a limit that only says what is counted", () => {
  const above = { holds: "$count(rows[routed_score > 0.55]) = 7" };

  test.each([
    ["as many are counted", "Routed scores above 0.55 on seven of ten tasks.", above],
    [
      "the count is given as a value",
      "Routed scores above 0.55 on seven of ten tasks.",
      { value: "$count(rows[routed_score > 0.55])" },
    ],
    [
      "a share is given",
      "Routed scores above 0.55 on 70% of the tasks.",
      { value: "$share(rows.(routed_score > 0.55))" },
    ],
    [
      "none is counted",
      "Routed scores below 0.45 on none of the tasks.",
      { holds: "$count(rows[routed_score < 0.45]) = 0" },
    ],
  ])("is shown where %s: %s", (_, text, asks) => {
    expect(verdict(text, TASKS, asks)).toBe("supported");
  });

  test.each([
    ["another limit is asked for", "Routed scores above 0.60 on seven of ten tasks.", above],
    ["the limit is turned round", "Routed scores below 0.55 on seven of ten tasks.", above],
    ["the number is another", "Routed scores above 0.55 on eight of ten tasks.", above],
    ["the arm is another", "Dense scores above 0.55 on seven of ten tasks.", above],
    ["no word says how many", "Routed scores above 0.55.", above],
    ["a size is no such word", "Routed scores above 0.55 over ten tasks.", above],
    [
      "the share is another",
      "Routed scores above 0.55 on 80% of the tasks.",
      { value: "$share(rows.(routed_score > 0.55))" },
    ],
  ])("is not shown where %s: %s", (_, text, asks) => {
    expect(verdict(text, TASKS, asks)).not.toBe("supported");
  });
});

describe("only one", () => {
  const above = {
    holds: "$count($groupmeans(rows[depth=16], 'arm', 'accuracy')[accuracy > 0.70]) = 1",
  };
  it("is the one that is counted", () => {
    const text = "Only routed has an accuracy above 0.70 at depth 16.";
    expect(verdict(text, RUNS, above)).toBe("supported");
  });

  it("is not another that the text names", () => {
    const text = "Only dense has an accuracy above 0.70 at depth 16.";
    expect(verdict(text, RUNS, above)).toBe("unbound");
  });

  it("is not the one that is left over", () => {
    const text = "Only routed has an accuracy below 0.70 at depth 16.";
    const below = above.holds.replace("> 0.70]) = 1", "< 0.70]) = 2");
    expect(verdict(text, RUNS, { holds: below })).not.toBe("supported");
  });
});

describe("a course in each of several", () => {
  const course = (way: string, arms: string) => ({
    holds: `$all(${arms}.($a := $; $${way}($groupmeans($$.rows[arm=$a], 'depth', 'accuracy')^(depth).accuracy)))`,
  });

  it("is shown by one course for each", () => {
    const all = course("rising", "$distinct(rows.arm)");
    expect(verdict("Accuracy rises with depth in every arm.", RUNS, all)).toBe("supported");
  });

  it("is not shown where one is left out", () => {
    const two = course("rising", "['dense', 'routed']");
    expect(verdict("Accuracy rises with depth in every arm.", RUNS, two)).toBe("unbound");
  });

  it("is refuted where it goes the other way", () => {
    const all = course("rising", "$distinct(rows.arm)");
    expect(verdict("Accuracy falls with depth in every arm.", RUNS, all)).toBe("refuted");
  });
});

describe("two files", () => {
  const difference = {
    value: "$difference(test.rows[arm='routed'].f1, dev.rows[arm='routed'].f1)",
  };

  test.each([
    ["supported", "The F1 of routed is 3 points lower on test than on dev."],
    ["supported", "On test, the F1 of routed is 3 points lower than on dev."],
    ["refuted", "The F1 of routed is 3 points higher on test than on dev."],
    ["refuted", "The F1 of routed is 3 points lower on dev than on test."],
  ])("are told apart by their names, %s: %s", (wanted, text) => {
    expect(verdict(text, BOTH, difference)).toBe(wanted);
  });

  it("are the ends of a change", () => {
    const ends = { value: "[dev.rows[arm='routed'].f1, test.rows[arm='routed'].f1]" };
    const falls = "The F1 of routed falls from 0.78 on dev to 0.75 on test.";
    const rises = "The F1 of routed rises from 0.78 on dev to 0.75 on test.";
    expect(verdict(falls, BOTH, ends)).toBe("supported");
    expect(verdict(rises, BOTH, ends)).toBe("refuted");
  });
});

describe("a seed", () => {
  const seed = (number: number) => ({
    value: `rows[arm='routed' and depth=16 and seed=${number}].accuracy`,
  });

  test.each([
    ["supported", "At depth 16, with seed 1, routed reaches an accuracy of 0.725.", 1],
    ["unbound", "At depth 16, with seed 1, routed reaches an accuracy of 0.735.", 0],
    ["unbound", "At depth 16, routed reaches an accuracy of 0.735.", 0],
  ])("is chosen where the text names it, %s: %s", (wanted, text, number) => {
    expect(verdict(text, RUNS, seed(number))).toBe(wanted);
  });
});

test.each([
  [
    "supported",
    "The highest mean accuracy is 0.73.",
    "$max($groupmeans(rows, ['arm', 'depth'], 'accuracy').accuracy)",
  ],
  [
    "unbound",
    "The lowest mean accuracy is 0.73.",
    "$max($groupmeans(rows, ['arm', 'depth'], 'accuracy').accuracy)",
  ],
  [
    "unbound",
    "The highest mean accuracy is 0.68.",
    "$max($groupmeans(rows[arm='dense'], ['arm', 'depth'], 'accuracy').accuracy)",
  ],
])("the end of several values shows the word for it, %s: %s", (wanted, text, value) => {
  expect(verdict(text, RUNS, { value })).toBe(wanted);
});

test.each([
  ["supported", "all three"],
  ["unbound", "all four"],
])("the number that a word of each carries is how many are asked, %s: %s", (wanted, all) => {
  const mean = (arm: string) => `$average($$.rows[arm='${arm}' and depth=$d].accuracy)`;
  const holds = `$all($distinct(rows.depth).($d := $; ${mean("routed")} > ${mean("dense")}))`;
  const text = `Routed has a higher accuracy than dense at ${all} depths.`;
  expect(verdict(text, RUNS, { holds })).toBe(wanted);
});

test.each([
  ["supported", "Accuracy and loss have a Pearson correlation of -0.99 over the runs."],
  ["unbound", "Accuracy and training time have a Pearson correlation of -0.99 over the runs."],
])("a correlation is of the two columns that the text names, %s: %s", (wanted, text) => {
  expect(verdict(text, RUNS, { value: "$pearson(rows.accuracy, rows.loss)" })).toBe(wanted);
});

test("one meaning for two columns does not let one stand in for the other", () => {
  const columns = { dense_score: "score", routed_score: "score" };
  const value = "rows[task='sorting'].routed_score";
  const ofDense = "Dense has a score of 0.61 on sorting.";
  expect(verdict(ofDense, TASKS, { value }, { columns })).toBe("unbound");
  const ofRouted = "Routed has a score of 0.61 on sorting.";
  expect(verdict(ofRouted, TASKS, { value }, { columns })).toBe("supported");
});

test("what the glossary calls an arm is no other arm with fewer of its words", () => {
  const value =
    "$difference($average(rows[arm='no_balance' and depth=8].accuracy), $average(rows[arm='routed' and depth=8].accuracy))";
  const text = "Routing without balancing is 6 points less accurate than routed at depth 8.";
  expect(verdict(text, RUNS, { value })).toBe("supported");
});

describe("an expression that says what holds", () => {
  test.each([
    ["of each", "$all(rows.(routed_score > dense_score))"],
    ["of another number", "$count(rows[routed_score > dense_score]) = 7"],
  ])("shows nothing where it gives false, %s", (_, holds) => {
    const text = "Routed scores higher than dense on six of ten tasks.";
    expect(verdict(text, TASKS, { holds })).not.toBe("supported");
  });
});

test.each([
  ["unbound", "Routed has a higher accuracy than dense."],
  ["supported", "Routed has a higher score than dense on average."],
])("scores of two arms show no other metric of them, %s: %s", (wanted, text) => {
  const holds = "$average(rows.routed_score) > $average(rows.dense_score)";
  expect(verdict(text, TASKS, { holds })).toBe(wanted);
});

describe("a value that the results state", () => {
  const stated = {
    method: "age-weighted voting",
    mean_recall: 0.41,
    best_fold_recall: { shuffled: 0.47, ordered: 0.52 },
    voters: 90,
    voters_repeat_mistakes: { planned: 0.31, random: 0.27 },
    mistakes: 40,
    rows: [
      { fold: 0, recall: 0.4 },
      { fold: 1, recall: 0.42 },
    ],
  };
  const given = { "artifact/results/votes.json": JSON.stringify(stated) };

  function statedVerdict(text: string, value: string): string {
    const evidence = [{ says: text, file: "artifact/results/votes.json", value }];
    return auditClaims(bundleOf({ claims: [{ text, evidence }] }, given))[0]!.verdict;
  }

  test.each([
    [
      "an arm that is called weighted",
      "Age-weighted voting has a mean recall of 0.41.",
      "mean_recall",
    ],
    [
      "an end that its name states",
      "The best fold recall is 0.52 on the ordered votes.",
      "best_fold_recall.ordered",
    ],
    [
      "a name within a fuller name",
      "Voters repeat 31% of planned mistakes.",
      "voters_repeat_mistakes.planned",
    ],
  ])("may be of %s: %s", (_, text, value) => {
    expect(statedVerdict(text, value)).toBe("supported");
  });

  test.each([
    ["it is said to be weighted", "The weighted mean recall is 0.41.", "mean_recall"],
    [
      "it is the other end",
      "The worst fold recall is 0.52 on the ordered votes.",
      "best_fold_recall.ordered",
    ],
    [
      "it is of something else",
      "Voters repeat 27% of planned mistakes.",
      "voters_repeat_mistakes.random",
    ],
  ])("is not shown where %s: %s", (_, text, value) => {
    expect(statedVerdict(text, value)).not.toBe("supported");
  });
});
