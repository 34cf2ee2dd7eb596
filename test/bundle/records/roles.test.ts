import { describe, expect, test } from "vitest";
import { laidOut } from "./laid-out.ts";

/** The one table of a CSV file. */
function tableOf(lines: readonly string[], manifest: { readonly [key: string]: unknown } = {}) {
  const [table, ...others] = laidOut({ "rows.csv": lines.join("\n") }, manifest);
  expect(others).toEqual([]);
  return table!;
}

describe("columns that tell rows apart", () => {
  test("text is an arm, a setting an input, a seed a repetition; the rest came out", () => {
    const table = tableOf([
      "optimizer,lr,seed,loss,n_test",
      "adam,1e-3,0,0.41,500",
      "adam,1e-3,1,0.43,500",
      "sgd,1e-2,0,0.61,500",
      "sgd,1e-2,1,0.65,500",
    ]);
    expect(table).toEqual({
      dimensions: ["optimizer arm", "lr input", "seed seed"],
      measures: ["loss outcome", "n_test size"],
      rows: [
        "adam 1e-3 0 | 0.41 500",
        "adam 1e-3 1 | 0.43 500",
        "sgd 1e-2 0 | 0.61 500",
        "sgd 1e-2 1 | 0.65 500",
      ],
    });
  });

  test("two inputs that cross are both dimensions", () => {
    const { dimensions } = tableOf([
      "width,depth,loss",
      "32,2,0.913",
      "32,4,0.828",
      "64,2,0.741",
      "64,4,0.662",
    ]);
    expect(dimensions).toEqual(["width input", "depth input"]);
  });

  test("numbers that nobody set by hand came out, whatever stands before them", () => {
    const { dimensions, measures } = tableOf(["length,error", "3.1416,0.9", "2.7183,0.7"]);
    expect(dimensions).toEqual(["row"]);
    expect(measures).toEqual(["length outcome", "error outcome"]);
  });

  test("what is measured to be good or bad is no input, however round", () => {
    const { dimensions, measures } = tableOf(["tool,accuracy", "saw,0.5", "axe,0.6", "plane,0.7"]);
    expect(dimensions).toEqual(["tool arm"]);
    expect(measures).toEqual(["accuracy outcome"]);
  });

  test("steps that were needed came out; steps at which something was read were set", () => {
    const needed = tableOf(["tool,steps", "saw,1923", "axe,2411", "plane,1187"]);
    expect(needed.measures).toEqual(["steps outcome"]);
    const set = tableOf(["step,loss", "0,2.13", "100,1.84", "200,1.61"]);
    expect(set.dimensions).toEqual(["step input"]);
  });

  test("numbered participants beside an arm are repetitions", () => {
    const { dimensions } = tableOf([
      "person,arm,score",
      "p100,tea,3.1",
      "p101,tea,3.3",
      "p102,milk,4.0",
      "p103,milk,4.4",
    ]);
    expect(dimensions).toEqual(["person seed", "arm arm"]);
  });

  test("rows that no column tells apart go by their order", () => {
    const { dimensions, rows } = tableOf(["arm,hit", "tea,1", "tea,1", "milk,0"]);
    expect(dimensions).toEqual(["row", "arm arm"]);
    expect(rows).toEqual(["0 tea | 1", "1 tea | 1", "2 milk | 0"]);
  });

  test("rows of like cases, at least twice as many as cases, repeat them", () => {
    const { dimensions } = tableOf(["arm,hit", "tea,1", "tea,0", "milk,0", "milk,1"]);
    expect(dimensions).toEqual(["seed", "arm arm"]);
  });
});

describe("what the glossary says of a column", () => {
  const LINES = ["m,q", "1,81.5", "2,83.5", "3,86.0"];

  test("its role comes before what its name looks like", () => {
    const columns = { m: { role: "input" }, q: { role: "outcome" } };
    expect(tableOf(LINES, { columns })).toMatchObject({
      dimensions: ["m input"],
      measures: ["q outcome"],
    });
    const turned = { m: { role: "outcome" } };
    expect(tableOf(LINES, { columns: turned }).measures).toEqual(["m outcome", "q outcome"]);
  });

  test("its unit comes before that of the name", () => {
    const columns = { wall_min: { unit: "h" } };
    const table = tableOf(["tool,wall_min", "saw,3", "axe,4"], { columns });
    expect(table.measures).toEqual(["wall_min outcome h"]);
  });
});

test("one row alone is set apart from nothing by its numbers", () => {
  const table = tableOf(["tool,lr,loss", "saw,0.1,0.41"]);
  expect(table).toEqual({
    dimensions: ["row", "tool arm"],
    measures: ["lr input", "loss outcome"],
    rows: ["0 saw | 0.1 0.41"],
  });
});
