import { between, bounded, type Interval } from "./interval.ts";
import { approximationBefore } from "./quantity/approximation.ts";
import { boundBefore, boundBehind } from "./quantity/bound.ts";

/** The values a number stands for with the words around it: a bound, an approximation. */
export interface FigureValue {
  readonly interval: Interval;
  /** Where those words start. */
  readonly start: number;
  /** Whether such words were found, so that the ends are meant and not rounded. */
  readonly qualified: boolean;
}

/** How far a number that is called approximate may be off. */
const TOLERANCE = 0.1;

/**
 * Reads the words around a number.
 * @param start where the number starts, its currency's sign included
 * @param end where it ends
 */
export function figureValue(
  text: string,
  start: number,
  end: number,
  interval: Interval,
): FigureValue {
  const size = Math.max(Math.abs(interval.low), Math.abs(interval.high)) * TOLERANCE;
  const approximation = approximationBefore(text, start);
  if (approximation !== null) {
    const { nearness } = approximation;
    const near = between(
      interval.low - (nearness === "above" ? 0 : size),
      interval.high + (nearness === "below" ? 0 : size),
    );
    return { interval: near, start: approximation.start, qualified: true };
  }
  const isMore = /^\+(?![\d\p{L}])/u.test(text.slice(end, end + 2));
  const relation = isMore ? ">=" : boundBehind(text, end)?.relation;
  if (relation !== undefined) {
    const by = relation === ">=" ? interval.low : interval.high;
    return { interval: bounded(relation, by), start, qualified: true };
  }
  const bound = boundBefore(text, start);
  if (bound === null) return { interval, start, qualified: false };
  const by = bound.relation.startsWith("<") ? interval.high : interval.low;
  return { interval: bounded(bound.relation, by), start: bound.start, qualified: true };
}
