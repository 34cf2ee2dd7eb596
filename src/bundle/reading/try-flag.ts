import type { Range } from "../../text/range.ts";
import type { RecordCell, RecordTable } from "../records/record-table.ts";
import type { Tried } from "./cases.ts";
import { foreignTo } from "./filters.ts";
import type { Named } from "./name-index.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import { evidenceOf, type Outcome } from "./verdict-parts.ts";

/** A column of yes and no that a text names, tried row by row. */
export function tryFlag(scene: Scene, at: Range): readonly Tried[] {
  const sentence = sentenceAt(scene, at.start);
  const named = scene.mentions.filter(
    ({ at: place, missing }) =>
      missing === 0 && sentence.start <= place.start && place.start < sentence.end,
  );
  const tried = named.flatMap(({ things }) =>
    things.flatMap((thing): readonly Tried[] => {
      const table = scene.tables[thing.table]!;
      if (foreignTo(scene, thing.table, at).length > 0) return [];
      const column = flagsOf(table, thing);
      if (column === null) return [];
      const rows = table.rows.flatMap((row, index) =>
        isSelected(scene, thing.table, row.coordinates, column.dimension) ? [index] : [],
      );
      const cases = rows.map((index) => ({
        name: `row ${index + 1}`,
        holds: column.flags[index]!,
        cells: cellsOf(table, index),
      }));
      return [{ what: `${column.name} is true`, cases, table: thing.table }];
    }),
  );
  return [...new Map(tried.map((one) => [`${one.table} ${one.what}`, one])).values()];
}

/** A column of yes and no, or the rows that stand at a named value: `failed` of `status`. */
function flagsOf(table: RecordTable, thing: Named): Flags | null {
  switch (thing.kind) {
    case "measure":
      return flagMeasure(table, thing.measure);
    case "dimension":
      return flagDimension(table, thing.dimension);
    case "value": {
      const { name } = table.dimensions[thing.dimension]!;
      const flags = table.rows.map(
        ({ coordinates }) => coordinates[thing.dimension] === thing.value,
      );
      return { name: `${name} = ${thing.value}`, flags, dimension: thing.dimension };
    }
  }
}

interface Flags {
  readonly name: string;
  readonly flags: readonly boolean[];
  /** The dimension that it is a value of, which then selects no rows. */
  readonly dimension?: number;
}

function flagMeasure({ measures, rows }: RecordTable, measure: number): Flags | null {
  const values = rows.map(({ cells }) => cells[measure]?.value);
  if (values.some((value) => value !== 0 && value !== 1)) return null;
  return { name: measures[measure]!.name, flags: values.map((value) => value === 1) };
}

function flagDimension({ dimensions, rows }: RecordTable, dimension: number): Flags | null {
  const { name, values } = dimensions[dimension]!;
  if (!values.every((value) => /^(?:true|false|yes|no)$/i.test(value))) return null;
  return {
    name,
    flags: rows.map(({ coordinates }) => /^(?:true|yes)$/i.test(coordinates[dimension]!)),
  };
}

function isSelected(
  { selectors }: Scene,
  table: number,
  coordinates: readonly string[],
  except: number | undefined,
): boolean {
  return coordinates.every((value, dimension) => {
    if (dimension === except) return true;
    const named = selectors.filter((one) => one.table === table && one.dimension === dimension);
    return named.length === 0 || named.some((one) => one.value === value);
  });
}

function cellsOf({ rows }: RecordTable, index: number): readonly RecordCell[] {
  return rows[index]!.cells.flatMap((cell) => (cell === null ? [] : [cell])).slice(0, 1);
}

/** Part and whole as two values that the results state under names of the sentence: `flagged: 47`, `answers: 60`. */
export function statedShare(scene: Scene, at: Range, part: number, whole: number): Outcome | null {
  const sentence = sentenceAt(scene, at.start);
  const stated = scene.mentions
    .filter(
      ({ at: place, missing }) =>
        missing === 0 && sentence.start <= place.start && place.start < sentence.end,
    )
    .flatMap(({ things }) => things)
    .flatMap((thing) => {
      if (thing.kind !== "measure") return [];
      const { rows, measures } = scene.tables[thing.table]!;
      const held = rows.filter(({ coordinates }) =>
        isSelected(scene, thing.table, coordinates, undefined),
      );
      const cell = held.length === 1 ? held[0]!.cells[thing.measure] : null;
      return cell == null ? [] : [{ name: measures[thing.measure]!.name, cell }];
    });
  const a = stated.find(({ cell }) => cell.value === part);
  const b = stated.find(({ cell, name }) => cell.value === whole && name !== a?.name);
  if (a === undefined || b === undefined) return null;
  return {
    verdict: "supported",
    over: 1,
    value: `${part} of ${whole}`,
    derivation: `${a.name} of ${b.name}`,
    evidence: evidenceOf([a.cell, b.cell]),
  };
}
