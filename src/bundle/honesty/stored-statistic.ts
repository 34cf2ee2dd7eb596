import { mean } from "simple-statistics";
import { bareName } from "../checks/bare-name.ts";
import { shown } from "../reading/verdict-parts.ts";
import { nameParts } from "../records/column-role.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Operand } from "./operand.ts";
import type { CellTerm } from "./term.ts";

/** Why a mean that the results state is not the mean of the repetitions beside it; null where it is, or there are none. */
export function storedFlaw(text: ClaimText, { cells }: Operand): string | null {
  for (const cell of cells) {
    const own = repetitionsOf(text, cell);
    if (own === null) continue;
    const value = mean(own.values);
    // Zero and one are where values are cut off, and say nothing of how they are rounded.
    const isBound = cell.value === 0 || cell.value === 1;
    const places = isBound ? own.decimals : decimalsOf(cell.cell.lexeme);
    if (Math.abs(value - cell.value) <= 10 ** -places) continue;
    return `the results state ${own.name} as ${cell.cell.lexeme}, and its ${own.values.length} repetitions average ${shown(value)}: take $average(…) of them`;
  }
  return null;
}

function decimalsOf(lexeme: string): number {
  return /\.(\d+)/.exec(lexeme)?.[1]?.length ?? 0;
}

interface Repetitions {
  readonly name: string;
  readonly values: readonly number[];
  readonly decimals: number;
}

/** The repetitions that a stated mean is of: values of the same thing, one level below it. */
function repetitionsOf({ scene, places }: ClaimText, cell: CellTerm): Repetitions | null {
  for (const { table, measure } of places.get(keyOf(cell.cell)) ?? []) {
    const { measures, rows, dimensions } = scene.tables[table]!;
    const { name, inherited } = measures[measure]!;
    const isMean = nameParts(name).some((part) => /^(?:mean|avg|average)$/.test(part));
    if (!inherited || !isMean || !dimensions.some(({ kind }) => kind === "seed")) continue;
    const of = measures.findIndex(
      (other) => !other.inherited && bareName(other.name) === bareName(name),
    );
    if (of === -1) continue;
    const own = rows.flatMap(({ cells }) => {
      const stated = cells[measure];
      const value = cells[of];
      return stated != null && value != null && keyOf(stated) === keyOf(cell.cell) ? [value] : [];
    });
    if (own.length < 2) continue;
    return {
      name,
      values: own.map(({ value }) => Number(value)),
      decimals: Math.max(...own.map(({ lexeme }) => decimalsOf(lexeme))),
    };
  }
  return null;
}
