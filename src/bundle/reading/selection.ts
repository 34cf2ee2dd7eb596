import { max, mean, median, min, sampleStandardDeviation, sum } from "simple-statistics";
import type { RecordCell, RecordTable } from "../records/record-table.ts";

/** What a number says of several values. */
export type Statistic = "mean" | "median" | "max" | "min" | "sum" | "sd";

/** Coordinates that rows must have: by dimension, the value as the file writes it. */
export type Filter = ReadonlyMap<number, string>;

/** Values of one measure in the rows of one case, repetitions together. */
export interface Group {
  readonly coordinates: readonly string[];
  readonly cells: readonly RecordCell[];
  /** Rows whose value is not defined. */
  readonly undefinedRows: number;
}

/** The values of a measure in the rows a filter leaves, grouped by all that varies but repetitions. */
export function groupsOf(table: RecordTable, measure: number, filter: Filter): readonly Group[] {
  const seeds = new Set(
    table.dimensions.flatMap(({ kind }, index) => (kind === "seed" ? [index] : [])),
  );
  const groups = new Map<
    string,
    { coordinates: readonly string[]; cells: RecordCell[]; undefinedRows: number }
  >();
  for (const { coordinates, cells } of table.rows) {
    if ([...filter].some(([dimension, value]) => coordinates[dimension] !== value)) continue;
    const key = JSON.stringify(coordinates.filter((_, index) => !seeds.has(index)));
    const group = groups.get(key) ?? { coordinates, cells: [], undefinedRows: 0 };
    groups.set(key, group);
    const cell = cells[measure] ?? null;
    if (cell === null) group.undefinedRows += 1;
    else group.cells.push(cell);
  }
  return [...groups.values()];
}

/** The dimensions along which groups differ, repetitions apart. */
export function varying(table: RecordTable, groups: readonly Group[]): readonly number[] {
  return table.dimensions.flatMap(({ kind }, index) => {
    const differs = groups.some(
      ({ coordinates }) => coordinates[index] !== groups[0]!.coordinates[index],
    );
    return kind !== "seed" && differs ? [index] : [];
  });
}

/** The numbers of cells. */
export function numbersOf(cells: readonly RecordCell[]): number[] {
  return cells.map(({ value }) => Number(value));
}

/** The mean over the repetitions of one case; NaN where none is defined. */
export function meanOf({ cells }: Group): number {
  return cells.length === 0 ? Number.NaN : mean(numbersOf(cells));
}

/** A statistic of numbers; NaN where there are too few. */
export function statisticOf(statistic: Statistic, numbers: readonly number[]): number {
  const given = [...numbers];
  if (given.length === 0 || given.some((number) => !Number.isFinite(number))) return Number.NaN;
  switch (statistic) {
    case "mean":
      return mean(given);
    case "median":
      return median(given);
    case "max":
      return max(given);
    case "min":
      return min(given);
    case "sum":
      return sum(given);
    case "sd":
      return given.length < 2 ? Number.NaN : sampleStandardDeviation(given);
  }
}
