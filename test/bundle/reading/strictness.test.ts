import { describe, expect, test } from "vitest";
import { PLANNERS, type Run, read, verdict } from "./read-claims.ts";

const RIGHT = "At horizon 5 Falcon has a success of 0.808";

test("the sentence that the tests below lengthen is right", () => {
  expect(verdict(PLANNERS, `${RIGHT}.`)).toBe("supported");
});

describe("what a sentence says beside the number stays to be shown", () => {
  test.each([
    ["a cause", `${RIGHT} because of its cache.`],
    ["a cause by another word", `${RIGHT} thanks to its cache.`],
    ["a clause that nothing reads", `${RIGHT}, and operators were glad of it.`],
    ["a word of judgement", `${RIGHT}, a substantial share.`],
    ["a denial", "At horizon 5 Falcon does not have a success of 0.808."],
    ["a denial of the whole", "It is not true that at horizon 5 Falcon has a success of 0.808."],
    ["a supposition", "We expected Falcon to have a success of 0.808 at horizon 5."],
    ["what would be", "Falcon would have a success of 0.808 at horizon 5."],
    ["an exception", "Except for Wren, success stays above 0.5."],
    ["an exception behind what is excepted", "Wren aside, success stays above 0.5."],
    ["an exception of a setting", "Falcon has a higher success than Heron except at horizon 80."],
  ])("%s: %s", (_, claim) => {
    expect(verdict(PLANNERS, claim)).toBe("unbound");
  });

  test("where only a size is wrong, the number is borne out and the size is not", () => {
    const { verdict: whole, assertions } = read(PLANNERS, `${RIGHT} over nine seeds.`);
    expect(whole).toBe("partly");
    expect(assertions.map(({ says, verdict: each }) => [says, each])).toEqual([
      ["0.808", "supported"],
      ["nine", "unbound"],
    ]);
  });
});

describe("a name that is one word longer is another", () => {
  test.each([
    "Falcon XL has a success of 0.808 at horizon 5.",
    "Falcon-lite has a success of 0.808 at horizon 5.",
    "The semi-Falcon has a success of 0.808 at horizon 5.",
    "Falcon without cache has a success of 0.808 at horizon 5.",
    "Falcon-2 has a success of 0.808 at horizon 5.",
  ])("%s", (claim) => {
    expect(verdict(PLANNERS, claim)).not.toBe("supported");
  });

  const pruning: Run = {
    results: {
      "arms.csv": "arm,accuracy,balanced_accuracy\nsparse,0.812,0.774\ndense,0.845,0.801",
    },
  };

  test.each([
    ["The accuracy of sparse is 0.812.", "supported"],
    ["The balanced accuracy of sparse is 0.774.", "supported"],
    ["The accuracy of sparse is 0.774.", "refuted"],
    ["The balanced accuracy of sparse is 0.812.", "refuted"],
  ] as const)("where both are columns: %s %s", (claim, expected) => {
    expect(verdict(pruning, claim)).toBe(expected);
  });
});

describe("a key that names nothing", () => {
  const listed: Run = {
    results: {
      "metrics.json": {
        metrics: [
          { name: "recall", value: 0.71 },
          { name: "precision", value: 0.64 },
        ],
      },
    },
  };

  test("is tied by the name beside it where the text says so", () => {
    expect(verdict(listed, "The value of recall is 0.71.")).toBe("supported");
    expect(verdict(listed, "The value of recall is 0.64.")).not.toBe("supported");
  });

  test("is tied to no measure of another name", () => {
    const run: Run = {
      results: { "a.json": { sparse: { value: 0.812 }, dense: { value: 0.845 } } },
    };
    expect(verdict(run, "Sparse has an accuracy of 0.812.")).toBe("unbound");
  });
});

describe("statistics of one measure", () => {
  const run: Run = {
    results: {
      "a.json": {
        dense: { mass: { mean: 0.812, std: 0.021 } },
        sparse: { mass: { mean: 0.784, std: 0.013 } },
      },
    },
  };

  test("give a mean by its name", () => {
    expect(verdict(run, "The mean mass of dense is 0.812.")).toBe("supported");
  });

  test.each(["Mass ranges from 0.013 to 0.812.", "The lowest mass is 0.013."])(
    "are not ranged with each other: %s",
    (claim) => {
      expect(verdict(run, claim)).not.toBe("supported");
    },
  );

  test("refute no range of means", () => {
    expect(verdict(run, "Mass ranges from 0.784 to 0.812.")).not.toBe("refuted");
  });
});

describe("a column cut against the report's formula", () => {
  const results = {
    "pairs.json": [
      { pair: "oak", low: 0.5, high: 0.9, got: 0.72, closed: 0.55 },
      { pair: "elm", low: 0.5, high: 0.9, got: 0.34, closed: 0 },
    ],
  };
  const report = "# Pairs\n\nclosed = (got - low) / (high - low) for each pair.\n";

  test("bears nothing out", () => {
    const { verdict: whole, assertions } = read({ results, report }, "Closed is 0.55 for oak.");
    expect(whole).toBe("unbound");
    expect(assertions[0]!.found).toHaveLength(1);
  });

  test("does where the report gives no formula", () => {
    expect(verdict({ results }, "Closed is 0.55 for oak.")).toBe("supported");
  });
});

describe("a correlation", () => {
  const run: Run = {
    results: {
      "fit.json": {
        correlation: { length_error: -0.62 },
        rows: [
          { length: 1, error: 0.9 },
          { length: 2, error: 0.7 },
          { length: 3, error: 0.75 },
          { length: 4, error: 0.4 },
        ],
      },
    },
  };

  test.each([
    ["Error is negatively correlated with length (r = -0.62).", "supported"],
    ["Error correlates with length (r = -0.62).", "supported"],
    ["Error is positively correlated with length (r = -0.62).", "refuted"],
    ["Error is uncorrelated with length (r = -0.62).", "unbound"],
  ] as const)("has the sign of its number: %s %s", (claim, expected) => {
    expect(verdict(run, claim)).toBe(expected);
  });

  test.each([
    "Error is negatively correlated with length.",
    "Error is positively correlated with length.",
  ])("without its number is not reckoned from the rows: %s", (claim) => {
    expect(verdict(run, claim)).toBe("unbound");
  });
});
