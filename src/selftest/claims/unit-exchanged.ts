import type { ClaimOperator } from "./claim-operator.ts";
import { type MeasuredNumber, measuredNumbers } from "./measured-numbers.ts";

const POINTS = /^ (?:\p{L}+ )?points?\b/u;
const PER_CENT = /^ ?(?:%|per ?cent\b)/i;

/** Points that are called per cent, or the other way round, where the claim gives the two levels they are between. */
export const unitExchanged: ClaimOperator = {
  name: "unit-exchanged",
  because: "the claim's own two levels differ by that much in one unit only",
  turn: ({ text, groups }) => {
    const numbers = measuredNumbers(text, groups);
    const levels = numbers.filter(
      ({ unit, decimals, value }) => unit === null && decimals > 1 && value <= 1,
    );
    if (levels.length !== 2) return [];
    return numbers.flatMap((number) => {
      const after = text.slice(number.range.end);
      const found = POINTS.exec(after) ?? PER_CENT.exec(after);
      if (found === null || number.standing !== "plain" || !isOfOneUnit(number, levels)) return [];
      const range = { start: number.range.end, end: number.range.end + found[0].length };
      return [[{ range, text: number.unit === "points" ? " %" : " points" }]];
    });
  },
};

/** Whether a number is the difference of two levels in its unit and clearly not in the other. */
function isOfOneUnit({ value, unit }: MeasuredNumber, [a, b]: readonly MeasuredNumber[]): boolean {
  const points = Math.abs(a!.value - b!.value) * 100;
  const shares = [a!, b!].map((base) => points / base.value);
  const near = (other: number) => Math.abs(other - value) <= value * 0.1;
  return unit === "points"
    ? near(points) && !shares.some(near)
    : shares.some(near) && !near(points);
}
