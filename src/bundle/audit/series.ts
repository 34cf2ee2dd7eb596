import type { ResultFile, ResultTable, ResultValue } from "../bundle.ts";
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
  /** Whether it is one reading of several of the claim's words, and so may support but not refute. */
  readonly tentative: boolean;
}

export interface TableOfFile {
  readonly path: string;
  readonly table: ResultTable;
}

/** A bundle's results, made ready for many claims. */
export interface ResultIndex {
  readonly series: readonly Series[];
  readonly tables: readonly TableOfFile[];
  /** Every word that tells one series or one row from another. */
  readonly vocabulary: ReadonlySet<string>;
}

const MAX_TABLE_CELLS = 50_000;
const MAX_CATEGORY = 40;
/** Words that grade a thing and name none, though keys like `high_pgr_count` use them. */
const MODIFIERS = [
  "high",
  "low",
  "higher",
  "lower",
  "larg",
  "small",
  "more",
  "less",
  "good",
  "poor",
];

/** Gathers the numbers of all results by name. */
export function indexResults(results: readonly ResultFile[]): ResultIndex {
  const tables = results.flatMap(({ path, tables: found }) =>
    found
      .filter(({ rows, columns }) => rows.length * columns.length <= MAX_TABLE_CELLS)
      .map((table) => ({ path, table })),
  );
  const series = results.flatMap(({ path, values }) => seriesOfValues(path, values));
  const vocabulary = new Set(series.flatMap(({ required }) => [...required]));
  for (const { table } of tables) {
    for (const word of categoryWords(table)) vocabulary.add(word);
  }
  for (const word of MODIFIERS) vocabulary.delete(word);
  return {
    series: nameShortly([...series, ...tables.flatMap(seriesOfKeyedTable)]),
    tables,
    vocabulary,
  };
}

/** Leaves of each name only what tells it from others of the same measure: `detection.auroc` is `auroc` where there is but one. */
function nameShortly(series: readonly Series[]): Series[] {
  const alike = new Map<string, Series[]>();
  for (const one of series) {
    const key = [...one.metric].sort().join(" ");
    const group = alike.get(key);
    if (group) group.push(one);
    else alike.set(key, [one]);
  }
  return [...alike.values()].flatMap((group) => {
    const common = [...group[0]!.required].filter((word) =>
      group.every(({ required }) => required.has(word)),
    );
    return group.map((one) => {
      const kept = [...one.required].filter(
        (word) => one.metric.has(word) || !common.includes(word),
      );
      return { ...one, required: new Set(kept) };
    });
  });
}

function seriesOfValues(path: string, values: readonly ResultValue[]): Series[] {
  const byName = new Map<string, Cell[]>();
  for (const source of values) {
    const number = numberOf(source);
    if (number === null) continue;
    const name = JSON.stringify(source.keys);
    const cells = byName.get(name);
    if (cells) cells.push({ number, source });
    else byName.set(name, [{ number, source }]);
  }
  return [...byName.values()].map((cells) => makeSeries(path, cells[0]!.source.keys, cells));
}

/** The least and the greatest value of one thing, given under two keys (`worst_gain`, `best_gain`), as one series. */
export function extremes(series: readonly Series[]): Series[] {
  const highest = series.filter(({ statistic }) => statistic === "max");
  return series.flatMap((low) => {
    if (low.statistic !== "min" || low.cells.length !== 1) return [];
    const high = highest.find(
      (other) =>
        other.path === low.path &&
        other.cells.length === 1 &&
        sameWords(other.required, low.required),
    );
    if (high === undefined) return [];
    return [
      {
        ...low,
        label: `${low.label} and ${high.label}`,
        statistic: null,
        cells: [...low.cells, ...high.cells],
      },
    ];
  });
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

/** The columns of a table whose rows have names of their own: `{"a": {"loss": 1}, "b": {"loss": 2}}`. */
function seriesOfKeyedTable({ path, table }: TableOfFile): Series[] {
  const sample = table.rows[0]?.findIndex((cell) => cell !== null) ?? -1;
  const keys = table.rows[0]?.[sample]?.keys ?? [];
  const parents = table.pointer.split("/").filter((part) => part !== "" && !/^\d+$/.test(part));
  const depth = parents.length + (table.columns[sample] ?? "").split(".").length;
  const keyed = table.rows.length > 1 && keys.length > depth;
  if (!keyed) return [];
  return table.columns.flatMap((column, index) => {
    const cells = numericCells(table.rows.map((row) => row[index] ?? null));
    return cells.length < 2 ? [] : [makeSeries(path, [...parents, ...column.split(".")], cells)];
  });
}

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
function numberOf({ value }: ResultValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const percent = /^([+-]?\d+(?:\.\d+)?) ?%$/.exec(value.trim());
  return percent ? Number(percent[1]) : null;
}

function categoryWords(table: ResultTable): string[] {
  return table.rows.flatMap((row) =>
    row.flatMap((cell) =>
      typeof cell?.value === "string" && cell.value.length <= MAX_CATEGORY
        ? distinguishing(nameWords(cell.value))
        : [],
    ),
  );
}
