import type { Operand } from "../reading/operands.ts";
import type { RecordTable } from "../records/record-table.ts";
import { chosen, quoted, type Source, sourceOf } from "./source.ts";

/** The values of a source: `rows[arm='routed'].accuracy`. */
export function valuesOf({ rows, column }: Source): string {
  return `${rows}.${column}`;
}

/** Rows with one value for each value of a name, repetitions averaged: `$groupmeans(rows, 'arm', 'accuracy')`. */
export function meansBy({ column, count }: Source, rows: string, name: string, of: number): string {
  return count === of ? rows : `$groupmeans(${rows}, '${name}', '${column}')`;
}

/** The value of each case that a source leaves open, repetitions averaged. */
export function casesOf(source: Source): string {
  const names = [...source.open.values()];
  if (names.length === 0 || !source.hasRepeats) return valuesOf(source);
  const by =
    names.length === 1 ? `'${names[0]}'` : `[${names.map((name) => `'${name}'`).join(", ")}]`;
  return `$groupmeans(${source.rows}, ${by}, '${source.column}').${source.column}`;
}

/** How an operand comes down to one value, likeliest first. */
export function singles(table: RecordTable, operand: Operand): readonly string[] {
  const source = sourceOf(table, operand);
  if (source !== null) {
    const values = valuesOf(source);
    const plain = [source.direct, values].filter((each) => each !== null);
    return source.count === 1 ? plain : [`$average(${values})`];
  }
  const direct = directOf(table, operand);
  return direct === null ? [] : [direct];
}

/** How several values come down to one by a statistic that the text may name. */
export function statistics(source: Source): readonly string[] {
  if (source.count < 2) return [];
  const values = valuesOf(source);
  const cases = casesOf(source);
  return [
    `$average(${values})`,
    `$max(${cases})`,
    `$min(${cases})`,
    ...(cases === values ? [] : [`$max(${values})`, `$min(${values})`]),
    ...["$median", "$sum", "$sd", "$range"].map((name) => `${name}(${values})`),
  ];
}

/** The value of an operand where one dimension stands at `$x`, for an expression that goes through its values. */
export function singleAt(source: Source, dimension: string): string {
  const rows = chosen(`$$.${source.all}`, [...source.conditions, `${quoted(dimension)}=$x`]);
  return `$average(${rows}.${source.column})`;
}

function directOf(table: RecordTable, { measure, filter }: Operand): string | null {
  const cells = table.rows
    .filter(({ coordinates }) =>
      [...filter].every(([dimension, value]) => coordinates[dimension] === value),
    )
    .flatMap((row) => row.cells[measure] ?? []);
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0) return null;
  const segments = only.pointer.split("/").slice(1);
  if (segments.some((segment) => /^\d+$|~/.test(segment))) return null;
  return segments.map(quoted).join(".");
}
