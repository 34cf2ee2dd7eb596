import type { ResultValue } from "../bundle.ts";
import {
  DIFFERENCES,
  distinguishing,
  isWeak,
  nameWords,
  type Statistic,
  statisticOf,
} from "./words.ts";

/** What kind of number a series holds; only numbers of one kind may contradict each other. */
export type NumberKind = "level" | "difference" | "correlation" | "p-value" | "spread" | "count";

export interface Cell {
  readonly number: number;
  readonly source: ResultValue;
  /** The second value a difference was reckoned from. */
  readonly other?: ResultValue;
}

/** Numbers of the results that go by one name. */
export interface Series {
  readonly path: string;
  readonly label: string;
  /** Words of the last key: what was measured. */
  readonly metric: ReadonlySet<string>;
  /** Every word of its name, those included that tell it from no other. */
  readonly words: ReadonlySet<string>;
  /** All words a claim must use to mean this series and no other. */
  readonly required: ReadonlySet<string>;
  /** The statistic its own name carries: `mean_pgr`. */
  readonly statistic: Statistic | null;
  readonly kind: NumberKind;
  /** Whether values are per cent already. */
  readonly percent: boolean;
  readonly cells: readonly Cell[];
  /** Whether the claim itself singled out its rows. */
  readonly chosen: boolean;
  /** Whether it is one reading of several of the claim's words, and so may support but not refute. */
  readonly tentative: boolean;
}

/** The cells of a row or column that are numbers. */
export function numericCells(values: readonly (ResultValue | null)[]): Cell[] {
  return values.flatMap((source) => {
    const number = source === null ? null : numberOf(source);
    return source === null || number === null ? [] : [{ number, source }];
  });
}

/** Makes a series of cells that go by a path of keys; `extra` are words that chose its rows. */
export function makeSeries(
  path: string,
  keys: readonly string[],
  cells: readonly Cell[],
  chosen: {
    readonly words: readonly string[];
    readonly label: string;
    readonly tentative: boolean;
  } | null = null,
): Series {
  const last = keys.at(-1) ?? "";
  const own = nameWords(last);
  const parents = keys.slice(0, -1).flatMap(nameWords);
  const metric = distinguishing(own.some((word) => !isWeak(word)) ? own : [...parents, ...own]);
  const qualifiers = parents.filter((word) => !isWeak(word));
  const statistic = statisticOf(own);
  return {
    path,
    label: chosen === null ? keys.join(".") : `${keys.join(".")} where ${chosen.label}`,
    metric: new Set(metric),
    words: new Set([...parents, ...own]),
    required: new Set([...metric, ...distinguishing(qualifiers), ...(chosen?.words ?? [])]),
    statistic,
    kind: kindOf([...parents, ...own], own, statistic),
    percent: /percent|pct|%/i.test(last),
    cells,
    chosen: chosen !== null,
    tentative: chosen?.tentative ?? false,
  };
}

function kindOf(
  words: readonly string[],
  own: readonly string[],
  statistic: Statistic | null,
): NumberKind {
  if (words.includes("correlation")) return "correlation";
  if (own.includes("p") || own.includes("pvalu")) return "p-value";
  if (
    statistic === "std" ||
    own.includes("variance") ||
    own.includes("stderr") ||
    own.includes("ci")
  )
    return "spread";
  if (statistic === "count") return "count";
  return own.some((word) => DIFFERENCES.has(word)) ? "difference" : "level";
}

/** A value as a number; `83.2%` counts as 83.2. */
export function numberOf({ value }: ResultValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const percent = /^([+-]?\d+(?:\.\d+)?) ?%$/.exec(value.trim());
  return percent ? Number(percent[1]) : null;
}
