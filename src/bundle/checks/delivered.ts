import { singular } from "../../lexicon/sizes.ts";
import { nameParts } from "../records/column-role.ts";
import type { RecordRow, RecordTable } from "../records/record-table.ts";

/** How many of something the results have, and where they have the fewest. */
export interface Delivered {
  readonly count: number;
  /** The case that has the fewest, as the results name it; "" where it is the same everywhere. */
  readonly where: string;
}

/** How many repetitions of a case the results hold, at most; null where they tell none apart. */
export function repetitions(tables: readonly RecordTable[]): number | null {
  const counts = tables.flatMap((table) => {
    const index = table.dimensions.findIndex(({ kind }) => kind === "seed");
    if (index === -1) return [];
    const perCase = new Map<string, Set<string>>();
    for (const { coordinates } of table.rows) {
      const one = coordinates.filter((_, at) => at !== index).join("\0");
      perCase.set(one, (perCase.get(one) ?? new Set()).add(coordinates[index]!));
    }
    return [...perCase.values()].map(({ size }) => size);
  });
  return counts.length === 0 ? null : Math.max(...counts);
}

/** How many of a noun the results have: the least value of a column of sizes, or how many values a dimension takes. */
export function deliveredOf(noun: string, tables: readonly RecordTable[]): Delivered | null {
  const wanted = singular(noun);
  const least = tables.flatMap((table) => leastSize(wanted, table) ?? []);
  if (least.length > 0) return least.reduce((a, b) => (b.count < a.count ? b : a));
  const counts = tables.flatMap(({ dimensions }) =>
    dimensions
      .filter(({ name, kind }) => kind !== "row" && singular(name) === wanted)
      .map(({ values }) => values.length),
  );
  return counts.length === 0 ? null : { count: Math.max(...counts), where: "" };
}

function leastSize(noun: string, table: RecordTable): Delivered | null {
  const index = table.measures.findIndex(({ name }) => isCountOf(noun, name));
  if (index === -1) return null;
  const sized = table.rows.flatMap((row) => {
    const value = row.cells[index]?.value;
    return typeof value === "number" ? [{ row, value }] : [];
  });
  if (!sized.every(({ value }) => Number.isInteger(value))) return null;
  if (sized.length === 0) return null;
  const count = Math.min(...sized.map(({ value }) => value));
  const short = sized.filter(({ value }) => value === count).map(({ row }) => row);
  const where = short.length === sized.length ? "" : sharedCoordinates(short).join(", ");
  return { count, where };
}

/** Whether a column counts a noun: `queries`, `n_queries`, `num_test_queries`. */
function isCountOf(noun: string, name: string): boolean {
  const parts = nameParts(name).map(singular);
  const isCounted = parts.length === 1 || ["n", "num", "number", "total"].includes(parts[0]!);
  return isCounted && parts.at(-1) === noun;
}

/** The coordinates that all of some rows have. */
function sharedCoordinates(rows: readonly RecordRow[]): readonly string[] {
  const [first, ...rest] = rows;
  return (first?.coordinates ?? []).filter((coordinate, index) =>
    rest.every(({ coordinates }) => coordinates[index] === coordinate),
  );
}
