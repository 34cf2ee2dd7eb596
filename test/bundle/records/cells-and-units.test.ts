import { describe, expect, test } from "vitest";
import { laidOut, tablesOf } from "./laid-out.ts";

describe("units", () => {
  test.each([
    ["latency_ms", "ms"],
    ["latency (ms)", "ms"],
    ["latency [ms]", "ms"],
    ["share_pct", "pct"],
    ["share (%)", "%"],
    ["share [%]", "%"],
    ["wall_min", "min"],
    ["gap_points", "points"],
    ["items", null],
    ["alarms", null],
  ])("of a column %s: %s", (head, unit) => {
    const [table] = tablesOf({ "rows.csv": `tool,${head}\nsaw,10.4\naxe,11.2` });
    expect(table!.measures.map((measure) => measure.unit)).toEqual([unit]);
  });

  test("written in every cell are the column's", () => {
    const [table] = tablesOf({ "rows.csv": "tool,share\nsaw,83.2%\naxe,79.1%" });
    expect(table!.measures[0]!.unit).toBe("%");
  });

  test("written in one cell of two are not", () => {
    const [table] = tablesOf({ "rows.csv": "tool,share\nsaw,83.2%\naxe,0.791" });
    expect(table!.measures[0]!.unit).toBeNull();
  });
});

describe("cells without a value", () => {
  test.each([
    [
      "NaN and null of JSON",
      { "r.json": '[{"arm":"a","f":NaN},{"arm":"b","f":null},{"arm":"c","f":0.5}]' },
    ],
    ["nan and nothing of CSV", { "r.csv": "arm,f\na,nan\nb,\nc,0.5" }],
  ])("%s leave their rows, and no number", (_, files) => {
    expect(laidOut(files).map(({ rows }) => rows)).toEqual([["a | -", "b | -", "c | 0.5"]]);
  });
});

describe("the format does not matter", () => {
  const ROWS = [
    { arm: "tea", dose: 1, gain: 0.25, hits: 31 },
    { arm: "tea", dose: 2, gain: 0.5, hits: 44 },
    { arm: "milk", dose: 1, gain: 0.125, hits: 27 },
    { arm: "milk", dose: 2, gain: 0.375, hits: 39 },
  ];
  const HEAD = "arm,dose,gain,hits";
  const lines = ROWS.map((row) => Object.values(row).join(","));

  test.each([
    ["CSV", { "r.csv": [HEAD, ...lines].join("\n") }],
    ["TSV", { "r.tsv": [HEAD, ...lines].join("\n").replaceAll(",", "\t") }],
    ["JSON lines", { "r.jsonl": ROWS.map((row) => JSON.stringify(row)).join("\n") }],
  ])("%s gives the table that JSON gives", (_, files) => {
    expect(laidOut(files)).toEqual(laidOut({ "r.json": ROWS }));
  });
});

test("a cell keeps the file and the place that it stands in", () => {
  const [table] = tablesOf({ "lo/m.json": { recall: 0.71 }, "hi/m.json": { recall: 0.75 } });
  expect(table!.rows.map(({ cells }) => [cells[0]!.path, cells[0]!.pointer])).toEqual([
    ["artifact/results/lo/m.json", "/recall"],
    ["artifact/results/hi/m.json", "/recall"],
  ]);
});
