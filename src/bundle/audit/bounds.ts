import { agrees } from "./agreement.ts";
import type { QuantityContext } from "./context.ts";
import type { Reading } from "./readings.ts";
import type { Series } from "./series.ts";
import { statistic, summaryOf } from "./statistics.ts";

/** `>0.6` over all rows holds where the least value does. A bound is refuted by one value, or by a claim on every one. */
export function boundReadings(series: Series, scale: number, context: QuantityContext): Reading[] {
  const { value, decimals } = context.quantity;
  if (value.kind !== "bound") return [];
  const upper = value.relation.startsWith("<") !== context.negated;
  const bounding = upper ? "max" : "min";
  // That a mean keeps to a bound says nothing of every case.
  if (context.universal && series.statistic !== null && series.statistic !== bounding) return [];
  const extreme = statistic(bounding, summaryOf(series.cells), scale);
  const rounded = 10 ** -decimals / 2;
  const holds = upper
    ? extreme.number <= value.number + rounded
    : extreme.number >= value.number - rounded;
  const upTo = context.statistic === "max" && value.relation === "<=";
  const said = upTo ? agrees(value.number, extreme.number, decimals, context.approximate) : holds;
  const place = 10 ** (decimals + 1);
  const limit = upper
    ? Math.ceil(extreme.number * place) / place
    : Math.floor(extreme.number * place) / place;
  return [
    {
      series,
      numbers: [upTo ? extreme.number : limit],
      what: bounding,
      cells: extreme.cells,
      agrees: said,
      incidental: false,
      oneEnd: false,
      halfRight: false,
      firm: isSaidOfAll(series, context),
    },
  ];
}

/** Whether one value past the bound makes the claim wrong. What a denial leaves open (`not all`) is not to be known. */
function isSaidOfAll({ cells, statistic: own }: Series, context: QuantityContext): boolean {
  const all = context.universal || cells.length === 1;
  return all && own === null && !context.negated;
}
