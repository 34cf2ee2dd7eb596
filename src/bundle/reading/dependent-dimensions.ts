import type { RecordTable } from "../records/record-table.ts";

/** Dimensions together with those that only say the same once more: the folder of an arm, the switch that it turns off. */
export function dependentOn(
  { rows, dimensions }: RecordTable,
  given: ReadonlySet<number>,
): ReadonlySet<number> {
  const dependent = dimensions.flatMap((_, index) => {
    const values = new Map<string, string>();
    const follows = rows.every(({ coordinates }) => {
      const key = JSON.stringify([...given].map((dimension) => coordinates[dimension]));
      const known = values.get(key) ?? coordinates[index]!;
      values.set(key, known);
      return known === coordinates[index];
    });
    return follows ? [index] : [];
  });
  return new Set([...given, ...dependent]);
}
