/** The values a number stands for: "at least 5" is all from 5 on. Without an end, it is infinite and open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Whether the end itself is left out. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export type BoundRelation = "<" | "<=" | ">" | ">=";

/** All values between two, ends included. */
export function between(low: number, high: number): Interval {
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    lowOpen: false,
    highOpen: false,
  };
}

/** All values on one side of a number. */
export function bounded(relation: BoundRelation, by: number): Interval {
  const open = relation === "<" || relation === ">";
  return relation.startsWith("<")
    ? { low: -Infinity, high: by, lowOpen: true, highOpen: open }
    : { low: by, high: Infinity, lowOpen: open, highOpen: true };
}

/** The same values in another unit; `by` is positive. */
export function scaled(interval: Interval, by: number): Interval {
  return { ...interval, low: interval.low * by, high: interval.high * by };
}

/** The interval with its finite ends moved outwards. */
export function widened(interval: Interval, by: number): Interval {
  return { ...interval, low: interval.low - by, high: interval.high + by };
}

/** Whether no value lies in both. Ends that differ by the error of floating-point arithmetic are one. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

function endsBefore(a: Interval, b: Interval): boolean {
  if (isEqual(a.high, b.low)) return a.highOpen || b.lowOpen;
  return a.high < b.low;
}

/** Relative to the larger of the two: what is left of a sum or a product of a few decimal numbers. */
const ROUNDING_ERROR = 1e-9;

function isEqual(a: number, b: number): boolean {
  if (a === b || !Number.isFinite(a - b)) return a === b;
  return Math.abs(a - b) <= ROUNDING_ERROR * Math.max(Math.abs(a), Math.abs(b));
}
