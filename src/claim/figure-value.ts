import { between, bounded, type Interval } from "./interval.ts";
import { boundBefore } from "./quantity-bound.ts";

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

/** Words before a number, and how far it may lie below and above, as shares of it. */
const APPROXIMATIONS: readonly (readonly [words: RegExp, below: number, above: number])[] = [
  [
    /\b(?:just over|just above|slightly (?:more than|over|above)|a little (?:over|more than)) $/iu,
    0,
    TOLERANCE,
  ],
  [
    /\b(?:almost|nearly|just (?:under|below|short of)|slightly (?:less than|under|below)) $/iu,
    TOLERANCE,
    0,
  ],
  [
    /(?:\b(?:about|around|roughly|approximately|approx\.?|circa|ca\.|some|an estimated|close to|on the order of) |[~≈∼] ?)$/iu,
    TOLERANCE,
    TOLERANCE,
  ],
];

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
  const before = text.slice(Math.max(0, start - 30), start);
  const size = Math.max(Math.abs(interval.low), Math.abs(interval.high));
  for (const [words, below, above] of APPROXIMATIONS) {
    const found = words.exec(before);
    if (found === null) continue;
    const near = between(interval.low - below * size, interval.high + above * size);
    return { interval: near, start: start - found[0].length, qualified: true };
  }
  const behind = /^(?:\+(?![\d\p{L}])| or (more|fewer|less)\b)/iu.exec(text.slice(end, end + 14));
  if (behind !== null) {
    const relation = (behind[1] ?? "more").toLowerCase() === "more" ? ">=" : "<=";
    return { interval: bounded(relation, interval.low), start, qualified: true };
  }
  const bound = boundBefore(text, start);
  if (bound === null) return { interval, start, qualified: false };
  const by = bound.relation.startsWith("<") ? interval.high : interval.low;
  return { interval: bounded(bound.relation, by), start: bound.start, qualified: true };
}
