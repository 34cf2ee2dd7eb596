import type { ResultTable } from "../bundle.ts";
import { canonicalWords, distinguishing, nameWords } from "./words.ts";

/** One value of a column, the rows that have it, and the words a claim names it by. */
export interface Level {
  readonly value: string | number | boolean;
  readonly rows: readonly number[];
  readonly words: readonly string[];
}

export interface IndexedColumn {
  readonly at: number;
  readonly name: string;
  readonly words: readonly string[];
  /** In order of the values where they are numbers. Empty where the column tells no rows apart. */
  readonly levels: readonly Level[];
}

/** A table with what its columns can tell its rows apart by, found once for all claims. */
export interface IndexedTable {
  readonly path: string;
  readonly table: ResultTable;
  readonly columns: readonly IndexedColumn[];
}

/** A setting that is swept has few values; a measure has a new one in each row. */
export const MAX_NUMERIC_LEVELS = 8;
const MAX_CATEGORY = 40;

/** Finds the levels of each column of a table. */
export function indexTable(path: string, table: ResultTable): IndexedTable {
  const columns = table.columns.map((name, at): IndexedColumn => {
    const words = distinguishing(nameWords(name));
    const levels = levelsOf(table, at, words);
    return { at, name, words, levels: tellApart(levels) ? levels : [] };
  });
  return { path, table, columns };
}

/** The words by which a column's values name its rows. */
export function categoryWords({ levels }: IndexedColumn): readonly string[] {
  return levels.flatMap(({ value, words }) =>
    typeof value === "string" && value.length <= MAX_CATEGORY ? words : [],
  );
}

function tellApart(levels: readonly Level[]): boolean {
  const numeric = levels.every(({ value }) => typeof value === "number");
  return numeric ? levels.length >= 2 && levels.length <= MAX_NUMERIC_LEVELS : levels.length > 0;
}

/** A value is written in a claim as it stands, `MazeXL`, unlike a key: capitals within it part no words. */
function valueWords(value: string): readonly string[] {
  return canonicalWords(value.replaceAll("_", " "));
}

function levelsOf(table: ResultTable, column: number, name: readonly string[]): Level[] {
  const rowsOf = new Map<Level["value"], number[]>();
  for (const [row, cells] of table.rows.entries()) {
    const value = cells[column]?.value;
    if (value === undefined) continue;
    const rows = rowsOf.get(value);
    if (rows) rows.push(row);
    else rowsOf.set(value, [row]);
  }
  const levels = [...rowsOf].map(
    ([value, rows]): Level => ({
      value,
      rows,
      words: typeof value === "string" ? distinguishing(valueWords(value)) : name,
    }),
  );
  return levels.sort((a, b) =>
    typeof a.value === "number" && typeof b.value === "number" ? a.value - b.value : 0,
  );
}
