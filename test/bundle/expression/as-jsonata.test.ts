import fc from "fast-check";
import jsonata from "jsonata";
import { describe, expect, it } from "vitest";
import { gives } from "./expression-support.ts";

const PATH = "artifact/results/tides.json";

const DATA = {
  station: "north",
  depth: 12,
  seasons: ["spring", "autumn"],
  rows: [
    { site: "a", hour: 1, level: 2.5, ok: true, parts: { salt: 3, mud: 1 }, readings: [1, 2] },
    { site: "a", hour: 2, level: 3.5, ok: false, parts: { salt: 5 }, readings: [4] },
    { site: "b", hour: 1, level: -1.25, ok: true, parts: { salt: 4, mud: 2 }, readings: [6] },
    { site: "b", hour: 2, level: 0.5, ok: true },
  ],
  only: [{ site: "c", level: 7 }],
  "wave-height": 4,
  sites: { a: { mean: 3, n: 2 }, b: { mean: 0, n: 2 } },
};

const files = { [PATH]: JSON.stringify(DATA) };

/** What the library itself gives, as plain data. */
async function library(expression: string): Promise<unknown> {
  const value: unknown = await jsonata(expression).evaluate(DATA);
  return value === undefined ? { fails: expect.any(String) } : JSON.parse(JSON.stringify(value));
}

describe("an expression gives what JSONata gives", () => {
  it.each([
    "depth",
    "rows.level",
    "rows.parts.salt",
    "rows.parts.mud",
    "rows[0].level",
    "rows[-1].site",
    "rows[9].site",
    "rows.readings",
    "rows.readings[0]",
    "(rows.readings)[0]",
    "rows[site = 'a'].level",
    "rows[site = 'a' and hour = 2].level",
    "rows[site = 'z'].level",
    "rows[ok].hour",
    "rows[$not(ok)].hour",
    "rows[parts].site",
    "rows[parts.salt > 3].site",
    "only.level",
    "only[0]",
    "only[]",
    "seasons[1]",
    "`wave-height` * 2",
    '"wave-height"',
    "sites.*.mean",
    "sites.*[mean > 1].n",
    "$keys(sites)",
    "$lookup(sites, 'b').n",
    "$sum(rows.level)",
    "$average(rows[site='b'].level)",
    "$max(rows.level) - $min(rows.level)",
    "$count(rows)",
    "$count(rows[level > 100])",
    "$count(nowhere)",
    "$sum(nowhere)",
    "$distinct(rows.site)",
    "$distinct(rows.site).($s := $; $sum($$.rows[site = $s].level))",
    "rows.(level * 2 + hour)",
    "rows.(parts.salt - parts.mud)",
    "rows^(level).site",
    "rows^(>level)[0].hour",
    "rows^(site, >hour).hour",
    "rows{site: $sum(level)}",
    "(rows{site: $sum(level)}).*",
    "rows.{'s': site, 'l': level}",
    "$sort(rows.level)",
    "$reverse(rows.hour)",
    "$append(seasons, 'winter')",
    "(($x := 3; $y := $x + 1); $y := 2; $y)",
    "depth > 10 ? 'deep' : 'shallow'",
    "depth > 20 ? 'deep'",
    "'b' in rows.site",
    "rows[site in ['b', 'c']].hour",
    "-depth",
    "-(depth + 1)",
    "7 % 4",
    "$round(2.345, 2)",
    "$abs(-3)",
    "$power(2, 10)",
    "$sqrt(16)",
    "$floor(2.7) + $ceil(2.2)",
    "$number('12') + 1",
    "$string(depth) & ' m'",
    "$contains(station, 'ort')",
    "$uppercase(station)",
    "$exists(rows.mud)",
    "$boolean(rows.ok)",
    "rows.level ~> $sum",
    "[1, 2, [3]]",
    "[rows.hour, 9]",
    "rows.hour = [1, 2, 1, 2]",
    "station != 'south'",
    "nowhere = 3",
    "nowhere < 3",
    "nowhere + 3",
    "depth ?: 3",
    "rows[hour=1]^(level).level",
    "rows.readings[$ > 1]",
    "$.rows.$.hour",
    "[]",
    "$sum([])",
    "$max([])",
    "$count([])",
    "sites.a.mean / sites.a.n",
  ])("for %s", async (expression) => {
    expect(gives(files, PATH, expression)).toEqual(await library(expression));
  });

  it("for paths, filters and sums put together at random", async () => {
    const names = fc.constantFrom("rows", "only", "sites.*", "rows.parts", "rows[0]", "seasons");
    const column = fc.constantFrom("level", "hour", "mean", "salt", "readings", "parts.salt");
    const compared = fc.constantFrom("=", "!=", "<", ">=");
    const filter = fc
      .tuple(
        fc.constantFrom("level", "hour", "n", "salt"),
        compared,
        fc.integer({ min: -1, max: 4 }),
      )
      .map(([name, operator, value]) => `[${name} ${operator} ${value}]`);
    const path = fc
      .tuple(names, fc.option(filter, { nil: "" }), column)
      .map((parts) => `${parts[0]}${parts[1]}.${parts[2]}`);
    const aggregate = fc
      .tuple(fc.constantFrom("$sum", "$count", "$max", "$min", "$average"), path)
      .map(([name, of]) => `${name}(${of})`);
    const whole = fc.oneof(
      path,
      aggregate,
      fc
        .tuple(aggregate, fc.constantFrom("+", "-", "*", ">", "="), aggregate)
        .map((parts) => parts.join(" ")),
      fc.tuple(path, fc.integer({ min: -2, max: 2 })).map(([of, at]) => `(${of})[${at}]`),
    );
    await fc.assert(
      fc.asyncProperty(whole, async (expression) => {
        expect(gives(files, PATH, expression)).toEqual(await library(expression));
      }),
      { numRuns: 500 },
    );
  });
});
