import fc from "fast-check";
import { expect, it } from "vitest";
import { wilson } from "../../src/selftest/wilson.ts";

it("gives the interval of the textbook for 8 of 10", () => {
  const { low, high } = wilson(8, 10);
  expect([low, high].map((end) => end.toFixed(3))).toEqual(["0.490", "0.943"]);
});

it("knows nothing where nothing was tried", () => {
  expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 });
});

it("holds the share itself and stays between none and all", () => {
  const tries = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(tries, fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
      const part = Math.round(share * whole);
      const { low, high } = wilson(part, whole);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(part / whole + 1e-12);
      expect(high).toBeGreaterThanOrEqual(part / whole - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
