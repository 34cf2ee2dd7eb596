import type { ResultFile, ResultValue } from "../bundle.ts";
import { type Cell, makeSeries, numberOf, numericCells, type Series } from "./series.ts";
import { categoryWords, type IndexedTable, indexTable } from "./table-levels.ts";
import { GRADES } from "./words.ts";

/** A bundle's results, made ready for many claims. */
export interface ResultIndex {
  /** By each word of their names. */
  readonly series: ReadonlyMap<string, readonly Series[]>;
  /** Those that hold one integer and nothing else. */
  readonly counts: readonly Series[];
  readonly tables: readonly IndexedTable[];
  /** By file and pointer, the series that a value belongs to. */
  readonly wholes: ReadonlyMap<string, ReadonlyMap<string, Series>>;
  /** Every word that tells one series or one row from another. */
  readonly vocabulary: ReadonlySet<string>;
}

const MAX_TABLE_CELLS = 50_000;
/** Gathers the numbers of all results by name. */
export function indexResults(results: readonly ResultFile[]): ResultIndex {
  const tables = results.flatMap(({ path, tables: found }) =>
    found
      .filter(({ rows, columns }) => rows.length * columns.length <= MAX_TABLE_CELLS)
      .map((table) => indexTable(path, table)),
  );
  const series = results.flatMap(({ path, values }) => seriesOfValues(path, values));
  // `n_participants` tells of a population, and no measure from another.
  const telling = series.filter(({ words }) => !words.has("count") && !words.has("sum"));
  const vocabulary = new Set(telling.flatMap(({ required }) => [...required]));
  for (const { columns } of tables) {
    for (const word of columns.flatMap(categoryWords)) vocabulary.add(word);
  }
  for (const word of GRADES) vocabulary.delete(word);
  const named = nameShortly([...series, ...tables.flatMap(seriesOfKeyedTable)]);
  return {
    series: byWord([...named, ...extremes(named)]),
    counts: named.filter(isCount),
    tables,
    wholes: wholesOf(named),
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
function extremes(series: readonly Series[]): Series[] {
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

function byWord(series: readonly Series[]): ResultIndex["series"] {
  const found = new Map<string, Series[]>();
  for (const one of series) {
    for (const word of one.words) {
      const named = found.get(word);
      if (named) named.push(one);
      else found.set(word, [one]);
    }
  }
  return found;
}

/** One integer, or the same integer everywhere. */
function isCount({ cells, kind }: Series): boolean {
  const first = cells[0]!.number;
  const counts = (kind === "count" || kind === "level") && Number.isInteger(first) && first >= 0;
  return counts && cells.every(({ number }) => number === first);
}

function wholesOf(series: readonly Series[]): ResultIndex["wholes"] {
  const wholes = new Map<string, Map<string, Series>>();
  for (const one of series) {
    const inFile = wholes.get(one.path) ?? new Map<string, Series>();
    wholes.set(one.path, inFile);
    // Of two, the one that was gathered last is the wider: a column of all rows.
    for (const { source } of one.cells) inFile.set(source.pointer, one);
  }
  return wholes;
}

/** The columns of a table whose rows have names of their own: `{"a": {"loss": 1}, "b": {"loss": 2}}`. */
function seriesOfKeyedTable({ path, table }: IndexedTable): Series[] {
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
