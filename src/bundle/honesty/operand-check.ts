import type { Range } from "../../text/range.ts";
import { foreignTo } from "../reading/filters.ts";
import type { Measure } from "../records/record-table.ts";
import type { ClaimText } from "./claim-text.ts";
import { tieOf } from "./measure-tie.ts";
import { type Operand, samplesOf } from "./operand.ts";
import { checkSelection, type Selection } from "./selection.ts";
import { partsOf, type Term } from "./term.ts";

export type OperandCheck =
  | { readonly kind: "honest"; readonly selection: Selection }
  | { readonly kind: "refused"; readonly why: string };

/** What need not be named, by table: the baseline beside what is set against it. */
export type Implied = (table: number, dimension: number, value: string) => boolean;

export const NOTHING_IMPLIED: Implied = () => false;

const MOST_VIEWS = 6;
/** What a value may be multiplied by: per cent, and units of time and size. */
const UNITS: ReadonlySet<number> = new Set([1, 60, 100, 1_000, 3_600, 1e6, 1e9]);

/**
 * Whether one side of what is reckoned is a column that the text speaks of, in the rows that it means.
 * @param isTied whether the column itself must be named: not where the statistic has a name that says what it is of
 */
export function checkOperand(
  text: ClaimText,
  operand: Operand,
  at: Range,
  implied: Implied = NOTHING_IMPLIED,
  isTied = true,
): OperandCheck {
  const flaw = flawOf(operand.term);
  if (flaw !== null) return { kind: "refused", why: flaw };
  if (operand.cells.length === 0)
    return { kind: "refused", why: "it rests on no value of the results" };
  const samples = samplesOf(operand, text.places, text.scene.tables).slice(0, MOST_VIEWS);
  if (samples.length === 0)
    return { kind: "refused", why: "it joins values of different columns in one list" };
  let first: OperandCheck | null = null;
  for (const sample of samples) {
    const column = text.scene.tables[sample.table]!.measures[sample.measure]!;
    const why = isTied ? untied(text, sample.table, sample.measure, column, at) : null;
    const check: OperandCheck =
      why === null
        ? checkSelection(text, operand, sample, at, (dimension, value) =>
            implied(sample.table, dimension, value),
          )
        : { kind: "refused", why };
    if (check.kind === "honest") return check;
    first ??= check;
  }
  return first!;
}

/** What of a term no results can vouch for, in words; null where all of it rests on them. */
export function flawOf(term: Term): string | null {
  switch (term.kind) {
    case "literal":
      return `it writes ${term.value} itself: an expression has to take its numbers from the results`;
    case "text":
      return `it gives the text "${term.value}" where a number is meant`;
    case "unclear":
      return term.why;
    case "product":
      return "it multiplies two values: no claim can name what that is";
    case "scaled": {
      const by = Math.abs(term.by) >= 1 ? Math.abs(term.by) : 1 / Math.abs(term.by);
      const isUnit = [...UNITS].some((unit) => Math.abs(by - unit) < 1e-9 * unit);
      return isUnit ? flawOf(term.of) : `it multiplies by ${term.by}, which is no unit`;
    }
    default:
      return partsOf(term).reduce<string | null>((flaw, part) => flaw ?? flawOf(part), null);
  }
}

/** Why the text does not tie to a column; null where it does. */
function untied(
  text: ClaimText,
  table: number,
  measure: number,
  { name, role }: Measure,
  at: Range,
): string | null {
  const tie = tieOf(text, table, measure, at);
  if (tie.kind === "other")
    return `it reads ${name}, and the text speaks of ${tie.named.join(" or ")}`;
  if (tie.kind === "none")
    return `no word of the text speaks of ${name}: say what it means beside the claims, "columns": {"${name}": "…"}`;
  if (role === "input" && tie.kind !== "named") return `${name} was set and not measured`;
  return null;
}

/** What the text names that a table does not know, in words; null where it knows all. */
export function foreignNames(
  text: ClaimText,
  selections: readonly Selection[],
  at: Range,
): string | null {
  const tables = [...new Set(selections.map(({ sample }) => sample.table))];
  const [first = [], ...others] = tables.map((table) => foreignTo(text.scene, table, at));
  const unknown = first.filter((one) =>
    others.every((each) => each.some((other) => other.at.start === one.at.start)),
  );
  if (unknown.length === 0) return null;
  const [{ table, dimension, value }] = unknown as [(typeof unknown)[0]];
  const { name } = text.scene.tables[table]!.dimensions[dimension]!;
  const file = text.scene.tables[tables[0]!]!.path;
  return `the text names ${name || "the arm"} ${value}, which ${file} does not tell of`;
}
