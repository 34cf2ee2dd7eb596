import { describe, expect, test } from "vitest";
import { laidOut } from "./laid-out.ts";

const inJson = (held: unknown, manifest = {}) => laidOut({ "run.json": held }, manifest);

describe("objects of like objects", () => {
  test("their keys are arms, named by the key above in the singular", () => {
    const models = {
      small: { dev: { loss: 0.61 }, test: { loss: 0.72 } },
      large: { dev: { loss: 0.43 }, test: { loss: 0.52 } },
    };
    expect(inJson({ models })).toEqual([
      {
        dimensions: ["model arm", "arm"],
        measures: ["loss outcome"],
        rows: ["small dev | 0.61", "small test | 0.72", "large dev | 0.43", "large test | 0.52"],
      },
    ]);
  });

  test("keys that are numbers are inputs", () => {
    const [table] = inJson({ layers: { "4": { auc: 0.71 }, "8": { auc: 0.84 } } });
    expect(table).toMatchObject({ dimensions: ["layer input"], rows: ["4 | 0.71", "8 | 0.84"] });
  });

  test("a key that has no like beside it is part of the names below it", () => {
    const [table] = inJson({ probe: { auc: 0.71 }, budget: 3 }).filter(({ measures }) =>
      measures.includes("probe.auc outcome"),
    );
    expect(table?.dimensions).toEqual([]);
  });

  test("what stands one level up holds for each case below", () => {
    const tables = inJson({
      dataset: "birds",
      n_items: 40,
      arms: [{ recall: 0.7 }, { recall: 0.8 }],
    });
    expect(tables.at(-1)).toEqual({
      dimensions: ["arm row", "dataset arm"],
      measures: ["recall outcome", "n_items size above"],
      rows: ["0 birds | 0.7 40", "1 birds | 0.8 40"],
    });
  });
});

describe("keys with values beside each other", () => {
  test("may be one measure of several cases", () => {
    expect(inJson({ ndcg: { legal: 0.48, forum: 0.52 } })).toContainEqual({
      dimensions: ["arm"],
      measures: ["ndcg outcome"],
      rows: ["legal | 0.48", "forum | 0.52"],
    });
  });

  test("that are statistics of one case are no cases", () => {
    const held = {
      dense: { mass: { mean: 0.81, std: 0.02 } },
      sparse: { mass: { mean: 0.78, std: 0.01 } },
    };
    expect(inJson(held)).toEqual([
      {
        dimensions: ["arm"],
        measures: ["mass.mean outcome", "mass.std outcome"],
        rows: ["dense | 0.81 0.02", "sparse | 0.78 0.01"],
      },
    ]);
  });

  test.each([
    ["least and greatest", { min: 0.2, max: 0.9 }],
    ["ends of an interval", { lower: 0.2, upper: 0.9 }],
    ["a mean and its number", { mean: 0.5, n: 12 }],
  ])("nor are %s", (_, stats) => {
    expect(inJson({ mass: stats }).flatMap(({ dimensions }) => dimensions)).toEqual([]);
  });
});

describe("lists", () => {
  test("objects of one are rows, by their order where nothing else tells them apart", () => {
    expect(inJson({ rounds: [{ gain: 0.71 }, { gain: 0.8 }] })).toEqual([
      { dimensions: ["round row"], measures: ["gain outcome"], rows: ["0 | 0.71", "1 | 0.8"] },
    ]);
  });

  test("of repetitions hold repetitions", () => {
    const [table] = inJson({ folds: [{ gain: 0.71 }, { gain: 0.8 }] });
    expect(table?.dimensions).toEqual(["fold seed"]);
  });

  test("of values, of one length, are columns side by side", () => {
    expect(inJson({ seeds: [11, 12, 13], gain: [0.7, 0.8, 0.9], loss: [1.1, 1.2, 1.3] })).toEqual([
      {
        dimensions: ["seed seed"],
        measures: ["gain outcome", "loss outcome"],
        rows: ["11 | 0.7 1.1", "12 | 0.8 1.2", "13 | 0.9 1.3"],
      },
    ]);
  });

  test("of values, of two lengths, are no columns of one another", () => {
    const tables = inJson({ gain: [0.7, 0.8, 0.9], loss: [1.1, 1.2] });
    expect(tables.map(({ measures }) => measures)).toEqual([["gain outcome"], ["loss outcome"]]);
  });
});

describe("like files in sibling folders", () => {
  test("are one table, told apart by their folders", () => {
    const files = { "lo/metrics.json": { recall: 0.71 }, "hi/metrics.json": { recall: 0.75 } };
    expect(laidOut(files)).toEqual([
      { dimensions: ["arm"], measures: ["recall outcome"], rows: ["lo | 0.71", "hi | 0.75"] },
    ]);
  });

  test("join what two files of each folder hold", () => {
    const [table] = laidOut({
      "lo/metrics.json": { recall: 0.71 },
      "lo/cost.json": { minutes: 3.5 },
      "hi/metrics.json": { recall: 0.75 },
      "hi/cost.json": { minutes: 4.5 },
    });
    expect(table?.measures.map((measure) => measure.split(" ")[0])).toEqual(["recall", "minutes"]);
    expect(table?.rows).toEqual(["lo | 0.71 3.5", "hi | 0.75 4.5"]);
  });

  test("of other names stay apart", () => {
    const tables = laidOut({ "lo/a.json": { recall: 0.71 }, "hi/b.json": { recall: 0.75 } });
    expect(tables.map(({ rows }) => rows)).toEqual([[" | 0.71"], [" | 0.75"]]);
  });
});
