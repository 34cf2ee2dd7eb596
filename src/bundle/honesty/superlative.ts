import type { SuperlativeEnd } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import { betterOf } from "../reading/merit.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Case, Question } from "./judgement.ts";
import { columnOf } from "./measure-level.ts";
import { checkSides } from "./measure-pair.ts";
import { type Refused, refuse } from "./measured.ts";
import { namedValues } from "./named-values.ts";
import { sidesOf, together } from "./operand.ts";
import { checkOperand, flawOf, foreignNames } from "./operand-check.ts";
import { extremesOf } from "./property.ts";
import type { Selection } from "./selection.ts";
import { statisticFlaw } from "./statistic-check.ts";
import { type CellTerm, cellsOf, idOf, type Term } from "./term.ts";
import { unusedAt, valuesMeantAt } from "./use.ts";

/** That one of several has the greatest or the least value. */
interface Contest {
  readonly end: "highest" | "lowest";
  readonly among: readonly Term[];
  /** The winner by its name, or as the term that is its value. */
  readonly winner: string | Term;
  readonly holds: boolean;
}

/** Reads that each case says one of several comes first or last; null where some say something else. */
export function contestsIn(cases: readonly Case[]): readonly Contest[] | null {
  const questions = cases.flatMap((one) => one.questions);
  const single = questions.map(contestOf);
  if (questions.length > 0 && single.every((each) => each !== null))
    return single.filter((each) => each !== null);
  const whole = againstAll(questions);
  return whole === null ? null : [whole];
}

function contestOf({ by, left, right, isMet }: Question): Contest | null {
  if (by === "=") {
    const named = chosenByName(left, right, isMet) ?? chosenByName(right, left, isMet);
    if (named !== null) return named;
  }
  return ofSeveral(by, left, right, isMet) ?? ofSeveral(turned(by), right, left, isMet);
}

/** `$argmax(rows, 'acc').lr = 1e-4` */
function chosenByName(chosen: Term, name: Term, holds: boolean): Contest | null {
  const [extreme, ...others] = extremesOf(chosen);
  if (extreme === undefined || others.length > 0) return null;
  if (name.kind !== "literal" && name.kind !== "text") return null;
  return { end: extreme.end, among: extreme.among, winner: String(name.value), holds };
}

/** `a = $max(list)`, where the list holds a. */
function ofSeveral(by: string, one: Term, several: Term, holds: boolean): Contest | null {
  if (several.kind !== "statistic" || (several.by !== "max" && several.by !== "min")) return null;
  const end = several.by === "max" ? "highest" : "lowest";
  const isEnd = by === "=" || (end === "highest" ? by === ">=" : by === "<=");
  const isOneOf = several.of.some((each) => idOf(each) === idOf(one));
  return isEnd && isOneOf ? { end, among: several.of, winner: one, holds } : null;
}

/** `$all(others.(acc < $best))`, `$best > $max(others)`: one set against each of the others. */
function againstAll(questions: readonly Question[]): Contest | null {
  const [first] = questions;
  if (first === undefined || questions.length < 2) return null;
  const lefts = new Set(questions.map(({ left }) => idOf(left)));
  const rights = new Set(questions.map(({ right }) => idOf(right)));
  const isLeft = lefts.size === 1;
  if (!isLeft && rights.size !== 1) return null;
  const by = isLeft ? first.by : turned(first.by);
  if (questions.some((each) => (isLeft ? each.by : turned(each.by)) !== by)) return null;
  if (!/^[<>]=?$/.test(by)) return null;
  const one = isLeft ? first.left : first.right;
  if (cellsOf(one).length === 0) return null;
  const others = questions.map((each) => (isLeft ? each.right : each.left));
  const among = others.some((each) => idOf(each) === idOf(one)) ? others : [one, ...others];
  const holds = questions.every(({ isMet }) => isMet);
  return { end: by.startsWith(">") ? "highest" : "lowest", among, winner: one, holds };
}

function turned(by: string): string {
  return { "<": ">", "<=": ">=", ">": "<", ">=": "<=" }[by] ?? by;
}

export interface CheckedContest {
  readonly kind: "checked";
  readonly holds: boolean;
  readonly cells: readonly CellTerm[];
  readonly selections: readonly Selection[];
  readonly what: string;
}

/** Whether what is said to come first or last is what the text says does, of all that the text speaks of. */
export function checkContests(
  text: ClaimText,
  contests: readonly Contest[],
  end: SuperlativeEnd,
  at: Range,
): CheckedContest | Refused {
  const terms = contests.flatMap((each) => each.among);
  const flaw = terms.reduce<string | null>((found, term) => found ?? flawOf(term), null);
  if (flaw !== null) return refuse(flaw);
  const held = holdAmong(text, terms, at);
  if ("kind" in held) return held;
  const [selection] = held;
  const column = columnOf(text, selection);
  // Of a gap or an error less is better, whatever it lies between.
  const isGap = held.length > 1 && GAP.test(text.scene.text);
  const better = held.length > 1 ? (isGap ? "lower" : null) : betterOf(column);
  for (const contest of contests) {
    const wrong =
      endFlaw(contest.end, end, better, column.name) ?? winnerFlaw(text, selection, contest, at);
    if (wrong !== null) return refuse(wrong);
  }
  const contested = new Set(contests.flatMap((contest) => contestedIn(text, selection, contest)));
  const unused =
    unusedAt(text, selection, at, contested)?.why ??
    foreignNames(text, held, at) ??
    statisticFlaw(text, selection.operand.statistics, selection, at, "free");
  if (unused !== null) return refuse(unused);
  const tied = contests.find((contest) => isTied(contest));
  return {
    kind: "checked",
    holds: tied === undefined && contests.every(({ holds }) => holds),
    cells: contests.flatMap(winningCells),
    selections: held,
    what:
      tied === undefined
        ? `${contests[0]!.end} ${column.name} of ${contests[0]!.among.length}${contests.length > 1 ? `, ${contests.length} times` : ""}`
        : `two have the ${tied.end} ${column.name}`,
  };
}

const GAP = /\b(?:gap|error|miscalibrat\p{L}*|calibrat\p{L}*|shortfall|deviation)\b/iu;

/** What is compared: values of one column, or differences of two. */
function holdAmong(
  text: ClaimText,
  terms: readonly Term[],
  at: Range,
): readonly [Selection, ...Selection[]] | Refused {
  const sides = terms.map(sidesOf);
  const given = sides.filter((each) => each !== null);
  if (given.length < sides.length) return refuse("it joins values in a way that no claim can name");
  const left = together(given.map((each) => each.left));
  const rights = given.flatMap((each) => each.right ?? []);
  if (rights.length > 0) {
    return checkSides(text, left, together(rights), at);
  }
  const check = checkOperand(text, left, at);
  return check.kind === "refused" ? check : [check.selection];
}

function winningCells({ among, winner, end }: Contest): readonly CellTerm[] {
  if (typeof winner !== "string") return cellsOf(winner);
  const values = among.map(({ value }) => Number(value));
  const wanted = end === "highest" ? Math.max(...values) : Math.min(...values);
  return cellsOf(among[values.indexOf(wanted)]!);
}

function isTied({ among, end }: Contest): boolean {
  const values = among.map(({ value }) => Number(value));
  const wanted = end === "highest" ? Math.max(...values) : Math.min(...values);
  return values.filter((value) => value === wanted).length > 1;
}

/** Why a word of first or last speaks of the other end; null where it does not. */
export function endFlaw(
  taken: "highest" | "lowest",
  said: SuperlativeEnd,
  better: "higher" | "lower" | null,
  column: string,
): string | null {
  if (said === "only") return "the text speaks of the only one: count those of which it holds";
  if (said === "highest" || said === "lowest")
    return said === taken ? null : `it takes the ${taken}, and the text speaks of the ${said}`;
  if (better === null)
    return `the text speaks of best or worst: say which is better, "columns": {"${column}": {"better": "higher"}}`;
  const wanted = (better === "higher") === (said === "best") ? "highest" : "lowest";
  return wanted === taken
    ? null
    : `the ${said} ${column} is the ${wanted}, and it takes the ${taken}`;
}

/** The dimensions in which those compared differ from each other, each having one value there. */
function contestedIn(
  text: ClaimText,
  { sample }: Selection,
  { among }: Contest,
): readonly number[] {
  const { dimensions, rows } = text.scene.tables[sample.table]!;
  const held = among.map((term) =>
    rowsIn(text, term, sample.table).map((row) => rows[row]!.coordinates),
  );
  return dimensions.flatMap((_, dimension) => {
    const values = held.map((own) => new Set(own.map((coordinates) => coordinates[dimension]!)));
    const areSingle = values.every(({ size }) => size === 1);
    const differ = new Set(values.map((each) => [...each][0])).size > 1;
    return areSingle && differ ? [dimension] : [];
  });
}

/** Whether the text names the winner, and all that could have won are compared. */
function winnerFlaw(
  text: ClaimText,
  selection: Selection,
  contest: Contest,
  at: Range,
): string | null {
  const { table } = selection.sample;
  const { dimensions, rows } = text.scene.tables[table]!;
  const contested = contestedIn(text, selection, contest);
  if (contested.length === 0) return "those compared differ in nothing that the text could name";
  const { winner } = contest;
  const isNamed = contested.some((dimension) => {
    const value =
      typeof winner === "string"
        ? dimensions[dimension]!.values.find((each) => isSameValue(each, winner))
        : rows[rowsIn(text, winner, table)[0]!]!.coordinates[dimension];
    if (value === undefined) return false;
    const meant = valuesMeantAt(text, table, dimension, at);
    if (meant.size > 0) return meant.has(value);
    return namedValues(text, table, dimension).some(
      (named) => named.value === value && !named.isLeftOut,
    );
  });
  return isNamed ? null : "the text does not name there the one that the expression finds first";
}

function isSameValue(value: string, other: string): boolean {
  return value === other || (other.trim() !== "" && Number(value) === Number(other));
}

function rowsIn({ places }: ClaimText, term: Term, table: number): readonly number[] {
  return cellsOf(term).flatMap(({ cell }) =>
    (places.get(keyOf(cell)) ?? []).filter((place) => place.table === table).map(({ row }) => row),
  );
}
