import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthPlot, niceTicks } from "../../../src/review/digest/growth-plot.ts";
import { bytesInWords } from "../../../src/review/digest/in-words.ts";
import { chosenDays, levelOn } from "../../../src/review/digest/levels.ts";
import { sparkline } from "../../../src/review/digest/sparkline.ts";
import { DAY } from "../../support/digest.ts";

describe("niceTicks", () => {
  it("lie around all values, at even distances, each with a label of its own", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 40), { maxLength: 20 }), (values) => {
        const ticks = niceTicks(values);
        const steps = ticks.slice(1).map((tick, index) => tick - ticks[index]!);
        expect(new Set(steps).size).toBe(1);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(ticks[0]!);
          expect(value).toBeLessThanOrEqual(ticks.at(-1)!);
        }
        expect(new Set(ticks.map(bytesInWords)).size).toBe(ticks.length);
      }),
    );
  });
});

describe("chosenDays", () => {
  it("keeps the first and the last, in order, and no more than wanted", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 2, max: 40 }), (length, most) => {
        const days = Array.from({ length }, (_, index) => index);
        const chosen = chosenDays(days, most);
        expect(chosen.length).toBe(Math.min(length, most));
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
        if (length > 0) expect([chosen[0], chosen.at(-1)]).toEqual([0, length - 1]);
      }),
    );
  });
});

it("a level stands until the next", () => {
  const levels = [
    { day: "2026-11-01", notes: 1, bytes: 10 },
    { day: "2026-11-05", notes: 2, bytes: 20 },
  ];
  const on = (day: string) => levelOn(levels, day)?.notes ?? null;
  expect([on("2026-10-31"), on("2026-11-04"), on("2026-11-05"), on("2027-01-01")]).toEqual([
    null,
    1,
    2,
    2,
  ]);
});

it.each([
  [[1, 1, 1], "▁▁▁"],
  [[0, 7], "▁█"],
  [[0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"],
  [[], ""],
])("the sparkline of %j is %s", (values, drawn) => {
  expect(sparkline(values)).toBe(drawn);
});

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1_000, "1 kB"],
  [61_249, "61.25 kB"],
  [5_400_000_000_000, "5400 GB"],
])("%i bytes are %s", (bytes, told) => {
  expect(bytesInWords(bytes)).toBe(told);
});

it("the plot names its days and levels for those who do not see it", () => {
  const levels = [
    { day: "2026-08-23", notes: 3, bytes: 0 },
    { day: "2026-11-20", notes: 5, bytes: 0 },
  ];
  const plot = growthPlot(levels, DAY, {
    title: "Notes",
    measure: ({ notes }) => notes,
    label: String,
  });
  expect(plot).toContain('aria-label="Notes: 3 on 2026-08-23, 5 on 2026-11-21"');
  expect(plot).not.toContain("NaN");
});

it("the plot of a base without a commit has axes and no line", () => {
  const plot = growthPlot([], DAY, { title: "Notes", measure: () => 0, label: String });
  expect(plot).not.toMatch(/NaN|class="line"/);
});
