import { type Evaluation, fail } from "../evaluation.ts";
import { described, numberOf } from "../operations.ts";
import { entryOf } from "../results-data.ts";
import {
  type Derivation,
  itemsOf,
  NOTHING,
  type Row,
  type Scalar,
  type Traced,
} from "../traced.ts";

/** A function that expressions may call. */
export interface ExpressionFunction {
  /** As it is called, for what is told of a wrong call: `$groupmeans(rows, by, column)`. */
  readonly usage: string;
  readonly takes: readonly [least: number, most: number];
  readonly call: (given: readonly Traced[], evaluation: Evaluation) => Traced;
}

export type Functions = Readonly<Record<string, ExpressionFunction>>;

/** A number with where it comes from. */
export interface Figure {
  readonly value: number;
  readonly from: Derivation;
}

/** The numbers of a list; what is not there is left out. */
export function figuresOf(value: Traced, usage: string): readonly Figure[] {
  return itemsOf(value).map((item): Figure => {
    const number = item.kind === "scalar" ? numberOf(item) : null;
    if (number !== null && item.kind === "scalar") return { value: number, from: item.from };
    if (item.kind === "row")
      return fail(
        `${usage} needs numbers and got ${described(item)}: name a column, as in rows.accuracy; behind a group-by write (…).*`,
      );
    return fail(`${usage} needs numbers and got ${described(item)}`);
  });
}

/** The one number that is meant; null where there is none. */
export function figureOf(value: Traced, usage: string): Figure | null {
  const figures = figuresOf(value, usage);
  if (figures.length > 1)
    return fail(
      `${usage} needs one number and got ${figures.length}: take $average(…) of them, or reckon for each row, as in rows.(…)`,
    );
  return figures[0] ?? null;
}

/** The rows of a list. */
export function rowsOf(value: Traced, usage: string): readonly Row[] {
  return itemsOf(value).map((item) =>
    item.kind === "row"
      ? item
      : fail(
          `${usage} needs rows and got ${described(item)}; keys become rows with $rows(object, 'name')`,
        ),
  );
}

/** A name in quotes. */
export function nameOf(value: Traced, usage: string): string {
  return value.kind === "scalar" && typeof value.value === "string"
    ? value.value
    : fail(`${usage} needs the names of columns as texts in quotes, as in 'val_acc'`);
}

/** What a row holds in a column; a dot leads into nested objects where no key has it. */
export function columnOf(row: Row, column: string): Traced {
  if (row.entries.has(column)) return entryOf(row, column);
  const dot = column.indexOf(".");
  const inner = dot === -1 ? NOTHING : entryOf(row, column.slice(0, dot));
  return inner.kind === "row" ? columnOf(inner, column.slice(dot + 1)) : NOTHING;
}

/** The one value in a column of a row; null where there is none. */
export function scalarIn(row: Row, column: string): Scalar | null {
  const value = columnOf(row, column);
  return value.kind === "scalar" ? value : null;
}
