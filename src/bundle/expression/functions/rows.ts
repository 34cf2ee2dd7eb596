import { sum } from "simple-statistics";
import { fail, spend } from "../evaluation.ts";
import { entryOf } from "../results-data.ts";
import {
  chosen,
  type Derivation,
  NOTHING,
  type Row,
  reckoned,
  sequence,
  type Traced,
} from "../traced.ts";
import {
  columnOf,
  type ExpressionFunction,
  type Figure,
  type Functions,
  figureOf,
  nameOf,
  rowsOf,
} from "./function.ts";

const ROWS_OF = "$rows(object, name)";
const WEIGHTED = "$weightedmean(rows, column, weight)";
const ECE = "$ece(bins, confidence, accuracy, count)";

/** Functions that take rows whole. */
export const ROWS: Functions = {
  argmax: extreme("argmax", "highest"),
  argmin: extreme("argmin", "lowest"),
  rows: {
    usage: ROWS_OF,
    takes: [2, 2],
    call([object = NOTHING, name = NOTHING]) {
      const [row, ...others] = rowsOf(object, ROWS_OF);
      if (row === undefined) return NOTHING;
      if (others.length > 0) return fail(`${ROWS_OF} takes one object and got a list`);
      return keysAsRows(row, nameOf(name, ROWS_OF));
    },
  },
  weightedmean: {
    usage: WEIGHTED,
    takes: [3, 3],
    call([rows = NOTHING, column = NOTHING, weight = NOTHING], evaluation) {
      const columns = [nameOf(column, WEIGHTED), nameOf(weight, WEIGHTED)] as const;
      const figures = rowsOf(rows, WEIGHTED).map((row) => figuresIn(row, columns, WEIGHTED));
      spend(evaluation, figures.length);
      const whole = sum(figures.map(([, weighing]) => weighing!.value));
      if (!(whole > 0)) return NOTHING;
      const value = sum(figures.map(([of, weighing]) => of!.value * weighing!.value)) / whole;
      return reckoned(
        "weighted mean",
        figures.flat().map(({ from }) => from),
        value,
      );
    },
  },
  ece: {
    usage: ECE,
    takes: [4, 4],
    call([bins = NOTHING, ...names], evaluation) {
      const columns = names.map((name) => nameOf(name, ECE));
      const figures = rowsOf(bins, ECE).map((bin) => figuresIn(bin, columns, ECE));
      spend(evaluation, figures.length);
      const whole = sum(figures.map(([, , n]) => n!.value));
      if (!(whole > 0)) return NOTHING;
      const gaps = figures.map(
        ([sure, right, n]) => n!.value * Math.abs(sure!.value - right!.value),
      );
      return reckoned(
        "calibration error",
        figures.flat().map(({ from }) => from),
        sum(gaps) / whole,
      );
    },
  },
};

/** The row that has the highest or the lowest value in a column. */
function extreme(name: string, end: "highest" | "lowest"): ExpressionFunction {
  const usage = `$${name}(rows, column)`;
  return {
    usage,
    takes: [2, 2],
    call([rows = NOTHING, column = NOTHING], evaluation) {
      const name = nameOf(column, usage);
      const held = rowsOf(rows, usage).flatMap((row) => {
        const figure = figureOf(columnOf(row, name), usage);
        return figure === null ? [] : [{ row, figure }];
      });
      spend(evaluation, held.length);
      const values = held.map(({ figure }) => figure.value);
      const wanted = end === "highest" ? Math.max(...values) : Math.min(...values);
      const first = held.find(({ figure }) => figure.value === wanted);
      if (first === undefined) return NOTHING;
      const among = held.map(({ figure }): Derivation => figure.from);
      return chosen(first.row, { kind: "extreme", end, among });
    },
  };
}

/** The objects under an object's keys as rows, each with its key in a column of the name. */
function keysAsRows(object: Row, name: string): Traced {
  return sequence(
    [...object.entries.keys()].flatMap((key) => {
      const value = entryOf(object, key);
      if (value.kind !== "row") return [];
      const own: Traced = {
        kind: "scalar",
        value: key,
        lexeme: null,
        from: { kind: "key", key, of: value.from },
      };
      return [{ ...value, entries: new Map([[name, own], ...value.entries]) }];
    }),
  );
}

function figuresIn(row: Row, columns: readonly string[], usage: string): readonly Figure[] {
  return columns.map(
    (column) => figureOf(columnOf(row, column), usage) ?? fail(`${usage}: a row has no ${column}`),
  );
}
