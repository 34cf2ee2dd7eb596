import type { Range } from "../../text/range.ts";
import { foreignTo } from "../reading/filters.ts";
import type { Measure } from "../records/record-table.ts";
import type { ClaimText } from "./claim-text.ts";
import { groupsFlaw } from "./groups-flaw.ts";
import { tieOf } from "./measure-tie.ts";
import { namingOf } from "./named-statistic.ts";
import { oncePer } from "./once-per.ts";
import { type Operand, type Sample, samplesOf } from "./operand.ts";
import { checkSelection, type LeftOut, type Selection } from "./selection.ts";
import { storedFlaw } from "./stored-statistic.ts";
import { partsOf, type Term } from "./term.ts";

export type OperandCheck =
  | { readonly kind: "honest"; readonly selection: Selection }
  | { readonly kind: "refused"; readonly why: string };

/** What need not be named, by table: the baseline beside what is set against it. */
export type Implied = (table: number, dimension: number, value: string) => boolean;

export const NOTHING_IMPLIED: Implied = () => false;

export interface OperandRules {
  readonly implied: Implied;
  /** Whether its column must be named: not where a word of the text already says what is reckoned. */
  readonly isTied: boolean;
  /** The column that it is set against, which may go by the same words of the text. */
  readonly partner?: string | null;
  /** The tables to look in before others: those that hold the other side as well. */
  readonly tables?: ReadonlySet<number>;
  /** Values that the text itself leaves out, by what it says of them elsewhere. */
  readonly leftOut?: LeftOut;
}

const PLAIN: OperandRules = { implied: NOTHING_IMPLIED, isTied: true };
const MOST_VIEWS = 6;

/** Whether one side of what is reckoned is a column that the text speaks of, in the rows that it means. */
export function checkOperand(
  text: ClaimText,
  operand: Operand,
  at: Range,
  rules: OperandRules = PLAIN,
): OperandCheck {
  const flaw = flawOf(operand.term);
  if (flaw !== null) return { kind: "refused", why: flaw };
  if (operand.cells.length === 0)
    return { kind: "refused", why: "it rests on no value of the results" };
  const naming = namingOf(text, operand, at);
  if (naming.kind === "refused") return naming;
  for (const beside of operand.beside) {
    const check = checkOperand(text, beside, at, { ...rules, isTied: false });
    if (check.kind === "refused") return check;
  }
  const found = samplesOf(operand, text.places, text.scene.tables);
  const shared = found.filter(({ table }) => rules.tables?.has(table));
  const samples = (shared.length > 0 ? shared : found).slice(0, MOST_VIEWS);
  if (samples.length === 0)
    return { kind: "refused", why: "it joins values of different columns in one list" };
  const isTied = rules.isTied && naming.kind === "column";
  let first: OperandCheck | null = null;
  for (const sample of samples) {
    const column = text.scene.tables[sample.table]!.measures[sample.measure]!;
    const why =
      (isTied ? untied(text, sample, column, at, rules.partner ?? null) : null) ??
      groupsFlaw(text, operand.term, sample.table) ??
      storedFlaw(text, operand);
    const check: OperandCheck =
      why === null
        ? checkSelection(text, operand, sample, at, {
            implied: (dimension, value) => rules.implied(sample.table, dimension, value),
            leftOut: rules.leftOut ?? (() => false),
          })
        : { kind: "refused", why };
    const isKnown = check.kind === "honest" && foreignNames(text, [check.selection], at) === null;
    if (isKnown) return check;
    const isBetter = first?.kind !== "honest" && check.kind === "honest";
    if (first === null || isBetter) first = check;
  }
  return first!;
}

/** What a value may be multiplied by: per cent, and units of time and size. */
const UNITS: ReadonlySet<number> = new Set([1, 60, 100, 1_000, 3_600, 1e6, 1e9]);

/** What of a term no results can vouch for, in words; null where all of it rests on them. */
export const flawOf: (term: Term) => string | null = oncePer(flawIn);

function flawIn(term: Term): string | null {
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
      if (term.by < 0) return "it turns the sign of a value: a sign counts";
      const isUnit = [...UNITS].some((unit) => Math.abs(by - unit) < 1e-9 * unit);
      return flawOf(term.of) ?? (isUnit ? null : `it multiplies by ${term.by}, which is no unit`);
    }
    default:
      return partsOf(term).reduce<string | null>((flaw, part) => flaw ?? flawOf(part), null);
  }
}

/** Why the text does not tie to a column; null where it does. */
function untied(
  text: ClaimText,
  sample: Sample,
  { name, role }: Measure,
  at: Range,
  partner: string | null,
): string | null {
  const tie = tieOf(text, sample, at, partner);
  if (tie.kind === "other")
    return `it reads ${name}, and the text speaks of ${tie.named.join(" or ")}; if ${name} is meant, say so in its words: "columns": {"${name}": "…"}`;
  if (tie.kind === "none")
    return `no word of the text speaks of ${name}: say what it means in the text's words, "columns": {"${name}": "…"}`;
  return role === "input" && tie.kind !== "named" ? `${name} was set and not measured` : null;
}

/** What the text names that a table does not know, in words; null where it knows all. */
export function foreignNames(
  text: ClaimText,
  selections: readonly Selection[],
  at: Range,
): string | null {
  const tables = [...new Set(selections.map(({ sample }) => sample.table))];
  const [first = [], ...others] = tables.map((table) => foreignTo(text.scene, table, at));
  const unknown = first.find((one) =>
    others.every((each) => each.some((other) => other.at.start === one.at.start)),
  );
  if (unknown === undefined) return null;
  const { name } = text.scene.tables[unknown.table]!.dimensions[unknown.dimension]!;
  const file = text.scene.tables[tables[0]!]!.path;
  return `the text names ${name || "the arm"} ${unknown.value}, which ${file} does not tell of`;
}
