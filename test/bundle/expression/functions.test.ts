import { describe, expect, it } from "vitest";
import { gives, SWEEP } from "./expression-support.ts";

const PATH = "artifact/results/sweep.csv";
const sweep = (expression: string) => gives({ [PATH]: SWEEP }, PATH, expression);

const LAYERS = JSON.stringify({
  layers: {
    "-8": { probe: { acc: 0.61 }, mlp: 0.6 },
    "14": { probe: { acc: 0.82 }, mlp: 0.85 },
    "22": { probe: { acc: 0.75 }, mlp: 0.79 },
  },
});
const layers = (expression: string) =>
  gives({ "artifact/results/layers.json": LAYERS }, "artifact/results/layers.json", expression);

describe("statistics", () => {
  it.each([
    ["$mean(rows[dose=1e-2 and bed=4].yield)", 0.33],
    ["$average(rows[dose=1e-2 and bed=4].yield)", 0.33],
    ["$median(rows[dose=1e-1].yield)", 0.35],
    ["$sd(rows[dose=1e-2 and bed=4].yield)", 0.02],
    ["$range(rows[dose=1e-2 and bed=4].yield)", 0.04],
    ["$share(rows[dose=1e-1].(flooded = 1))", 1 / 6],
    ["$ratio(0.6, 0.4)", 1.5],
    ["$difference(0.6, 0.4)", 0.2],
    ["$change(0.4, 0.6)", 0.5],
    ["$change(0.5, 0.4)", -0.2],
    ["$recovered(0.7, 0.6, 0.8)", 0.5],
    ["$weightedmean(rows[bed=4 and dose=1e-2], 'yield', 'plot')", (0.33 + 2 * 0.35) / 3],
    ["$pearson([1,2,3,4], [2,4,6,9])", 0.9944],
    ["$spearman([1,2,3,4], [2,4,6,900])", 1],
  ])("%s", (expression, value) => {
    expect(sweep(expression)).toBeCloseTo(value, 4);
  });

  it("an interval is Student's, at 95 per cent", () => {
    const [low, high] = sweep("$interval(rows[dose=1e-2 and bed=4].yield)") as number[];
    expect(low).toBeCloseTo(0.33 - (4.3027 * 0.02) / Math.sqrt(3), 4);
    expect(high).toBeCloseTo(0.33 + (4.3027 * 0.02) / Math.sqrt(3), 4);
  });

  it("an interval of many is nearly the normal one", () => {
    const many = JSON.stringify(Array.from({ length: 400 }, (_, index) => index % 2));
    const files = { "artifact/results/x.json": `{"x": ${many}}` };
    const [low] = gives(files, "artifact/results/x.json", "$interval(x)") as number[];
    expect(low).toBeCloseTo(0.5 - (1.966 * 0.5006) / 20, 4);
  });

  it("the calibration error weighs each bin by its count", () => {
    const bins = JSON.stringify([
      { conf: 0.2, acc: 0.1, n: 10 },
      { conf: 0.9, acc: 0.6, n: 30 },
    ]);
    const files = { "artifact/results/bins.json": bins };
    const given = gives(files, "artifact/results/bins.json", "$ece(rows, 'conf', 'acc', 'n')");
    expect(given).toBeCloseTo((10 * 0.1 + 30 * 0.3) / 40, 6);
  });
});

describe("the idioms", () => {
  it("groupmeans gives one row for each group", () => {
    expect(sweep("$groupmeans(rows[bed=8], 'dose', 'yield').$round(yield, 3)")).toEqual([
      0.42, 0.63, 0.45,
    ]);
    expect(sweep("$count($groupmeans(rows, ['dose', 'bed'], 'yield'))")).toBe(6);
  });

  it("groupstats takes another statistic", () => {
    expect(sweep("$groupstats(rows, 'bed', 'yield', 'max').yield")).toEqual([0.57, 0.66]);
  });

  it("argmax and argmin give the whole row", () => {
    expect(sweep("$argmax($groupmeans(rows, 'dose', 'yield'), 'yield').dose")).toBe(0.03);
    expect(sweep("$argmin(rows, 'yield').plot")).toBe(1);
  });

  it("rising and falling are strict, and of one value neither holds", () => {
    expect(sweep("$rising([1, 2, 3])")).toBe(true);
    expect(sweep("$rising([1, 2, 2])")).toBe(false);
    expect(sweep("$falling([3, 2, 1])")).toBe(true);
    expect(sweep("$falling([3])")).toBe(false);
  });

  it("steps gives the differences of neighbours", () => {
    expect(sweep("$steps([1, 4, 2])")).toEqual([3, -2]);
  });

  it("all, any and share ask many at once", () => {
    expect(sweep("$all(rows.(yield > 0.05))")).toBe(true);
    expect(sweep("$all(rows.(yield > 0.1))")).toBe(false);
    expect(sweep("$all(rows[bed = 5].(yield > 0.1))")).toBe(false);
    expect(sweep("$any(rows.(flooded = 1))")).toBe(true);
  });

  it("rows makes rows of the objects under keys", () => {
    expect(layers("$rows(layers, 'layer')[mlp > probe.acc].layer")).toEqual(["14", "22"]);
    expect(layers("$argmax($rows(layers, 'layer'), 'probe.acc').layer")).toBe("14");
  });
});

describe("results are read so that", () => {
  it.each(["1e-2", "'1e-2'", "0.01", "'0.01'"])("a dose of 1e-2 is met by %s", (written) => {
    expect(sweep(`$count(rows[dose = ${written}])`)).toBe(6);
  });

  it("keys that are numbers or have signs in them are quoted", () => {
    expect(layers('layers."14".probe.acc')).toBe(0.82);
    expect(layers("layers.`-8`.probe.acc")).toBe(0.61);
    expect(layers("$rows(layers, 'layer')[layer < 0].mlp")).toBe(0.6);
  });

  it("what is no number is left out of what is reckoned", () => {
    const path = "artifact/results/gaps.json";
    const text = '{"a": {"gap": 0.2}, "b": {"gap": NaN}, "c": {"gap": 0.4}}';
    expect(gives({ [path]: text }, path, "$average(*.gap)")).toBeCloseTo(0.3);
    expect(gives({ [path]: text }, path, "$count(*.gap)")).toBe(2);
    const csv = "artifact/results/gaps.csv";
    expect(gives({ [csv]: "site,gap\na,1\nb,nan\nc,4" }, csv, "$average(rows.gap)")).toBe(2.5);
  });

  it("an empty list holds nothing, like a key that is not there", () => {
    const path = "artifact/results/tides.json";
    const text = '{"rows": [{"level": -1, "readings": []}, {"level": 2, "readings": [4]}]}';
    expect(gives({ [path]: text }, path, "rows.readings")).toEqual([4]);
    expect(gives({ [path]: text }, path, "rows[level < 0].readings")).toEqual({
      fails: "it gives nothing: there is no readings, only level",
    });
  });

  it("a list is given as rows", () => {
    const path = "artifact/results/list.json";
    expect(gives({ [path]: '[{"a": 1}, {"a": 2}]' }, path, "$sum(rows.a)")).toBe(3);
    const lines = "artifact/results/lines.jsonl";
    expect(gives({ [lines]: '{"a": 1}\n{"a": 5}\n' }, lines, "$sum(rows.a)")).toBe(6);
  });

  it("a folder is an object of what lies in it", () => {
    const files = {
      "artifact/results/run_0/metrics.json": '{"acc": 0.5}',
      "artifact/results/run_1/metrics.json": '{"acc": 0.7}',
      "artifact/results/sizes.csv": "n\n4",
    };
    expect(gives(files, "artifact/results", "run_1.metrics.acc - run_0.metrics.acc")).toBeCloseTo(
      0.2,
    );
    expect(gives(files, "artifact/results/", "sizes.rows.n")).toBe(4);
  });
});
