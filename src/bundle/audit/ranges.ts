import { agrees, standsIn } from "./agreement.ts";
import type { QuantityContext } from "./context.ts";
import type { Reading } from "./readings.ts";
import type { Series } from "./series.ts";
import { statistic, summaryOf } from "./statistics.ts";

/** A reading of a range on the least and the greatest value of a series. */
export function rangeReading(series: Series, scale: number, context: QuantityContext): Reading[] {
  const { value } = context.quantity;
  if (value.kind !== "range" || series.cells.length < 2) return [];
  const summary = summaryOf(series.cells);
  const least = statistic("min", summary, scale);
  const most = statistic("max", summary, scale);
  const [low, high] = inOrder(value.low, value.high, least.number, most.number);
  const near = (claimed: number, cell: number): boolean =>
    agrees(claimed, cell, context.quantity.decimals, context.approximate);
  const ends = [near(low, least.number), near(high, most.number)];
  const stands = [low, high].map((end) => standsIn(series, end, scale, context.quantity.decimals));
  const oneEnd = ends[0] !== ends[1];
  return [
    {
      series,
      numbers: [least.number, most.number],
      what: "range",
      cells: [...least.cells, ...most.cells],
      agrees: ends[0]! && ends[1]!,
      // Two values that stand in the results may be the range of some of them.
      firm: series.statistic === null && (series.chosen || !(stands[0] && stands[1])),
      incidental: false,
      oneEnd,
      halfRight: oneEnd && stands[0] !== stands[1] && isTelling(ends[0] ? low : high, context),
    },
  ];
}

/** A drop by 5 to 12 may stand as values from -12 to -5. */
function inOrder(low: number, high: number, least: number, most: number): [number, number] {
  return low >= 0 && most <= 0 && least < 0 ? [-high, -low] : [low, high];
}

/** Whether a number is written with two digits or more, so that it hardly meets another by chance. */
function isTelling(number: number, { quantity }: QuantityContext): boolean {
  return Math.abs(number) * 10 ** quantity.decimals >= 10;
}
