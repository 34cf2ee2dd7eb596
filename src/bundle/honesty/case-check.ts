import type { Range } from "../../text/range.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Case, Question } from "./judgement.ts";
import { checkSides } from "./measure-pair.ts";
import { type Refused, refuse } from "./measured.ts";
import { type Operand, operandOf, together } from "./operand.ts";
import { checkOperand, flawOf, foreignNames, NOTHING_IMPLIED } from "./operand-check.ts";
import { isProperty, isSaid, isSaidWhole, isWritten } from "./property.ts";
import type { LeftOut, Selection } from "./selection.ts";
import { type CellTerm, cellsOf, idOf, type Term } from "./term.ts";
import { type Unused, unusedAt, valuesMeantAt } from "./use.ts";

/** Cases that something was asked of, held against the text. */
export interface CheckedCases {
  readonly kind: "checked";
  /** Those that the text speaks of. */
  readonly cases: readonly AskedCase[];
  readonly met: number;
  readonly selections: readonly Selection[];
  /** For each question, the sides that it sets against each other, or the one that it asks of. */
  readonly slots: readonly (readonly Selection[])[];
  readonly cells: readonly CellTerm[];
}

export interface AskedCase {
  readonly questions: readonly Question[];
  readonly isMet: boolean;
}

/** Whether what is asked of cases is what the text says of them, and those that it speaks of are all asked. */
export function checkCases(
  text: ClaimText,
  cases: readonly Case[],
  at: Range,
): CheckedCases | Refused {
  const meant = cases.filter(
    ({ questions }) => !questions.some((one) => !isProperty(text, one) && !one.isMet),
  );
  const properties = meant.map(({ questions }) => questions.filter((one) => isProperty(text, one)));
  const most = Math.max(0, ...properties.map(({ length }) => length));
  if (most === 0) return refuse("it asks nothing of what was measured");
  const restricting = restrictingSlots(properties, most);
  const unsaid = restricting.flatMap((slot) =>
    properties.flatMap((each) => (each[slot] && !isSaid(text, each[slot], at) ? [each[slot]] : [])),
  )[0];
  if (unsaid !== undefined)
    return refuse(`it leaves out cases by ${nameIn(text, unsaid)}, and the text does not say so`);
  const isWithin = (each: readonly Question[]): boolean =>
    restricting.every((slot) => each[slot]?.isMet === true);
  const asked = properties.flatMap((each): AskedCase[] => {
    const questions = each.filter((_, slot) => !restricting.includes(slot));
    if (!isWithin(each) || questions.length === 0) return [];
    return [{ questions, isMet: questions.every(({ isMet }) => isMet) }];
  });
  const outside = new Set(
    properties.filter((each) => !isWithin(each)).flatMap((each) => each.flatMap(keysIn)),
  );
  const leftOut: LeftOut = (row) => row.some((cell) => cell !== null && outside.has(keyOf(cell)));
  return heldAgainst(text, asked, at, leftOut);
}

/** Questions of thresholds that come before another only say which cases are meant: `of the six with overlap`. */
function restrictingSlots(
  properties: readonly (readonly Question[])[],
  most: number,
): readonly number[] {
  const [longest] = properties.filter(({ length }) => length === most);
  const slots = longest!.flatMap((question, slot) => (isThreshold(question) ? [slot] : []));
  return slots.length === most ? slots.slice(0, -1) : slots;
}

function isThreshold({ left, right }: Question): boolean {
  return left.kind === "literal" || right.kind === "literal";
}

function keysIn({ left, right }: Question): readonly string[] {
  return [left, right].flatMap((term) => cellsOf(term).map(({ cell }) => keyOf(cell)));
}

function nameIn({ places, scene }: ClaimText, { left, right }: Question): string {
  const [first] = [left, right].flatMap(cellsOf);
  const place = first && places.get(keyOf(first.cell))?.[0];
  return place ? scene.tables[place.table]!.measures[place.measure]!.name : "something";
}

function heldAgainst(
  text: ClaimText,
  asked: readonly AskedCase[],
  at: Range,
  leftOut: LeftOut,
): CheckedCases | Refused {
  const [first] = asked;
  if (first === undefined) return refuse("no case is left that it asks something of");
  const ids = asked.map(({ questions }) => questions.map(idOfQuestion).join(" "));
  if (new Set(ids).size < ids.length) return refuse("it asks one case more than once");
  const slots: (readonly Selection[])[] = [];
  for (const [slot] of first.questions.entries()) {
    const questions = asked.flatMap((each) => each.questions[slot] ?? []);
    const checked = checkSlot(text, questions, at, leftOut);
    if ("kind" in checked) return checked;
    const unused = checked.map((selection) => unusedAmong(text, selection, asked, at));
    const whole = unused.find((each) => each?.isWhole === true);
    if (whole != null) return refuse(whole.why);
    if (unused.every((each) => each !== null)) return refuse(unused[0]!.why);
    slots.push(checked);
  }
  const selections = slots.flat();
  const foreign = foreignNames(text, selections, at);
  if (foreign !== null) return refuse(foreign);
  const questions = asked.flatMap((each) => each.questions);
  return {
    kind: "checked",
    cases: asked,
    met: asked.filter(({ isMet }) => isMet).length,
    selections,
    slots,
    cells: [...new Set(questions.flatMap(({ left, right }) => [left, right]))].flatMap(cellsOf),
  };
}

function idOfQuestion({ by, left, right }: Question): string {
  return `${idOf(left)}${by}${idOf(right)}`;
}

/** One question, as it was asked of every case. */
function checkSlot(
  text: ClaimText,
  questions: readonly Question[],
  at: Range,
  leftOut: LeftOut,
): readonly Selection[] | Refused {
  const flaw = questions
    .flatMap(({ left, right }) => [left, right])
    .reduce<string | null>((found, term) => found ?? literalFlaw(text, term), null);
  if (flaw !== null) return refuse(flaw);
  const [left, right] = [
    joined(questions.map((each) => each.left)),
    joined(questions.map((each) => each.right)),
  ];
  const isTied = !isSaidWhole(text, questions[0]!, at);
  if (left.cells.length > 0 && right.cells.length > 0)
    return checkSides(text, left, right, at, {
      naming: isTied ? "both" : "neither",
      leftOut,
      isUseAsked: false,
    });
  const own = left.cells.length > 0 ? left : right;
  const check = checkOperand(text, own, at, { implied: NOTHING_IMPLIED, isTied, leftOut });
  return check.kind === "refused" ? check : [check.selection];
}

function literalFlaw(text: ClaimText, term: Term): string | null {
  if (term.kind === "text") return null;
  if (term.kind !== "literal") return flawOf(term);
  return isWritten(text, term) ? null : `it asks for ${term.value}, which the text does not say`;
}

/** The same side of all cases as one. */
function joined(terms: readonly Term[]): Operand {
  const measured = terms.filter(({ kind }) => kind !== "text" && kind !== "literal");
  return together(measured.map(operandOf));
}

/** What the text names and the cases do not use: a value at which it holds, or does not, is used. */
function unusedAmong(
  text: ClaimText,
  selection: Selection,
  asked: readonly AskedCase[],
  at: Range,
): Unused | null {
  const unused = unusedAt(text, selection, at);
  if (unused === null) return null;
  const { table } = selection.sample;
  const { dimensions, rows } = text.scene.tables[table]!;
  const isTold = dimensions.some((_, dimension) => {
    const meant = valuesMeantAt(text, table, dimension, at);
    if (meant.size === 0) return false;
    const [met, unmet] = [true, false].map(
      (answer) =>
        new Set(
          asked
            .filter(({ isMet }) => isMet === answer)
            .flatMap(({ questions }) => questions.flatMap((each) => rowsOf(text, each, table)))
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
      (places.get(keyOf(cell)) ?? [])
        .filter((place) => place.table === table)
        .map(({ row }) => row),
    ),
  );
}
