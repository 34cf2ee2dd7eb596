import { max, mean, median, min, sampleStandardDeviation, sum } from "simple-statistics";
import { type Evaluation, fail, miss, spend } from "../evaluation.ts";
import { keyOfScalar, reckonedRow } from "../group.ts";
import { numberOf } from "../operations.ts";
import {
  itemsOf,
  NOTHING,
  type Row,
  reckoned,
  type Scalar,
  sequence,
  type Traced,
} from "../traced.ts";
import { type Functions, nameOf, rowsOf, scalarIn } from "./function.ts";

const STATISTICS: Readonly<Record<string, (values: number[]) => number>> = {
  mean,
  median,
  min,
  max,
  sum,
  sd: sampleStandardDeviation,
  range: (values) => max(values) - min(values),
};

const MEANS = "$groupmeans(rows, by, column)";
const STATS = "$groupstats(rows, by, column, statistic)";

/** Functions that make one row of each group of rows. */
export const GROUPS: Functions = {
  groupmeans: {
    usage: MEANS,
    takes: [3, 3],
    call: ([rows = NOTHING, by = NOTHING, column = NOTHING], evaluation) =>
      groupRows(rows, by, nameOf(column, MEANS), "mean", MEANS, evaluation),
  },
  groupstats: {
    usage: STATS,
    takes: [4, 4],
    call: ([rows = NOTHING, by = NOTHING, column = NOTHING, statistic = NOTHING], evaluation) =>
      groupRows(rows, by, nameOf(column, STATS), nameOf(statistic, STATS), STATS, evaluation),
  },
};

/** One row for each combination of what stands in the columns `by`, in the order they are met. */
function groupRows(
  value: Traced,
  by: Traced,
  column: string,
  statistic: string,
  usage: string,
  evaluation: Evaluation,
): Traced {
  if (value.kind === "nothing") return value;
  const reckon = Object.hasOwn(STATISTICS, statistic) ? STATISTICS[statistic] : undefined;
  if (reckon === undefined)
    return fail(`${usage} knows the statistics ${Object.keys(STATISTICS).join(", ")}`);
  const names = itemsOf(by).map((name) => nameOf(name, usage));
  const groups = new Map<string, { readonly keys: readonly Scalar[]; readonly rows: Row[] }>();
  for (const row of rowsOf(value, usage)) {
    spend(evaluation);
    const keys = names.map((name) => scalarIn(row, name) ?? lacks(evaluation, row, name, usage));
    const id = JSON.stringify(keys.map(keyOfScalar));
    const group = groups.get(id) ?? { keys, rows: [] };
    groups.set(id, group);
    group.rows.push(row);
  }
  return sequence(
    [...groups.values()].map(({ keys, rows }) => {
      const figures = rows.flatMap((row) => {
        const scalar = scalarIn(row, column);
        const number = scalar === null ? null : numberOf(scalar);
        if (scalar !== null && number === null)
          fail(`${usage}: the column ${column} holds no numbers`);
        return scalar === null || number === null ? [] : [{ number, from: scalar.from }];
      });
      const least = statistic === "sd" ? 2 : 1;
      const value: readonly [string, Traced][] =
        figures.length < least
          ? []
          : [
              [
                column,
                reckoned(
                  statistic,
                  figures.map(({ from }) => from),
                  reckon(figures.map(({ number }) => number)),
                ),
              ],
            ];
      return reckonedRow(
        new Map<string, Traced>([...names.map((name, at) => [name, keys[at]!] as const), ...value]),
      );
    }),
  );
}

function lacks(evaluation: Evaluation, row: Row, name: string, usage: string): never {
  miss(evaluation, row, name);
  return fail(
    `${usage}: a row has no ${name}; it has ${[...row.entries.keys()].slice(0, 12).join(", ")}`,
  );
}
