import type { Quantity } from "../../claim/claim.ts";
import { agrees, scalesOf } from "./agreement.ts";
import type { QuantityContext } from "./context.ts";
import type { Cell, Series } from "./series.ts";
import type { Statistic } from "./words.ts";

/** One way to read a number of a claim as a statement on a series. */
export interface Reading {
  readonly series: Series;
  /** What the results give, in the claim's unit: one number, or both ends of a range. */
  readonly numbers: readonly number[];
  /** `mean`, `range`; "" for a value that stands in the results as it is. */
  readonly what: Statistic | "range" | "";
  readonly cells: readonly Cell[];
  readonly agrees: boolean;
  /** Whether the claim can mean nothing else by this series, so that disagreeing refutes it. */
  readonly firm: boolean;
}

const MAX_SINGLE_VALUES = 60;

/** All readings of a quantity on one series. Shares and counts are read elsewhere. */
export function readingsOf(series: Series, context: QuantityContext): Reading[] {
  const { quantity } = context;
  const { value } = quantity;
  const scales = scalesOf(series, quantity);
  // Sorted once: whatever the scale, the order stays.
  const ordered = [...series.cells].sort((a, b) => a.number - b.number);
  const scaled = scales.flatMap((scale, index) => {
    const cells = ordered.map((cell) => ({ ...cell, number: cell.number * scale }));
    const readings =
      value.kind === "bound"
        ? boundReadings(series, cells, context)
        : numberReadings(series, cells, context);
    return readings.map((reading) => ({ ...reading, firm: reading.firm && index === 0 }));
  });
  return scaled;
}

function numberReadings(
  series: Series,
  cells: readonly Cell[],
  context: QuantityContext,
): Reading[] {
  const { value } = context.quantity;
  if (value.kind === "range") return rangeReading(series, cells, value.low, value.high, context);
  if (value.kind !== "number" && value.kind !== "plus-minus") return [];
  const candidates = scalarCandidates(series, cells, context.statistic);
  return candidates.map(({ number, what, cells: from, firm }) => ({
    series,
    numbers: [number],
    what,
    cells: from,
    agrees: agrees(value.number, number, context.quantity.decimals, context.approximate),
    firm,
  }));
}

interface Scalar {
  readonly number: number;
  readonly what: Reading["what"];
  readonly cells: readonly Cell[];
  readonly firm: boolean;
}

function scalarCandidates(
  series: Series,
  cells: readonly Cell[],
  wanted: Statistic | null,
): Scalar[] {
  const first = cells[0]!;
  const single = cells.every(({ number }) => number === first.number);
  if (single) {
    const own = series.statistic;
    const meant = own === null || own === wanted || (own === "mean" && wanted === null);
    return [{ number: first.number, what: "", cells: [first], firm: meant }];
  }
  const wantedHere = wanted !== null && wanted !== "count" && series.statistic === null;
  if (wantedHere) return [{ ...statistic(wanted, cells), what: wanted, firm: true }];
  const general = (["mean", "median", "min", "max", "sum"] as const).map((what) => ({
    ...statistic(what, cells),
    what,
    firm: false,
  }));
  const each = cells
    .slice(0, MAX_SINGLE_VALUES)
    .map((cell): Scalar => ({ number: cell.number, what: "", cells: [cell], firm: false }));
  return [...general, ...each];
}

/** One statistic of cells in ascending order, with the cells that show it. `std` is that of the whole population. */
function statistic(
  what: Exclude<Statistic, "count">,
  cells: readonly Cell[],
): { number: number; cells: readonly Cell[] } {
  const total = cells.reduce((sum, { number }) => sum + number, 0);
  const mean = total / cells.length;
  const middle = (cells.length - 1) / 2;
  switch (what) {
    case "min":
      return { number: cells[0]!.number, cells: [cells[0]!] };
    case "max":
      return { number: cells.at(-1)!.number, cells: [cells.at(-1)!] };
    case "median":
      return {
        number: (cells[Math.floor(middle)]!.number + cells[Math.ceil(middle)]!.number) / 2,
        cells,
      };
    case "sum":
      return { number: total, cells };
    case "mean":
      return { number: mean, cells };
    case "std":
      return {
        number: Math.sqrt(
          cells.reduce((sum, { number }) => sum + (number - mean) ** 2, 0) / cells.length,
        ),
        cells,
      };
  }
}

function rangeReading(
  series: Series,
  cells: readonly Cell[],
  low: number,
  high: number,
  { quantity, approximate }: QuantityContext,
): Reading[] {
  if (cells.length < 2) return [];
  const least = statistic("min", cells);
  const most = statistic("max", cells);
  const fits = (a: number, b: number): boolean =>
    agrees(low, a, quantity.decimals, approximate) &&
    agrees(high, b, quantity.decimals, approximate);
  return [
    {
      series,
      numbers: [least.number, most.number],
      what: "range",
      cells: [...least.cells, ...most.cells],
      agrees: fits(least.number, most.number) || fits(-most.number, -least.number),
      firm: series.statistic === null,
    },
  ];
}

/** `>0.6` over all rows holds where the least value does. A bound is refuted by one value, or by a claim on every one. */
function boundReadings(
  series: Series,
  cells: readonly Cell[],
  context: QuantityContext,
): Reading[] {
  const { value, decimals } = context.quantity;
  if (value.kind !== "bound") return [];
  const upper = value.relation.startsWith("<");
  const bounding = upper ? "max" : "min";
  // That a mean keeps to a bound says nothing of every case.
  if (context.universal && series.statistic !== null && series.statistic !== bounding) return [];
  const extreme = statistic(bounding, cells);
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
      firm: (context.universal || cells.length === 1) && series.statistic === null,
    },
  ];
}

/** The numbers of a quantity as they stand in it. */
export function claimedNumbers({ value }: Quantity): readonly number[] {
  switch (value.kind) {
    case "range":
      return [value.low, value.high];
    case "change":
      return [value.from, value.to];
    case "share":
      return [value.part, value.whole];
    default:
      return [value.number];
  }
}
