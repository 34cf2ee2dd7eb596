import type { Range } from "../../text/range.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Case, Question } from "./judgement.ts";
import { checkSides } from "./measure-pair.ts";
import { type Refused, refuse } from "./measured.ts";
import { type Operand, operandOf } from "./operand.ts";
import { checkOperand, flawOf, foreignNames } from "./operand-check.ts";
import { isProperty, isSaid, isWritten } from "./property.ts";
import type { Selection } from "./selection.ts";
import { type CellTerm, cellsOf, type Term } from "./term.ts";
import { unusedAt, valuesMeantAt } from "./use.ts";

/** Cases that something was asked of, held against the text. */
export interface CheckedCases {
  readonly kind: "checked";
  /** Those that the text speaks of. */
  readonly cases: readonly AskedCase[];
  readonly met: number;
  readonly left: Selection | null;
  readonly right: Selection | null;
  readonly cells: readonly CellTerm[];
}

export interface AskedCase {
  readonly question: Question;
  readonly isMet: boolean;
}

/** Whether what is asked of cases is what the text says of them, and those that it speaks of are all asked. */
export function checkCases(
  text: ClaimText,
  cases: readonly Case[],
  at: Range,
): CheckedCases | Refused {
  const asked = cases.flatMap((one): AskedCase[] => {
    const settings = one.questions.filter((question) => !isProperty(text, question));
    if (settings.some(({ isMet }) => !isMet)) return [];
    const properties = one.questions.filter((question) => isProperty(text, question));
    return properties.map((question) => ({ question, isMet: question.isMet }));
  });
  const [first] = asked;
  if (first === undefined) return refuse("it asks nothing of what was measured");
  const perCase = new Set(
    cases.map((one) => one.questions.filter((each) => isProperty(text, each)).length),
  );
  perCase.delete(0);
  if (perCase.size > 1 || !perCase.has(1))
    return refuse(
      "it asks several things of each case at once: say each in an expression of its own",
    );
  const flaw = asked
    .flatMap(({ question }) => [question.left, question.right])
    .reduce<string | null>((found, term) => found ?? literalFlaw(text, term), null);
  if (flaw !== null) return refuse(flaw);
  const [left, right] = [
    joined(asked.map(({ question }) => question.left)),
    joined(asked.map(({ question }) => question.right)),
  ];
  const checked = checkBoth(text, left, right, first.question, at);
  if ("kind" in checked) return checked;
  const selections = checked.filter((each) => each !== null);
  const unused = selections
    .map((selection) => unusedAmong(text, selection, asked, at))
    .find((each) => each !== null);
  const foreign = foreignNames(text, selections, at);
  if (unused != null || foreign !== null) return refuse(unused ?? foreign!);
  return {
    kind: "checked",
    cases: asked,
    met: asked.filter(({ isMet }) => isMet).length,
    left: checked[0],
    right: checked[1],
    cells: [...left.cells, ...right.cells],
  };
}

function literalFlaw(text: ClaimText, term: Term): string | null {
  if (term.kind === "text") return null;
  if (term.kind !== "literal") return flawOf(term);
  return isWritten(text, term) ? null : `it asks for ${term.value}, which the text does not say`;
}

/** The same side of all cases as one. */
function joined(terms: readonly Term[]): Operand {
  const cells = terms.flatMap(cellsOf);
  const inner = terms.map(operandOf)[0]?.statistics ?? [];
  return {
    term: {
      kind: "statistic",
      by: "mean",
      of: terms.filter(({ kind }) => kind !== "text" && kind !== "literal"),
      value: Number.NaN,
    },
    cells,
    statistics: inner,
  };
}

function checkBoth(
  text: ClaimText,
  left: Operand,
  right: Operand,
  question: Question,
  at: Range,
): readonly [Selection | null, Selection | null] | Refused {
  const isTied = !isSaid(text, question, at);
  if (left.cells.length > 0 && right.cells.length > 0)
    return checkSides(text, left, right, at, isTied);
  const [own, isLeft] = left.cells.length > 0 ? [left, true] : [right, false];
  const check = checkOperand(text, own, at, undefined, isTied);
  if (check.kind === "refused") return check;
  return isLeft ? [check.selection, null] : [null, check.selection];
}

/** What the text names and the cases do not use: a value at which it holds, or does not, is used. */
function unusedAmong(
  text: ClaimText,
  selection: Selection,
  asked: readonly AskedCase[],
  at: Range,
): string | null {
  const unused = unusedAt(text, selection, at);
  if (unused === null) return null;
  const { sample } = selection;
  const { dimensions, rows } = text.scene.tables[sample.table]!;
  const isTold = dimensions.some((_, dimension) => {
    const meant = valuesMeantAt(text, sample.table, dimension, at);
    if (meant.size === 0) return false;
    const [met, unmet] = [true, false].map(
      (answer) =>
        new Set(
          asked
            .filter(({ isMet }) => isMet === answer)
            .flatMap(({ question }) => rowsOf(text, question, sample.table))
            .map((row) => rows[row]!.coordinates[dimension]!),
        ),
    );
    const within = (values: ReadonlySet<string>): boolean =>
      [...meant].every((value) => values.has(value));
    const apart = ![...met!].some((value) => unmet!.has(value));
    return apart && (within(met!) || within(unmet!));
  });
  return isTold ? null : unused;
}

function rowsOf(
  { places }: ClaimText,
  { left, right }: Question,
  table: number,
): readonly number[] {
  return [left, right].flatMap((term) =>
    cellsOf(term).flatMap(({ cell }) =>
      (places.get(`${cell.path}#${cell.pointer}`) ?? [])
        .filter((place) => place.table === table)
        .map(({ row }) => row),
    ),
  );
}
