import type { Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import type { AskedNumber } from "./asked-number.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { describeTerm } from "./describe-term.ts";
import { undefinedFlaw } from "./measure-level.ts";
import { type Measured, type Refused, refuse } from "./measured.ts";
import { operandOf, together } from "./operand.ts";
import { checkOperand, flawOf, foreignNames, NOTHING_IMPLIED } from "./operand-check.ts";
import type { Selection } from "./selection.ts";
import { cellsOf, type Term } from "./term.ts";
import { unusedAt } from "./use.ts";

const CORRELATED = /\b(?:correlat\p{L}*|pearson|spearman|rho|r)\b|ρ/iu;
const RANKED = /\b(?:spearman|rank\p{L}*|rho)\b|ρ/iu;

/** Holds a correlation of two columns against a number of the text. */
export function measureCorrelation(
  text: ClaimText,
  term: Term & { readonly kind: "correlation" },
  { written, role }: Pick<AskedNumber, "written" | "role">,
): Measured | Refused {
  const { at } = written;
  const { start, end } = sentenceAt(text.scene, at.start);
  const said = text.scene.text.slice(start, end);
  if (!CORRELATED.test(said) && role !== "correlation")
    return refuse("it takes a correlation, and the text speaks of none");
  if (term.by === "spearman" && !RANKED.test(said))
    return refuse(
      "it takes a correlation of ranks, and the text does not say so: take $pearson(…)",
    );
  if (term.by === "pearson" && RANKED.test(said))
    return refuse("the text speaks of a correlation of ranks: take $spearman(…)");
  const checked = checkCorrelation(text, term, at);
  if ("kind" in checked) return checked;
  return {
    kind: "measured",
    value: term.value,
    cases: [],
    cells: cellsOf(term),
    selections: checked,
    what: describeTerm(text, term),
  };
}

/** Whether the two columns of a correlation are those that the text speaks of, paired row by row. */
export function checkCorrelation(
  text: ClaimText,
  term: Term & { readonly kind: "correlation" },
  at: Range,
): readonly Selection[] | Refused {
  const flaw = [...term.left, ...term.right].reduce<string | null>(
    (found, each) => found ?? flawOf(each),
    null,
  );
  if (flaw !== null) return refuse(flaw);
  const sides = [term.left, term.right].map((side) => together(side.map(operandOf)));
  const selections: Selection[] = [];
  for (const [index, side] of sides.entries()) {
    const partner = sides[1 - index]!.cells[0]?.cell.keys.at(-1) ?? null;
    const check = checkOperand(text, side, at, { implied: NOTHING_IMPLIED, isTied: true, partner });
    if (check.kind === "refused") return check;
    const flaw =
      unusedAt(text, check.selection, at)?.why ?? undefinedFlaw(text, check.selection, at);
    if (flaw !== null) return refuse(flaw);
    selections.push(check.selection);
  }
  const [left, right] = selections as [Selection, Selection];
  if (left.sample.table === right.sample.table && left.sample.measure === right.sample.measure)
    return refuse("it correlates a column with itself");
  const foreign = foreignNames(text, selections, at);
  if (foreign !== null) return refuse(foreign);
  return arePaired(text, term, left, right)
    ? selections
    : refuse("it pairs values of different rows: take both columns of the same rows, in one order");
}

/** Whether the values that are paired stand in the same rows, or, of two tables, in the order of each. */
function arePaired(
  { places }: ClaimText,
  { left, right }: Term & { readonly kind: "correlation" },
  first: Selection,
  second: Selection,
): boolean {
  const rowsOf = (term: Term, { sample }: Selection): readonly number[] =>
    cellsOf(term).flatMap(({ cell }) =>
      (places.get(keyOf(cell)) ?? [])
        .filter(({ table }) => table === sample.table)
        .map(({ row }) => row),
    );
  const rows = left.map((term) => rowsOf(term, first));
  const others = right.map((term) => rowsOf(term, second));
  if (first.sample.table === second.sample.table)
    return rows.every((own, at) => isSameSet(own, others[at]!));
  return [rows, others].every((each) => isInOrder(each.map(([row]) => row ?? Number.NaN)));
}

function isSameSet(own: readonly number[], other: readonly number[]): boolean {
  const held = new Set(other);
  return held.size === new Set(own).size && own.every((row) => held.has(row));
}

function isInOrder(rows: readonly number[]): boolean {
  return rows.every((row, at) => at === 0 || row > rows[at - 1]!);
}
