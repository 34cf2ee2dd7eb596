import { describe, expect, test } from "vitest";
import { rowsStudy, type Shows, told } from "./honesty-support.ts";

/** The moisture of two soils at four sites. */
const SOILS = rowsStudy(
  (
    [
      ["clay", "river", 0.31],
      ["clay", "hill", 0.36],
      ["clay", "coast", 0.44],
      ["clay", "moor", 0.4],
      ["peat", "river", 0.21],
      ["peat", "hill", 0.16],
      ["peat", "coast", 0.24],
      ["peat", "moor", 0.5],
    ] as const
  ).map(([soil, site, moisture]) => ({ soil, site, moisture })),
);
const CLAY = "rows[soil='clay'].moisture";
const at = (site: string): string => `rows[soil='clay' and site='${site}'].moisture`;

/** The ways in which a range between two sites is shown: by an expression, or by reading alone. */
function ways(
  low: string,
  high: string,
): readonly (readonly [way: string, expression: string | null])[] {
  return [
    ["all values", CLAY],
    ["the least and the greatest", `[$min(${CLAY}), $max(${CLAY})]`],
    ["a value for each", `[${at(low)}, ${at(high)}]`],
    ["reading alone", null],
  ];
}

function verdictOn(range: string, expression: string | null): string {
  const shows: readonly Shows[] = expression === null ? [] : [[range, "value", expression]];
  return told(SOILS, `For clay, moisture ranges from ${range}.`, ...shows).verdict;
}

describe("a range with its cases in brackets", () => {
  test.each(ways("river", "coast"))("is supported by %s", (_, expression) => {
    expect(verdictOn("0.31 (river) to 0.44 (coast)", expression)).toBe("supported");
  });

  test.each(ways("hill", "moor"))(
    "is not supported of others than its ends by %s",
    (_, expression) => {
      expect(verdictOn("0.36 (hill) to 0.40 (moor)", expression)).toBe("unbound");
    },
  );

  test.each(ways("hill", "coast"))("is not supported with one end wrong by %s", (_, expression) => {
    expect(verdictOn("0.36 (hill) to 0.44 (coast)", expression)).toBe("unbound");
  });

  test.each(ways("coast", "river"))(
    "is not supported where its cases are changed over by %s",
    (_, expression) => {
      expect(verdictOn("0.31 (coast) to 0.44 (river)", expression)).not.toBe("supported");
    },
  );

  test("is no range where two values are set side by side", () => {
    const text = "For clay, moisture is 0.36 (hill) and 0.40 (moor).";
    expect(told(SOILS, text).verdict).toBe("supported");
  });
});
