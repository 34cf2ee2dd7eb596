import { between, type Interval, widened } from "./interval.ts";
import type { NumberToken } from "./quantity/number.ts";

/** Number tokens that make up one number. */
export interface JoinedNumber {
  readonly first: NumberToken;
  readonly last: NumberToken;
  readonly interval: Interval;
  /** How many tokens it took. */
  readonly taken: number;
}

/** Between the numbers of one figure stands little. */
const REACH = 12;
const RATIO_AHEAD = /\bratios?\b[^.;,]{0,110}$/iu;
const DASH = /^(?:[-–—]| [-–—] )$/u;

/** One number from a place on, or several that make up one: `0.2–0.4`, `81.3 ± 0.4`, `7 : 9`, `16 1/3`. */
export function joinNumbers(
  plain: string,
  tokens: readonly NumberToken[],
  index: number,
): JoinedNumber {
  const first = tokens[index]!;
  const second = tokens[index + 1];
  const alone = { first, last: first, interval: between(first.number, first.number), taken: 1 };
  if (second === undefined || second.start - first.end > REACH) return alone;
  const mixed = mixedNumber(plain, tokens, index);
  if (mixed !== null) return mixed;
  const gap = plain.slice(first.end, second.start);
  const before = plain.slice(Math.max(0, first.start - 120), first.start);
  const interval = intervalOfTwo(first.number, second.number, gap, before);
  return interval === null ? alone : { first, last: second, interval, taken: 2 };
}

function intervalOfTwo(a: number, b: number, gap: string, before: string): Interval | null {
  if (/^ ?(?:±|\+\/[-−]|\(±) ?$/u.test(gap)) return widened(between(a, a), Math.abs(b));
  const divides = /^ ?[/:] ?$/.test(gap) || (gap === " to " && RATIO_AHEAD.test(before));
  if (divides && b > 0) return between(a / b, a / b);
  const spans =
    (DASH.test(gap) && a < b) ||
    (/^%? (?:to|through) $/iu.test(gap) && !/\bfrom $/iu.test(before) && a < b) ||
    (/^%? and $/iu.test(gap) && /\bbetween $/iu.test(before));
  return spans ? between(a, b) : null;
}

function mixedNumber(
  plain: string,
  tokens: readonly NumberToken[],
  index: number,
): JoinedNumber | null {
  const first = tokens[index]!;
  const [part, whole] = tokens.slice(index + 1, index + 3);
  if (part === undefined || whole === undefined || part.number >= whole.number) return null;
  if (plain.slice(first.end, part.start) !== " ") return null;
  if (!/^ ?\/ ?$/.test(plain.slice(part.end, whole.start))) return null;
  const value = first.number + part.number / whole.number;
  return { first, last: whole, interval: between(value, value), taken: 3 };
}
