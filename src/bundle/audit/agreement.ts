import type { Quantity } from "../../claim/claim.ts";
import type { Series } from "./series.ts";
import { summaryOf } from "./statistics.ts";

/** Slack for binary fractions: 0.1 + 0.2 should agree with 0.3. */
const SLACK = 1e-9;

/** How the numbers of a series are to be read so that they speak in the claim's unit; the likeliest first. */
export function scalesOf(series: Series, quantity: Quantity): readonly number[] {
  const { ordered } = summaryOf(series.cells);
  const largest = Math.max(Math.abs(ordered[0]!.number), Math.abs(ordered.at(-1)!.number));
  switch (quantity.unit.kind) {
    case "percent":
    case "points":
      return percentScales(series, largest);
    case "measure":
      return measureScales(series.label, quantity.unit.symbol);
    case "none":
      return largest <= 1 && largestOf(quantity) > 1.5 ? [100, 1] : [1];
    default:
      return [1];
  }
}

const SHARE_NAME = /(?:rate|accuracy|acc|share|fraction|score|f1|recall|precision)/i;

/** Shares stand as 0.17 or as 17; whole numbers above one count something, unless their name speaks of per cents. */
function percentScales(series: Series, largest: number): readonly number[] {
  if (series.percent) return [1];
  if (largest <= 1) return [100, 1];
  if (largest <= 2) return [1, 100];
  const counts = series.cells.every(({ number }) => Number.isInteger(number));
  return counts && !SHARE_NAME.test(series.label.slice(series.label.lastIndexOf(".") + 1))
    ? []
    : [1];
}

/** A measured time may stand in another unit than its file's; where the file's is not known, any may be meant. */
function measureScales(label: string, symbol: string): readonly number[] {
  const seconds = secondsIn(symbol);
  if (seconds === null) return [1];
  const own = /(?:^|[._ ])(ms|milliseconds|s|sec|secs|seconds|min|mins|minutes|h|hr|hours)$/i.exec(
    label,
  )?.[1];
  const known = own === undefined ? null : secondsIn(own);
  return known === null ? [1, 1000, 1 / 1000, 60, 1 / 60, 3600, 1 / 3600] : [known / seconds];
}

function secondsIn(symbol: string): number | null {
  if (/^(?:ms|milli)/i.test(symbol)) return 1 / 1000;
  if (/^min/i.test(symbol)) return 60;
  if (/^h/i.test(symbol)) return 3600;
  return /^s(?:$|ec)/i.test(symbol) ? 1 : null;
}

function largestOf(quantity: Quantity): number {
  const { value } = quantity;
  switch (value.kind) {
    case "range":
      return Math.max(Math.abs(value.low), Math.abs(value.high));
    case "change":
      return Math.max(Math.abs(value.from), Math.abs(value.to));
    case "share":
      return value.whole;
    default:
      return Math.abs(value.number);
  }
}

/**
 * Whether a number as claimed may be the value, rounded: within one unit of its last place, since rounding is done twice
 * over, and up or down. A sign that the claim leaves out is no difference.
 */
export function agrees(
  claimed: number,
  value: number,
  decimals: number,
  approximate: boolean,
): boolean {
  const unit = 10 ** -(approximate ? coarser(claimed, decimals) : decimals);
  return isWithin(claimed, value, unit);
}

/** Whether the agreement shows something: a single digit must be the value rounded, not the digit next to it. */
export function agreesClosely(
  claimed: number,
  value: number,
  decimals: number,
  approximate: boolean,
): boolean {
  const single = Math.abs(claimed) * 10 ** decimals < 10 && decimals > 0;
  if (!single || approximate) return agrees(claimed, value, decimals, approximate);
  return isWithin(claimed, value, 10 ** -decimals / 2);
}

/** Whether some value of a series, in the claim's unit, is the one claimed. */
export function standsIn(
  series: Series,
  claimed: number,
  scale: number,
  decimals: number,
): boolean {
  return series.cells.some(({ number }) => agrees(claimed, number * scale, decimals, false));
}

function isWithin(claimed: number, value: number, distance: number): boolean {
  const near = (other: number): boolean =>
    Math.abs(claimed - other) <= distance * (1 + SLACK) + SLACK;
  return near(value) || (claimed >= 0 && near(-value));
}

/** Whether two counts are the same; nothing is rounded. */
export function sameCount(claimed: number, value: number, decimals: number): boolean {
  return decimals < 0 ? agrees(claimed, value, decimals, false) : claimed === value;
}

/** `about 500` is said to the hundred, `about 4.3` as it stands. */
function coarser(claimed: number, decimals: number): number {
  if (decimals > 0 || claimed === 0) return decimals;
  const zeros = /(?<!0)0*$/.exec(String(Math.abs(Math.round(claimed))))?.[0].length ?? 0;
  return -Math.max(zeros, -decimals);
}
