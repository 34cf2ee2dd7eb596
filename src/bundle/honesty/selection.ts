import { mean } from "simple-statistics";
import type { Range } from "../../text/range.ts";
import { shown } from "../reading/verdict-parts.ts";
import type { RecordCell, RecordTable } from "../records/record-table.ts";
import type { ClaimText } from "./claim-text.ts";
import { type Condition, conditionsOf } from "./condition.ts";
import { type Licence, licenceFor } from "./licence.ts";
import type { Operand, Sample } from "./operand.ts";
import { licensesCondition } from "./property.ts";

/** What an expression takes of a table, and by what leave of the text. */
export interface Selection {
  readonly operand: Operand;
  readonly sample: Sample;
  /** By dimension, the values taken. */
  readonly taken: readonly ReadonlySet<string>[];
  readonly licences: readonly Licence[];
  /** Rows that the text means and that have no value there. */
  readonly undefinedRows: number;
}

/** Whether the text itself leaves out a row, by what it says of it elsewhere. */
export type LeftOut = (row: readonly (RecordCell | null)[]) => boolean;

export interface SelectionRules {
  /** Values that need no name: the baseline, beside what is set against it. */
  readonly implied: (dimension: number, value: string) => boolean;
  /** Values that the text leaves out by what it says of them elsewhere. */
  readonly leftOut: LeftOut;
}

export type SelectionCheck =
  | { readonly kind: "honest"; readonly selection: Selection }
  | { readonly kind: "refused"; readonly why: string };

/**
 * Whether an expression takes all the rows that the text means and no others: values of a dimension only where the text
 * names them, and rows left out for what came of them only where the text says so.
 */
export function checkSelection(
  text: ClaimText,
  operand: Operand,
  sample: Sample,
  at: Range,
  { implied, leftOut }: SelectionRules,
): SelectionCheck {
  const table = text.scene.tables[sample.table]!;
  const own = new Set(sample.rows);
  const taken = table.dimensions.map(
    (_, dimension) => new Set(sample.rows.map((row) => table.rows[row]!.coordinates[dimension]!)),
  );
  const licences = taken.map((values, dimension): Licence => {
    const licence = licenceFor(text, sample.table, dimension, values);
    const isImplied = [...values].every((value) => implied(dimension, value));
    return licence.kind === "none" && isImplied ? { kind: "named", by: [] } : licence;
  });
  const meant = table.rows.flatMap(({ coordinates }, row) =>
    licences.every(
      ({ kind }, dimension) => kind !== "named" || taken[dimension]!.has(coordinates[dimension]!),
    )
      ? [row]
      : [],
  );
  const has = (row: number): boolean => table.rows[row]!.cells[sample.measure] != null;
  const conditions = conditionsOf(operand.cells.flatMap(({ because }) => because));
  const left = meant.filter((row) => has(row) && !own.has(row));
  const unexplained = left.filter(
    (row) =>
      !leftOut(table.rows[row]!.cells) &&
      !isLeftOutByText(text, table, row, sample, conditions, at),
  );
  const values = new Set(
    [...unexplained, ...sample.rows].map((row) => table.rows[row]!.cells[sample.measure]!.value),
  );
  // Where all rows have one value, it is no matter which of them is taken.
  if (unexplained.length > 0 && values.size > 1)
    return { kind: "refused", why: whyOf(table, sample, taken, licences, meant.filter(has)) };
  const undefinedRows = meant.filter((row) => !has(row)).length;
  return { kind: "honest", selection: { operand, sample, taken, licences, undefinedRows } };
}

function isLeftOutByText(
  text: ClaimText,
  table: RecordTable,
  row: number,
  { measure }: Sample,
  conditions: readonly Condition[],
  at: Range,
): boolean {
  const cell = table.rows[row]!.cells[measure]!;
  return conditions.some((condition) =>
    licensesCondition(text, condition, cell, table.rows[row]!.cells, at),
  );
}

/** What is wrong with a selection, with what would be right. */
function whyOf(
  table: RecordTable,
  { measure, rows }: Sample,
  taken: readonly ReadonlySet<string>[],
  licences: readonly Licence[],
  meant: readonly number[],
): string {
  const column = table.measures[measure]!.name;
  const unnamed = table.dimensions.flatMap(({ name, values, kind }, dimension) => {
    if (licences[dimension]!.kind !== "none") return [];
    const all = new Set(meant.map((row) => table.rows[row]!.coordinates[dimension]!));
    if (all.size === taken[dimension]!.size) return [];
    const some = [...taken[dimension]!].slice(0, 4).join(", ");
    const what = name || (kind === "arm" ? "arm" : kind);
    const named = licences[dimension]!;
    const instead =
      named.kind === "none" && named.named.length > 0
        ? `the text names ${what} ${[...new Set(named.named.map(({ value }) => value))].join(", ")}`
        : `the text names no ${what}`;
    return [`it takes ${what} ${some} of ${values.length}, and ${instead}`];
  });
  const numbers = meant.map((row) => Number(table.rows[row]!.cells[measure]!.value));
  const over =
    meant.length > 1
      ? `; over all ${meant.length} rows that the text leaves the mean of ${column} is ${shown(mean(numbers))}`
      : "";
  const fewer = `it leaves out ${meant.length - rows.length} of ${meant.length} rows without a word of the text`;
  return `${unnamed.length === 0 ? fewer : unnamed.join("; ")}${over}`;
}
