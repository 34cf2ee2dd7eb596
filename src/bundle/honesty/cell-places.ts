import type { RecordCell, RecordTable } from "../records/record-table.ts";

/** Where a value of the results stands in a table. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly measure: number;
}

/** Every place of every value, by the file and the place in it; a value may stand in several tables. */
export type CellPlaces = ReadonlyMap<string, readonly CellPlace[]>;

/** Finds values of the results in the tables that were made of them. */
export function placesOfCells(tables: readonly RecordTable[]): CellPlaces {
  const places = new Map<string, CellPlace[]>();
  for (const [table, { rows }] of tables.entries()) {
    for (const [row, { cells }] of rows.entries()) {
      for (const [measure, cell] of cells.entries()) {
        if (cell === null) continue;
        const key = keyOf(cell);
        const known = places.get(key);
        if (known === undefined) places.set(key, [{ table, row, measure }]);
        else known.push({ table, row, measure });
      }
    }
  }
  return places;
}

export function keyOf({ path, pointer }: RecordCell): string {
  return `${path}#${pointer}`;
}
