import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areDisjoint, between, bounded, type Interval, scaled } from "../../src/claim/interval.ts";

const numbers = fc.integer({ min: -1000, max: 1000 }).map((whole) => whole / 10);
const intervals: fc.Arbitrary<Interval> = fc.oneof(
  fc.tuple(numbers, numbers).map(([a, b]) => between(a, b)),
  fc
    .tuple(fc.constantFrom("<", "<=", ">", ">="), numbers)
    .map(([relation, by]) => bounded(relation, by)),
);

describe("two intervals", () => {
  it("are disjoint whichever comes first, or not", () => {
    fc.assert(fc.property(intervals, intervals, (a, b) => areDisjoint(a, b) === areDisjoint(b, a)));
  });

  it("are never disjoint where they are one", () => {
    fc.assert(fc.property(intervals, (interval) => !areDisjoint(interval, interval)));
  });

  it("stay as they are to one another in another unit", () => {
    fc.assert(
      fc.property(
        intervals,
        intervals,
        fc.constantFrom(0.01, 60, 1000),
        (a, b, by) => areDisjoint(scaled(a, by), scaled(b, by)) === areDisjoint(a, b),
      ),
    );
  });

  it("share a value that lies in both", () => {
    fc.assert(
      fc.property(intervals, intervals, numbers, (a, b, value) => {
        const point = between(value, value);
        fc.pre(!areDisjoint(a, point) && !areDisjoint(b, point));
        expect(areDisjoint(a, b)).toBe(false);
      }),
    );
  });

  it("do not meet at an end that one leaves out", () => {
    expect(areDisjoint(bounded("<", 5), between(5, 5))).toBe(true);
    expect(areDisjoint(bounded("<=", 5), between(5, 5))).toBe(false);
    expect(areDisjoint(bounded("<", 5), bounded(">", 5))).toBe(true);
  });

  it("meet at ends that only the error of arithmetic tells apart", () => {
    expect(areDisjoint(between(0.1 + 0.2, 1), between(0, 0.3))).toBe(false);
  });

  it("overlap without an end on one side", () => {
    expect(areDisjoint(bounded("<", 8), between(3, 3))).toBe(false);
    expect(areDisjoint(bounded("<", 8), bounded(">", 3))).toBe(false);
  });
});
