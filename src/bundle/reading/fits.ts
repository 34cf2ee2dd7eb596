import type { Quantity } from "../../claim/claim.ts";
import { nameParts } from "../records/column-role.ts";
import type { Measure } from "../records/record-table.ts";

const SLACK = 1e-9;
/** A number said to be about so much may be off by this share of itself. */
const ABOUT = 0.05;

/** Whether a value, rounded as the text rounds, is the number that the text gives. A sign counts. */
export function fits(written: number, value: number, decimals: number, isAbout: boolean): boolean {
  if (!Number.isFinite(value)) return false;
  const half = 0.5 * 10 ** -decimals;
  const allowed = isAbout ? Math.max(half, ABOUT * Math.abs(written)) : half;
  return (
    Math.abs(written - value) <= allowed * (1 + SLACK) + SLACK * Math.max(1, Math.abs(value)) * 1e-3
  );
}

/**
 * By how much a column's values are to be multiplied to stand in a text's unit. A column of shares is 0..1; in per cent
 * or points it counts a hundredfold. Where a column may be read either way, only the reading its values bear is given.
 * @param largest the largest size of the column's values
 */
export function scaleFor(unit: Quantity["unit"], measure: Measure, largest: number): number | null {
  const inPercent = /^(?:%|pct|percent|pp|points?)$/.test(measure.unit ?? "");
  switch (unit.kind) {
    case "percent":
    case "points":
      if (inPercent) return 1;
      if (largest <= 1 + SLACK) return 100;
      return isRatio(measure) ? 100 : 1;
    case "measure":
      return timeScale(unit.symbol, measure.unit);
    default:
      return 1;
  }
}

/** A ratio may be said in per cent even where it is more than one. */
function isRatio({ name, means }: Measure): boolean {
  return [...nameParts(name), ...nameParts(means ?? "")].some((part) =>
    /^(?:ratio|factor)$/.test(part),
  );
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ["ms", 0.001],
  ["millisecond", 0.001],
  ["second", 1],
  ["minute", 60],
  ["hour", 3600],
  ["s", 1],
  ["sec", 1],
  ["secs", 1],
  ["seconds", 1],
  ["min", 60],
  ["mins", 60],
  ["minutes", 60],
  ["h", 3600],
  ["hrs", 3600],
  ["hours", 3600],
]);

function timeScale(symbol: string, unit: string | null): number | null {
  const asked = SECONDS.get(symbol);
  const given = unit === null ? undefined : SECONDS.get(unit);
  if (asked === undefined || given === undefined)
    return unit === null || asked === given ? 1 : null;
  return given / asked;
}
