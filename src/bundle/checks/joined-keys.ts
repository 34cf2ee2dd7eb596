import type { RecordTable } from "../records/record-table.ts";
import type { MarkdownTable } from "../results/markdown.ts";

/** A table of the report whose rows are named by several numbers in one cell, such as `0.3 → 0.5`, and what it leaves out. */
export interface JoinedKeys {
  readonly table: RecordTable;
  /** The columns of the results that the numbers of a cell are of, in their order. */
  readonly names: readonly string[];
  readonly shown: number;
  readonly missing: readonly JoinedKey[];
}

/** The numbers that name rows, and those rows. */
export interface JoinedKey {
  readonly key: readonly string[];
  readonly rows: readonly number[];
}

/** A dimension or a measure of a table. */
interface Column {
  readonly name: string;
  readonly written: readonly string[];
}

const FEWEST_ROWS = 3;
const MOST_NUMBERS = 4;
/** Ways to tell which columns the numbers of a cell are of; more of them are no name. */
const MOST_WAYS = 500;

/** The rows of the results that a report's table names by several numbers a cell, and leaves out; null where none fits. */
export function joinedKeys(
  shown: MarkdownTable,
  tables: readonly RecordTable[],
): JoinedKeys | null {
  for (const column of shown.columns.keys()) {
    const cells = shown.rows.map((row) => numbersOf(row[column]?.text ?? ""));
    const count = cells[0]?.length ?? 0;
    if (count < 2 || count > MOST_NUMBERS || cells.length < FEWEST_ROWS) continue;
    if (cells.some((numbers) => numbers.length !== count)) continue;
    for (const table of tables) {
      const found = rowsNamed(table, cells);
      if (found !== null) return { table, ...found };
    }
  }
  return null;
}

function rowsNamed(
  table: RecordTable,
  cells: readonly (readonly number[])[],
): Omit<JoinedKeys, "table"> | null {
  const columns = columnsOf(table);
  const inTurn = cells[0]!.map((_, place) =>
    columns.filter(({ written }) => {
      const values = new Set(written.map(Number));
      return cells.every((numbers) => values.has(numbers[place]!));
    }),
  );
  const told = new Set(cells.map((numbers) => numbers.join(" ")));
  for (const way of ways(inTurn)) {
    const keys = new Map<string, { key: string[]; rows: number[] }>();
    for (const row of table.rows.keys()) {
      const key = way.map(({ written }) => written[row]!);
      const name = key.map(Number).join(" ");
      const known = keys.get(name);
      if (known === undefined) keys.set(name, { key, rows: [row] });
      else known.rows.push(row);
    }
    if ([...told].some((name) => !keys.has(name))) continue;
    const missing = [...keys].flatMap(([name, one]) => (told.has(name) ? [] : [one]));
    return { names: way.map(({ name }) => name), shown: told.size, missing };
  }
  return null;
}

function columnsOf({ dimensions, measures, rows }: RecordTable): readonly Column[] {
  return [
    ...dimensions.map(({ name }, index) => ({
      name,
      written: rows.map(({ coordinates }) => coordinates[index]!),
    })),
    ...measures.map(({ name }, index) => ({
      name,
      written: rows.map(({ cells }) => cells[index]?.lexeme ?? ""),
    })),
  ];
}

/** Every choice of one column a place, none twice, in the order of the columns. */
function ways(inTurn: readonly (readonly Column[])[]): readonly (readonly Column[])[] {
  let chosen: readonly (readonly Column[])[] = [[]];
  for (const columns of inTurn) {
    chosen = chosen
      .flatMap((before) =>
        columns.flatMap((one) => (before.includes(one) ? [] : [[...before, one]])),
      )
      .slice(0, MOST_WAYS);
  }
  return chosen;
}

/** The numbers of a cell that holds nothing else but what joins them. */
function numbersOf(text: string): readonly number[] {
  return /\p{L}|%/u.test(text) ? [] : (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}
