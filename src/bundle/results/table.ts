import type { ResultValue } from "../bundle.ts";
import { below } from "../json-pointer.ts";
import { isNotFinite, readCell, usesDecimalComma, valuesOfCell, type WrittenCell } from "./cell.ts";
import { MAX_VALUES, TOO_MANY_VALUES } from "./limits.ts";
import { odd, type ResultProblem, type ResultReading, undefinedValue, unread } from "./reading.ts";

/** A table as it is written. */
export interface WrittenTable {
  /** What tells it from others of its file; "" where it is the only one. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Cells by column; null where there is none or a blank one. */
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
}

/** Reads tables as data: of one table the rows, of several each by its name. */
export function valuesOfTables(tables: readonly WrittenTable[]): ResultReading {
  const values: ResultValue[] = [];
  const problems: ResultProblem[] = [];
  for (const { name, columns: written, rows } of tables) {
    const columns = distinct(written);
    if (columns.some((column, at) => column !== written[at]))
      problems.push(odd("two columns have the same name", null));
    const commas = columns.map((_, at) => usesDecimalComma(rows.map((row) => row[at] ?? null)));
    const keys = name === "" ? [] : [name];
    const pointer = name === "" ? "" : below("", name);
    for (const [index, row] of rows.entries()) {
      if (values.length >= MAX_VALUES)
        return { values, problems: [...problems, unread(TOO_MANY_VALUES)] };
      for (const [at, column] of columns.entries()) {
        const cell = row[at];
        if (cell === null || cell === undefined) continue;
        const place = below(below(pointer, index), column);
        if (isNotFinite(cell.text)) {
          problems.push(undefinedValue(place, cell.text, cell.range));
          continue;
        }
        const read = readCell(cell.text, commas[at]!);
        values.push(...valuesOfCell(cell, read, place, [...keys, column]));
      }
    }
  }
  return { values, problems };
}

/** Names of which each stands once: `loss`, `loss 2`. */
export function distinct(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  const taken = new Set(names);
  return names.map((name) => {
    let count = (counts.get(name) ?? 0) + 1;
    let free = name;
    for (; count > 1 && taken.has(free); count += 1) free = `${name} ${count}`;
    counts.set(name, Math.max(1, count - 1));
    taken.add(free);
    return free;
  });
}
