import { agrees, agreesClosely, scalesOf, standsIn } from "./agreement.ts";
import { boundReadings } from "./bounds.ts";
import type { QuantityContext } from "./context.ts";
import { rangeReading } from "./ranges.ts";
import { isLeftOut, reachesBeyond } from "./rows.ts";
import type { Cell, Series } from "./series.ts";
import { statistic, summaryOf } from "./statistics.ts";
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
  /** Whether only a word that the claim does not use would make it mean this: agreeing then shows nothing. */
  readonly incidental: boolean;
  /** Of a range: whether one end of the two is right. */
  readonly oneEnd: boolean;
  /** Of a range: whether besides the other end is no value of the series. */
  readonly halfRight: boolean;
}

const MAX_SINGLE_VALUES = 60;
/** Among more values than this, some one is near to any number. */
const TELLING_VALUES = 12;

/**
 * All readings of a quantity on one series. Shares and counts are read elsewhere. Of a claim that singles out rows, what
 * is reckoned from others as well shows nothing and refutes nothing.
 */
export function readingsOf(series: Series, context: QuantityContext): Reading[] {
  const { quantity } = context;
  const { value } = quantity;
  const scales = scalesOf(series, quantity);
  const beyond = reachesBeyond(context.scopes, series);
  return scales.flatMap((scale, index) => {
    const readings =
      value.kind === "bound"
        ? boundReadings(series, scale, context)
        : numberReadings(series, scale, context);
    return readings.map((reading) => ({
      ...reading,
      firm: reading.firm && index === 0 && !beyond,
      incidental: reading.incidental || (beyond && reading.what !== ""),
    }));
  });
}

function numberReadings(series: Series, scale: number, context: QuantityContext): Reading[] {
  const { value } = context.quantity;
  if (value.kind === "range") return rangeReading(series, scale, context);
  if (value.kind !== "number" && value.kind !== "plus-minus") return [];
  const candidates = scalarCandidates(series, scale, context);
  const { decimals } = context.quantity;
  return candidates.map(({ number, what, cells: from, firm, incidental }) => ({
    series,
    numbers: [number],
    what,
    cells: from,
    agrees: agrees(value.number, number, decimals, context.approximate),
    // A value that stands in the results may be that of a case the claim names in words unknown to them.
    firm: firm && (what === "" || !standsIn(series, value.number, scale, decimals)),
    incidental: incidental || !agreesClosely(value.number, number, decimals, context.approximate),
    oneEnd: false,
    halfRight: false,
  }));
}

type Scalar = Pick<Reading, "what" | "cells" | "firm" | "incidental"> & { readonly number: number };

/** What spreads are reckoned from, and what totals are of, no claim says. */
const NEVER_FIRM: ReadonlySet<Statistic> = new Set(["std", "sum"]);
const UNSAID = ["mean", "median", "min", "max", "sum"] as const;

function scalarCandidates(
  series: Series,
  scale: number,
  { statistic: wanted, scopes }: QuantityContext,
): Scalar[] {
  const summary = summaryOf(series.cells);
  const first = summary.ordered[0]!;
  if (first.number === summary.ordered.at(-1)!.number) {
    const own = series.statistic;
    const firm = own === null || own === wanted || (own === "mean" && wanted === null);
    return [{ number: first.number * scale, what: "", cells: [first], firm, incidental: false }];
  }
  const wantedHere = wanted !== null && wanted !== "count" && series.statistic === null;
  if (wantedHere) {
    const firm = !NEVER_FIRM.has(wanted);
    return [{ ...statistic(wanted, summary, scale), what: wanted, firm, incidental: false }];
  }
  const general = UNSAID.map((what): Scalar => {
    return { ...statistic(what, summary, scale), what, firm: false, incidental: what !== "mean" };
  });
  const many = series.cells.length > TELLING_VALUES;
  const each = series.cells
    .slice(0, MAX_SINGLE_VALUES)
    .filter(({ source }) => !isLeftOut(scopes, series.path, source.pointer))
    .map((cell): Scalar => {
      return {
        number: cell.number * scale,
        what: "",
        cells: [cell],
        firm: false,
        incidental: many,
      };
    });
  return [...general, ...each];
}
