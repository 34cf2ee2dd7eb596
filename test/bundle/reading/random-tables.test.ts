import fc from "fast-check";
import { expect, test } from "vitest";
import { randomRun, runOf, statementsOf } from "./random-tables.ts";
import { verdict } from "./read-claims.ts";

const NUM_RUNS = 60;
/** By how much a wrong number is off: more than rounding hides. */
const off = fc
  .tuple(fc.integer({ min: 20, max: 90 }), fc.constantFrom(-1, 1))
  .map(([thousandths, sign]) => (thousandths * sign) / 1000);

test("of any table no right sentence is refuted", () => {
  fc.assert(
    fc.property(randomRun, off, (run, by) => {
      const file = runOf(run);
      const right = statementsOf(run, by).filter(({ isTrue }) => isTrue);
      expect(right.filter(({ text }) => verdict(file, text) === "refuted")).toEqual([]);
    }),
    { numRuns: NUM_RUNS },
  );
});

test("of any table no wrong sentence is borne out", () => {
  fc.assert(
    fc.property(randomRun, off, (run, by) => {
      const file = runOf(run);
      const wrong = statementsOf(run, by).filter(({ isTrue }) => !isTrue);
      expect(wrong.filter(({ text }) => verdict(file, text) === "supported")).toEqual([]);
    }),
    { numRuns: NUM_RUNS },
  );
});

test("of any table most right sentences are borne out", () => {
  fc.assert(
    fc.property(randomRun, off, (run, by) => {
      const file = runOf(run);
      const right = statementsOf(run, by).filter(({ isTrue }) => isTrue);
      const found = right.filter(({ text }) => verdict(file, text) === "supported");
      expect(found.length * 10).toBeGreaterThanOrEqual(right.length * 8);
    }),
    { numRuns: NUM_RUNS },
  );
});
