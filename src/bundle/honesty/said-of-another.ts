import type { Range } from "../../text/range.ts";
import { directlyBehind } from "../reading/filters.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Operand } from "./operand.ts";
import { cellsOf } from "./term.ts";
import { extremeOf } from "./use.ts";

/** Why a value is not what a number is said of, where another case stands directly behind the number; null where none does. */
export function saidOfAnother(
  { scene, places, numbers }: ClaimText,
  { term, cells: all }: Operand,
  at: Range,
): string | null {
  // The greatest or least of several is said of the case where it stands.
  const chosen = extremeOf(term);
  const cells = chosen === null ? all : cellsOf(chosen);
  for (const { cell } of cells) {
    for (const { table, row } of places.get(keyOf(cell)) ?? []) {
      const { coordinates } = scene.tables[table]!.rows[row]!;
      for (const [dimension, own] of coordinates.entries()) {
        const selectors = scene.selectors.filter(
          (one) => one.table === table && one.dimension === dimension,
        );
        const said = directlyBehind(scene, selectors, at, numbers)?.value;
        if (said !== undefined && said !== own)
          return `it takes ${own}, and the text says it of ${said}`;
      }
    }
  }
  return null;
}
