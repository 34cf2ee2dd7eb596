import type { Range } from "../../text/range.ts";
import { isRate } from "./merit.ts";
import type { Pair } from "./operands.ts";
import type { Scene } from "./scene.ts";

const TIMES_LESS =
  /^[\s-]?(?:times |x |× ?|fold )?(?:\p{L}+ )?(?:lower|less|fewer|smaller|shorter|cheaper|(faster|quicker))\b/iu;
const TIMES_SLOWER = /^[\s-]?(?:times |x |× ?|fold )?slower\b/iu;

/** `2.3 times faster than`: of a time the first has less, of what is done in a time more. */
export function isTimesLess(
  { text, tables }: Scene,
  at: Range,
  { first }: Pair,
  table: number,
): boolean {
  const behind = text.slice(at.end);
  const less = TIMES_LESS.exec(behind);
  const rate = isRate(tables[table]!.measures[first.measure]!);
  return less === null ? rate && TIMES_SLOWER.test(behind) : less[1] === undefined || !rate;
}
