import type { Range } from "../../text/range.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { describeTerm } from "./describe-term.ts";
import { type Refused, refuse } from "./measured.ts";
import { operandOf } from "./operand.ts";
import { checkOperand, flawOf, foreignNames } from "./operand-check.ts";
import type { Selection } from "./selection.ts";
import { statisticFlaw } from "./statistic-check.ts";
import { type CellTerm, cellsOf, type Term } from "./term.ts";
import { unusedAt } from "./use.ts";

export interface CheckedCourse {
  readonly kind: "checked";
  /** Along growing values of what it is ordered by. */
  readonly way: "rising" | "falling";
  readonly cells: readonly CellTerm[];
  readonly selections: readonly Selection[];
  readonly what: string;
}

/**
 * Whether values go along an order that the results have, all of them that the text speaks of, and which way that is; of
 * several courses, whether each does, along the same.
 */
export function checkCourses(
  text: ClaimText,
  way: "rising" | "falling",
  courses: readonly (readonly Term[])[],
  at: Range,
): CheckedCourse | Refused {
  const whole: Term = { kind: "statistic", by: "mean", of: courses.flat(), value: Number.NaN };
  const flaw = flawOf(whole);
  if (flaw !== null) return refuse(flaw);
  const operand = operandOf(whole);
  const check = checkOperand(text, operand, at);
  if (check.kind === "refused") return check;
  const { selection } = check;
  const [along = null, ...others] = courses.map((values) => orderOf(text, selection, values));
  const isOther = (other: typeof along): boolean =>
    other?.dimension !== along?.dimension || other?.direction !== along?.direction;
  if (along === null || others.some(isOther))
    return refuse(
      "the values do not stand in the order of anything that the results know: sort the rows by an input, rows^(layer)",
    );
  const wrong =
    unusedAt(text, selection, at, new Set([along.dimension]))?.why ??
    foreignNames(text, [selection], at) ??
    statisticFlaw(text, operand.statistics.slice(1), selection, at, "asked");
  if (wrong !== null) return refuse(wrong);
  const values = courses[0]!;
  const isTurned = along.direction === "falling";
  return {
    kind: "checked",
    way: isTurned === (way === "rising") ? "falling" : "rising",
    cells: operand.cells,
    selections: [selection],
    what: `${way} over ${values.length} values, ${describeTerm(text, values[0]!)} to ${describeTerm(text, values.at(-1)!)}${courses.length > 1 ? `, ${courses.length} times` : ""}`,
  };
}

/** What the values are ordered by: an input that grows or falls from each to the next. */
function orderOf(
  text: ClaimText,
  { sample }: Selection,
  values: readonly Term[],
): { readonly dimension: number; readonly direction: "rising" | "falling" } | null {
  const { dimensions, rows } = text.scene.tables[sample.table]!;
  const coordinates = values.map((term) =>
    cellsOf(term).flatMap(({ cell }) =>
      (text.places.get(keyOf(cell)) ?? [])
        .filter((place) => place.table === sample.table)
        .map(({ row }) => rows[row]!.coordinates),
    ),
  );
  for (const [dimension, { kind, values: all }] of dimensions.entries()) {
    if (kind === "arm" || kind === "seed") continue;
    const places = coordinates.map((own) => {
      const held = new Set(own.map((each) => each[dimension]!));
      if (held.size !== 1) return Number.NaN;
      const [value] = held;
      const number = Number(value);
      return kind === "row" || !Number.isFinite(number) ? all.indexOf(value!) : number;
    });
    if (increasing(places)) return { dimension, direction: "rising" };
    if (increasing(places.toReversed())) return { dimension, direction: "falling" };
  }
  return null;
}

function increasing(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number > numbers[at - 1]!) && numbers.length > 1;
}
