import { readQuantities } from "../../claim/quantity/read-quantities.ts";
import { level } from "../reading/derivation.ts";
import { fits } from "../reading/fits.ts";
import { groupsOf } from "../reading/selection.ts";
import type { WrittenCell } from "../results/cell.ts";
import { markdownTables } from "../results/markdown.ts";
import { type AlignedTable, alignTable, valueNamed } from "./aligned-table.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";

/** What differs in more cells than this share shows something else than the results it was laid beside. */
const MOST_WRONG = 0.34;
/** Fewer cells are met by chance. */
const FEWEST_CELLS = 3;

/** Cells of the report's tables that are not what the results hold for the same row and column. */
export function* divergingTables({ bundle, tables }: CheckedBundle): Iterable<BundleProblem> {
  const { report, glossary } = bundle;
  if (report === null) return;
  for (const shown of markdownTables(report.text)) {
    const aligned = alignTable(shown, tables, glossary);
    if (aligned === null) continue;
    const compared = comparedCells(aligned);
    if (compared.length < FEWEST_CELLS) continue;
    for (const { cell, what, given } of wrongOf(compared)) {
      yield {
        severity: "warning",
        file: report.path,
        at: { kind: "text", range: cell.range },
        message: `the report's table gives ${cell.text} for ${what}, the results ${given}`,
        help: "Correct the report, or say where the number comes from.",
        confidence: 0.9,
        data: { shown: cell.text, results: given, what },
      };
    }
  }
}

/** Cells that differ, but for columns that as a whole show something else. */
function wrongOf(compared: readonly Compared[]): readonly Compared[] {
  const columns = [...new Set(compared.map(({ column }) => column))];
  const kept = columns
    .map((column) => compared.filter((each) => each.column === column))
    .filter((cells) => cells.length < FEWEST_CELLS || !isElsewhere(cells))
    .flat();
  return isElsewhere(kept) ? [] : kept.filter(({ isSame }) => !isSame);
}

function isElsewhere(cells: readonly Compared[]): boolean {
  return cells.filter(({ isSame }) => !isSame).length > MOST_WRONG * cells.length;
}

interface Compared {
  readonly column: number;
  readonly cell: WrittenCell;
  readonly what: string;
  readonly given: string;
  readonly isSame: boolean;
}

function comparedCells(aligned: AlignedTable): readonly Compared[] {
  const { shown, table, keys, values, heading } = aligned;
  return shown.rows.flatMap((row) => {
    const filter = new Map(heading);
    for (const { column, dimension } of keys) {
      const cell = row[column];
      const value = cell == null ? null : valueNamed(cell, table.dimensions[dimension]!.values);
      if (value === null) return [];
      filter.set(dimension, value);
    }
    return values.flatMap(({ column, measure }): Compared[] => {
      const cell = row[column];
      const numbers = cell == null ? [] : readQuantities(cell.text);
      const [quantity] = numbers;
      if (cell == null || quantity === undefined || numbers.length > 1) return [];
      const { name } = table.measures[measure]!;
      const what = `${name} of ${[...filter.values()].join(", ")}`;
      const groups = groupsOf(table, measure, filter);
      if (groups.length === 1 && groups[0]!.cells.length === 0)
        return [{ column, cell, what, given: "leave it undefined", isSame: false }];
      const found = level([table], 0, { measure, filter }, null);
      const { value } = quantity;
      if (found === null || (value.kind !== "number" && value.kind !== "plus-minus")) return [];
      const given = found.values[0]!;
      const isSame = [1, 100].some((scale) =>
        fits(value.number, given * scale, lastPlaces(cell.text), false),
      );
      return [{ column, cell, what, given: `give ${Number(given.toPrecision(6))}`, isSame }];
    });
  });
}

function lastPlaces(text: string): number {
  return /\d+(?:\.(\d+))?/.exec(text)?.[1]?.length ?? 0;
}
