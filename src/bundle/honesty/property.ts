import { contains, overlaps, type Range } from "../../text/range.ts";
import type { Choice } from "../expression/traced.ts";
import { partsOf } from "../reading/text-words.ts";
import type { Measure, RecordCell } from "../records/record-table.ts";
import { type CellPlaces, keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Condition } from "./condition.ts";
import { type Question, questionsOf } from "./judgement.ts";
import { tieOf } from "./measure-tie.ts";
import { oncePer } from "./once-per.ts";
import { readTerm } from "./read-term.ts";
import { type Column, superlativeFor } from "./superlative-words.ts";
import { type CellTerm, cellsOf, hasCell, type Term } from "./term.ts";

/**
 * Whether the text says that rows are left out by a condition on what came of them: `leaving diverged runs out`,
 * `the six with overlap`. What a row is set to is no such condition; that the text must name.
 */
export function licensesCondition(
  text: ClaimText,
  condition: Condition,
  cell: RecordCell,
  row: readonly (RecordCell | null)[],
  at: Range,
): boolean {
  if (condition.kind === "extreme") {
    const isRival = row.some((each) => each !== null && condition.rivals.has(keyOf(each)));
    return (
      isRival && superlativeFor(text, columnsOf(text, condition.among), condition.end) !== null
    );
  }
  const answer = condition.answerFor(cell);
  if (answer === undefined || answer.isMet) return false;
  return questionsOf(answer.verdict).some(
    (question) =>
      !question.isMet &&
      isProperty(text, question) &&
      isSaid(text, question, at) &&
      isSaidApart(text, question, cell, at),
  );
}

/**
 * Whether a condition is another thing than what is asserted: `above 0.5 in every run` leaves no run out for being below
 * 0.5, nor `higher on every task` a task on which it is not higher.
 */
function isSaidApart(
  text: ClaimText,
  { left, right }: Question,
  cell: RecordCell,
  at: Range,
): boolean {
  const own = text.assertions.find((assertion) => contains(assertion.at, at));
  const apart = { numbers: text.numbers.filter((number) => !overlaps(number, own?.at ?? at)) };
  const isMeasured = /^(?:number|size|count)$/.test(own?.content.kind ?? "number");
  const literals = [left, right].filter(({ kind }) => kind === "literal");
  if (literals.length > 0)
    return literals.every((term) =>
      isMeasured ? isWritten(apart, term) : isWrittenOut(apart, Number(term.value)),
    );
  const isOfItself = [left, right].some((term) =>
    hasCell(term, (each) => keyOf(each.cell) === keyOf(cell)),
  );
  return isMeasured || !isOfItself;
}

/** Whether a question is of what was measured, rather than of what a row is set to. */
export function isProperty({ isMeasured }: ClaimText, { left, right }: Question): boolean {
  return isMeasured(left) || isMeasured(right);
}

/** Whether a term rests on what was measured, or was chosen by it. */
export function measuredIn(places: CellPlaces): (term: Term) => boolean {
  const isPlaced = ({ cell }: CellTerm): boolean => places.has(keyOf(cell));
  return oncePer((term) => hasCell(term, isPlaced) || chosenFrom(term).some(isPlaced));
}

/** The values that something was chosen from, where it is what stands beside the greatest or least of them. */
export function chosenFrom(term: Term): readonly CellTerm[] {
  return extremesOf(term).flatMap(({ among }) => among.flatMap(cellsOf));
}

/** The choices of the greatest or least by which a name or value was come by. */
export function extremesOf(
  term: Term,
): readonly { readonly end: "highest" | "lowest"; readonly among: readonly Term[] }[] {
  return choicesOf(term).flatMap((choice) =>
    choice.kind === "extreme" ? [{ end: choice.end, among: choice.among.map(readTerm) }] : [],
  );
}

/** Why a name or value was taken and no other. */
export function choicesOf(term: Term): readonly Choice[] {
  if (term.kind === "cell") return term.because;
  if (term.kind !== "text") return [];
  if (term.from.kind === "cell") return term.from.because;
  return term.from.kind === "key" ? term.from.of.because : [];
}

/** Whether a word of the text speaks of one of the columns asked, and each number asked for is 0, 1 or stands in the text. */
export function isSaid(text: ClaimText, { left, right }: Question, at: Range): boolean {
  const columns = columnsOf(text, [left, right]);
  const isNamed = columns.some(
    (column) =>
      tieOf(text, column, at).kind === "named" || isTouched(text, column.table, column.measure),
  );
  return isNamed && [left, right].every((term) => isWritten(text, term));
}

/** Whether a word of the text speaks of each of the columns asked. */
export function isSaidWhole(text: ClaimText, question: Question, at: Range): boolean {
  const sides = [question.left, question.right].filter((term) => hasCell(term, () => true));
  return (
    sides.every((term) => isSaid(text, { ...question, left: term, right: term }, at)) &&
    isSaid(text, question, at)
  );
}

/** `with overlap` speaks of the column overlap_rate, where no other column has to do with overlap; `routed` names an arm. */
function isTouched({ scene }: ClaimText, table: number, measure: number): boolean {
  const { measures } = scene.tables[table]!;
  const stemsOf = ({ name, means }: Measure): readonly string[] =>
    [name, means ?? ""].flatMap((each) => partsOf(each).parts.map(({ stem }) => stem));
  const own = measures[measure]!;
  const others = new Set(measures.filter((other) => other.name !== own.name).flatMap(stemsOf));
  const mine = new Set(stemsOf(own).filter((stem) => stem.length > 3 && !others.has(stem)));
  return scene.words.some(
    (word) => mine.has(word.stem) && !scene.selectors.some(({ at }) => contains(at, word)),
  );
}

/** The columns that terms read. */
export function columnsOf({ places }: ClaimText, terms: readonly Term[]): readonly Column[] {
  const found = terms.flatMap((term) =>
    cellsOf(term).flatMap(({ cell }) => places.get(keyOf(cell))?.slice(0, 1) ?? []),
  );
  return [...new Map(found.map((place) => [`${place.table}/${place.measure}`, place])).values()];
}

/** Whether a number that the expression writes is one of the text's; 0 and 1 need not be. */
export function isWritten(text: Pick<ClaimText, "numbers">, term: Term): boolean {
  if (term.kind !== "literal") return true;
  return term.value === 0 || term.value === 1 || isWrittenOut(text, term.value);
}

function isWrittenOut({ numbers }: Pick<ClaimText, "numbers">, value: number): boolean {
  return numbers.some(
    ({ number, percent }) =>
      number === value || ((percent || number > 1) && Math.abs(number - value * 100) < 1e-9),
  );
}
