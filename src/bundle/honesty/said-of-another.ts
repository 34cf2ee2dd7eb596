import type { Range } from "../../text/range.ts";
import { directlyBehind } from "../reading/filters.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Operand } from "./operand.ts";

/** Why a value is not what a number is said of, where another case stands directly behind the number; null where none does. */
export function saidOfAnother(
  { scene, places, numbers }: ClaimText,
  { cells }: Operand,
  at: Range,
): string | null {
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
