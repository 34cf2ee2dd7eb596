import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { type Case, casesCounted, type Question } from "./judgement.ts";
import { isProperty, isWritten } from "./property.ts";
import { cellsOf, type Term } from "./term.ts";

/**
 * `$all(rows[diverged=1].(lr = 1e-3))` says of what is so that it all stands in one place: the cases outside it, each asked
 * whether it is so. Null where an expression says something else.
 */
export function casesOutside(text: ClaimText, cases: readonly Case[]): readonly Case[] | null {
  const places = cases.map(({ questions }) =>
    questions.length === 1 ? placeSaid(text, questions[0]!) : null,
  );
  const [first] = places;
  if (
    first == null ||
    places.some((each) => each?.name !== first.name || each.value !== first.value)
  )
    return null;
  const { term } = first;
  const from =
    term.kind === "cell"
      ? ({ kind: "cell", cell: term.cell, because: term.because } as const)
      : term.kind === "text"
        ? term.from
        : null;
  if (from === null) return null;
  const asked = casesCounted({ kind: "count", of: [from], because: [], value: 1 });
  if (asked === null || asked.some(({ questions }) => questions.some(denies))) return null;
  return asked.filter((each) => !standsAt(text, each, first));
}

/** `diverged=0`: what is asked is that something is not so. */
function denies({ by, left, right }: Question): boolean {
  return [left, right].some(
    (term) =>
      isOwn(term) &&
      ((by === "=" && (term.value === 0 || term.value === "false")) ||
        (by === "!=" && (term.value === 1 || term.value === "true"))),
  );
}

interface PlaceSaid {
  /** What the rows are set to. */
  readonly name: string;
  readonly value: string;
  readonly term: Term;
}

/** `lr = 1e-3`: what tells rows apart, set equal to a value that the text gives. */
function placeSaid(text: ClaimText, question: Question): PlaceSaid | null {
  const { by, left, right } = question;
  if (by !== "=" || isProperty(text, question)) return null;
  const [term, value] = isOwn(left) ? [right, left] : [left, right];
  if (isOwn(term) || !isOwn(value) || !isWritten(text, value)) return null;
  const cell =
    term.kind === "cell"
      ? term.cell
      : term.kind === "text" && term.from.kind === "cell"
        ? term.from.cell
        : null;
  const name = cell?.keys.at(-1);
  return name === undefined ? null : { name, value: String(value.value), term };
}

/** Whether the expression writes it itself. */
function isOwn(term: Term): boolean {
  return term.kind === "literal" || (term.kind === "text" && term.from.kind === "literal");
}

/** Whether all values that a case asks about stand in rows that are set so. */
function standsAt({ scene, places }: ClaimText, { questions }: Case, said: PlaceSaid): boolean {
  const found = questions
    .flatMap(({ left, right }) => [left, right].flatMap(cellsOf))
    .flatMap(({ cell }) => places.get(keyOf(cell)) ?? []);
  return found.some(({ table, row }) => {
    const { dimensions, rows } = scene.tables[table]!;
    const dimension = dimensions.findIndex(({ name }) => name === said.name);
    const own = rows[row]!.coordinates[dimension];
    return own !== undefined && (own === said.value || Number(own) === Number(said.value));
  });
}
