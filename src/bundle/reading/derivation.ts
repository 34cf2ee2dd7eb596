import type { Measure, RecordCell, RecordTable } from "../records/record-table.ts";
import type { Operand } from "./operands.ts";
import {
  type Filter,
  type Group,
  groupsOf,
  meanOf,
  numbersOf,
  type Statistic,
  statisticOf,
  varying,
} from "./selection.ts";

/** How values came out of results, with what a reader needs to follow it. */
export interface Derivation {
  /** One number, or two for a range or a change; in the unit of the results. */
  readonly values: readonly number[];
  /** `mean of val_acc where lr = 1e-4 and batch = 16, 4 rows`. */
  readonly what: string;
  readonly path: string;
  readonly cells: readonly RecordCell[];
  /** The largest size among the column's values, which tells shares from per cents. */
  readonly largest: number;
  readonly table: number;
  readonly measure: number;
  /** The rows it rests on, where it is the level of one case. */
  readonly filter: Filter | null;
  /** Whether it is one value less another, whose sign words may tell. */
  readonly isDifference: boolean;
  /** Over how many cases it was reckoned; 1 for one value. */
  readonly over: number;
}

const AVERAGED = /(?:^|[_\s.-])(?:mean|avg|average)(?:[_\s.-]|$)/i;
const OTHER_STATISTIC: readonly (readonly [RegExp, Statistic])[] = [
  [/(?:^|[_\s.-])(?:max|maximum|best|highest|peak)(?:[_\s.-]|$)/i, "max"],
  [/(?:^|[_\s.-])(?:min|minimum|worst|lowest)(?:[_\s.-]|$)/i, "min"],
  [/(?:^|[_\s.-])(?:std|sd|stdev|stderr|sem)(?:[_\s.-]|$)/i, "sd"],
  [/(?:^|[_\s.-])median(?:[_\s.-]|$)/i, "median"],
  [/(?:^|[_\s.-])(?:sum|total)(?:[_\s.-]|$)/i, "sum"],
];

/** The statistic that a column's own name says it holds; null where it names none. */
export function ownStatistic({ name, unit }: Pick<Measure, "name" | "unit">): Statistic | null {
  // The min of `wall_min` is minutes.
  const isUnit = unit !== null && name.toLowerCase().endsWith(unit);
  return statisticNamed(isUnit ? name.slice(0, -unit.length) : name);
}

function statisticNamed(name: string): Statistic | null {
  if (AVERAGED.test(name)) return "mean";
  return OTHER_STATISTIC.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/**
 * The value of a measure in the rows of an operand: repetitions are averaged, and where more than one case is left the
 * statistic that the text names joins them. Null where the rows do not come down to one value.
 */
export function level(
  tables: readonly RecordTable[],
  table: number,
  { measure, filter }: Operand,
  statistic: Statistic | null,
): Derivation | null {
  const source = tables[table]!;
  const { name } = source.measures[measure]!;
  const own = ownStatistic(source.measures[measure]!);
  if (own !== null && statistic !== null && statistic !== own) return null;
  if (own !== null && own !== "mean" && statistic === null) return null;
  const groups = groupsOf(source, measure, filter).filter(({ cells }) => cells.length > 0);
  const joined = joinGroups(groups, own === null ? statistic : null);
  if (joined === null) return null;
  const where = [...filter].map(
    ([index, value]) => `${source.dimensions[index]!.name || "case"} = ${value}`,
  );
  const rows = groups.reduce((sum, { cells }) => sum + cells.length, 0);
  const title = [...source.measures[measure]!.parents, name].join(".");
  const what = joined.statistic === null ? title : `${joined.statistic} of ${title}`;
  return {
    values: [joined.value],
    what: `${what}${where.length === 0 ? "" : ` where ${where.join(" and ")}`}${rows > 1 ? `, ${rows} values` : ""}`,
    path: groups[0]!.cells[0]!.path,
    cells: joined.cells,
    largest: largestOf(source, measure),
    table,
    measure,
    filter,
    isDifference: false,
    over: 1,
  };
}

function joinGroups(
  groups: readonly Group[],
  statistic: Statistic | null,
): {
  readonly value: number;
  readonly statistic: Statistic | null;
  readonly cells: readonly RecordCell[];
} | null {
  const cells = groups.flatMap((group) => group.cells);
  if (cells.length === 0) return null;
  if (groups.length === 1) {
    if (statistic === "sd") return { value: statisticOf("sd", numbersOf(cells)), statistic, cells };
    const single = cells.length === 1;
    if (statistic === "sum" && !single)
      return { value: statisticOf("sum", numbersOf(cells)), statistic, cells };
    return { value: meanOf(groups[0]!), statistic: single ? null : "mean", cells };
  }
  const means = groups.map(meanOf);
  if (statistic === null) {
    const same = means.every((value) => value === means[0]);
    return same ? { value: means[0]!, statistic: null, cells: cells.slice(0, 1) } : null;
  }
  if (statistic === "mean" || statistic === "sum" || statistic === "median")
    return {
      value: statisticOf(statistic, statistic === "mean" ? means : numbersOf(cells)),
      statistic,
      cells,
    };
  const value = statisticOf(statistic, means);
  const deciding = groups
    .filter((group) => meanOf(group) === value)
    .flatMap((group) => group.cells);
  return { value, statistic, cells: deciding.length > 0 ? deciding : cells };
}

/** The least and the greatest value over the cases that are left. */
export function extremes(
  tables: readonly RecordTable[],
  table: number,
  { measure, filter }: Operand,
): Derivation | null {
  const source = tables[table]!;
  const groups = groupsOf(source, measure, filter).filter(({ cells }) => cells.length > 0);
  if (groups.length < 2 || varying(source, groups).length === 0) return null;
  const means = groups.map(meanOf);
  const values = [Math.min(...means), Math.max(...means)];
  const deciding = groups.filter((group) => values.includes(meanOf(group)));
  const { name } = source.measures[measure]!;
  return {
    values,
    what: `least and greatest ${name} of ${groups.length} cases`,
    path: groups[0]!.cells[0]!.path,
    cells: deciding.flatMap(({ cells }) => cells),
    largest: largestOf(source, measure),
    table,
    measure,
    filter: null,
    isDifference: false,
    over: groups.length,
  };
}

/** The largest size among the values of a column. */
export function largestOf({ rows }: RecordTable, measure: number): number {
  return rows.reduce(
    (largest, { cells }) => Math.max(largest, Math.abs(Number(cells[measure]?.value ?? 0))),
    0,
  );
}
