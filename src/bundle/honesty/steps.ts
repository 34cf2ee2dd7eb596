import type { Range } from "../../text/range.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { type Operand, together } from "./operand.ts";
import { checkOperand } from "./operand-check.ts";
import type { Selection } from "./selection.ts";
import { cellsOf, type PairTerm, partsOf, type Term } from "./term.ts";

/** Differences of neighbours along an input, as one run of values. */
export interface Steps {
  readonly selection: Selection;
  /** The side of each pair that comes later along the input. */
  readonly later: "left" | "right";
}

/**
 * Reads differences as the steps of one run: values of one column along an input, each set against the next. The text
 * then names the run by its ends and not each step. Null where they are no such steps, or the text does not mean the run.
 */
export function stepsIn(
  text: ClaimText,
  term: Term,
  sides: readonly [Operand, Operand],
  at: Range,
): Steps | null {
  const pairs = pairsIn(term);
  if (pairs.length < 2) return null;
  const check = checkOperand(text, together(sides), at);
  if (check.kind === "refused") return null;
  const { table } = check.selection.sample;
  const { dimensions } = text.scene.tables[table]!;
  for (const [dimension, { kind }] of dimensions.entries()) {
    if (kind !== "input") continue;
    const ways = pairs.map((pair) => {
      const [left, right] = [pair.left, pair.right].map((side) =>
        placeOf(text, side, table, dimension),
      );
      return left === null || right === null || left === right ? null : left! > right!;
    });
    const [first] = ways;
    if (first !== null && ways.every((way) => way === first))
      return { selection: check.selection, later: first ? "left" : "right" };
  }
  return null;
}

function pairsIn(term: Term): readonly PairTerm[] {
  if (term.kind === "pair") return [term];
  return term.kind === "statistic" || term.kind === "scaled" ? partsOf(term).flatMap(pairsIn) : [];
}

function placeOf(
  { scene, places }: ClaimText,
  term: Term,
  table: number,
  dimension: number,
): number | null {
  const values = new Set(
    cellsOf(term).flatMap(({ cell }) =>
      (places.get(keyOf(cell)) ?? [])
        .filter((place) => place.table === table)
        .map(({ row }) => Number(scene.tables[table]!.rows[row]!.coordinates[dimension])),
    ),
  );
  const [value] = values;
  return values.size === 1 && Number.isFinite(value) ? value! : null;
}
