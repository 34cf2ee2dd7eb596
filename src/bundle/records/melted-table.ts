import { isDifferenceName, nameParts } from "./column-role.ts";
import type { Measure, RecordTable } from "./record-table.ts";

/** Names of statistics: what a key or column of this name holds is of the same cases as its siblings. */
export const STATISTICS: ReadonlySet<string> = new Set(
  "mean avg average median std sd stdev stderr max min sum total count n num best worst highest lowest ci lower upper lo hi p p50 p90 p95 p99".split(
    " ",
  ),
);

/** Columns of one measure for several arms: `weak_acc` and `student_acc`, `acc_clean` and `acc_dirty`. */
interface Family {
  readonly measure: string;
  readonly members: readonly { readonly index: number; readonly arm: string }[];
}

/**
 * The same values with the arms that column names carry as a dimension of their own, one table for each measure that
 * stands in several such columns. What a table already tells by rows it tells no other way.
 */
export function meltedTables(table: RecordTable): readonly RecordTable[] {
  return familiesOf(table.measures).map(({ measure, members }) => {
    const first = table.measures[members[0]!.index]!;
    return {
      ...table,
      isMelted: true as const,
      dimensions: [
        { name: "", kind: "arm" as const, values: members.map(({ arm }) => arm) },
        ...table.dimensions,
      ],
      measures: [{ ...first, name: measure, means: null }],
      rows: table.rows.flatMap(({ coordinates, cells }) =>
        members.map(({ index, arm }) => ({
          coordinates: [arm, ...coordinates],
          cells: [cells[index] ?? null],
        })),
      ),
    };
  });
}

function familiesOf(measures: readonly Measure[]): readonly Family[] {
  const families = new Map<string, Family["members"][number][]>();
  for (const [index, { name, role, inherited }] of measures.entries()) {
    const parts = nameParts(name);
    if (inherited || role !== "outcome" || parts.length < 2 || isDifferenceName(name)) continue;
    const readings = [
      { arm: parts[0]!, rest: parts.slice(1), side: "first" },
      { arm: parts.at(-1)!, rest: parts.slice(0, -1), side: "last" },
    ];
    for (const { arm, rest, side } of readings) {
      if (STATISTICS.has(arm) || rest.every((part) => STATISTICS.has(part))) continue;
      const key = `${side} ${rest.join("_")}`;
      families.set(key, [...(families.get(key) ?? []), { index, arm }]);
    }
  }
  return [...families].flatMap(([key, members]) =>
    members.length < 2 ? [] : [{ measure: key.slice(key.indexOf(" ") + 1), members }],
  );
}
