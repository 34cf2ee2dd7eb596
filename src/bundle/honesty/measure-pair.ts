import { max, mean, median, min, sum } from "simple-statistics";
import type { Range } from "../../text/range.ts";
import { betterOf } from "../reading/merit.ts";
import { nameParts } from "../records/column-role.ts";
import type { AskedNumber } from "./asked-number.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { isImplied, subjectOf } from "./contrast.ts";
import { describeTerm } from "./describe-term.ts";
import { columnOf, scaleOf, undefinedFlaw, unscaled } from "./measure-level.ts";
import { type Measured, type Refused, refuse } from "./measured.ts";
import { namedValues } from "./named-values.ts";
import { type Operand, type Sides, samplesOf } from "./operand.ts";
import { checkOperand, foreignNames, type Implied } from "./operand-check.ts";
import { repeatedRatio } from "./repeated-ratio.ts";
import { directionSaid, type SaidDirection } from "./said-direction.ts";
import type { LeftOut, Selection } from "./selection.ts";
import { statisticFlaw } from "./statistic-check.ts";
import { stepsIn } from "./steps.ts";
import type { PairTerm, Statistic, Term } from "./term.ts";
import { unusedAt } from "./use.ts";
import { isWrittenAs } from "./written-number.ts";

/** Holds a difference, ratio or change of two values against a number of the text. */
export function measurePair(
  text: ClaimText,
  term: Term,
  { how, outer, left, right }: Sides & { readonly right: Operand },
  asked: AskedNumber,
): Measured | Refused {
  const { at } = asked.written;
  const isPart = how === "ratio" && asked.role === "share";
  const steps = stepsIn(text, term, [left, right], at);
  const checked =
    steps === null
      ? checkSides(text, left, right, at, { ...BOTH_NAMED, naming: isPart ? "part" : "both" })
      : ([steps.selection, steps.selection] as const);
  if ("kind" in checked) return checked;
  const [first, second] = checked;
  const flaw =
    sidesFlaw(term, left, right, isPart) ??
    foreignNames(text, checked, at) ??
    statisticFlaw(text, left.statistics, first, at, "asked") ??
    statisticFlaw(text, right.statistics, second, at, "asked") ??
    outerFlaw(text, outer, asked) ??
    formFlaw(how, asked, text) ??
    undefinedFlaw(text, first, at);
  if (flaw !== null) return refuse(flaw);
  const repeated = how === "ratio" && !isPart ? repeatedRatio(text, at) : null;
  const said = repeated === null ? directionSaid(text, at) : repeated.said;
  const pivot = repeated?.pivot ?? (how === "ratio" ? at : (said?.at ?? at));
  const isEither = how === "difference" && said?.way === "either" && !asked.written.isSigned;
  const subject =
    steps?.later ??
    (isPart || isEither ? "left" : subjectOf(text, first, second, pivot, how === "difference"));
  if (subject === null)
    return refuse(
      "the text does not name the two that it sets against each other, or names them as one",
    );
  if (how === "change" && subject === "right")
    return refuse(
      `it reckons the change from what the text speaks of: turn it round, $change(${describeTerm(text, left.term)}, …)`,
    );
  const oriented = orientation(text, how, asked, first, subject, isPart ? null : said);
  if (typeof oriented === "string") return refuse(oriented);
  const scale = how === "difference" ? scaleOf(text, first, asked, term) : scaleOfRatio(asked);
  if (scale === null) return refuse("the text gives it in another unit");
  const reckon = (pair: PairTerm): number => oriented(pair) * scale;
  const value = reckonedValue(unscaled(term), reckon);
  const isInverse = (): boolean =>
    [value, 1 / value].map((each) => isWrittenAs(asked.written, each, null)).join() ===
    "false,true";
  if (repeated !== null && isInverse())
    return refuse("the text does not say in its brackets which of the two is over the other");
  return {
    kind: "measured",
    value,
    cases: casesOf(unscaled(term), reckon),
    cells: [...left.cells, ...right.cells],
    selections: checked,
    what: describeTerm(text, unscaled(term)),
  };
}

/** What is set against something else has to be made of it in the same way, and a part is no more than the whole. */
function sidesFlaw(term: Term, left: Operand, right: Operand, isPart: boolean): string | null {
  if (isPart) return Number(unscaled(term).value) > 1 ? "a part is more than the whole" : null;
  const made = ({ statistics }: Operand): string =>
    statistics.filter((each) => each !== "mean").join();
  return made(left) === made(right)
    ? null
    : "it takes one statistic of one side and another of the other";
}

export interface SideRules {
  /** Which of the two the text has to name by their columns. */
  readonly naming: "both" | "part" | "neither";
  /** Values that the text itself leaves out. */
  readonly leftOut: LeftOut;
  /** Whether what the text names at the place has to be used. */
  readonly isUseAsked: boolean;
}

const BOTH_NAMED: SideRules = { naming: "both", leftOut: () => false, isUseAsked: true };

/**
 * Both sides, each held against the text; what is baseline beside the other side needs no name.
 */
export function checkSides(
  text: ClaimText,
  left: Operand,
  right: Operand,
  at: Range,
  rules: SideRules = BOTH_NAMED,
): readonly [Selection, Selection] | Refused {
  const implied = impliedBetween(text, left, right);
  const { naming, leftOut } = rules;
  const isTied = naming !== "neither";
  const [here, there] = [left, right].map((side) =>
    samplesOf(side, text.places, text.scene.tables).map(({ table }) => table),
  );
  const tables = new Set(here!.filter((table) => there!.includes(table)));
  const check = (side: Operand, other: Operand, tied: boolean) => {
    const isTied = tied && !isReference(text, side, other);
    const partner = columnNameOf(other);
    return checkOperand(text, side, at, { implied, isTied, leftOut, tables, partner });
  };
  const first = check(left, right, isTied);
  const second = check(right, left, isTied && naming !== "part");
  if (first.kind === "refused") return first;
  if (second.kind === "refused") return second;
  const selections = [first.selection, second.selection] as const;
  const flaw = factorFlaw(text, left, right, selections);
  if (flaw !== null) return refuse(flaw);
  if (!rules.isUseAsked) return selections;
  const unused = selections.map((selection) => unusedAt(text, selection, at));
  // One side may be what is named elsewhere, as long as the other is what is named here.
  const whole = unused.find((each) => each?.isWhole === true);
  if (whole != null) return refuse(whole.why);
  return unused.some((each) => each === null) ? selections : refuse(unused[0]!.why);
}

/** What one side is multiplied by the other has to be too, unless they are in two units. */
function factorFlaw(
  text: ClaimText,
  left: Operand,
  right: Operand,
  [first, second]: readonly [Selection, Selection],
): string | null {
  const [own, other] = [left, right].map(({ term }) => [...factorsIn(term)].toSorted().join());
  if (own === other || columnOf(text, first).unit !== columnOf(text, second).unit) return null;
  return "it multiplies one side and not the other";
}

function factorsIn(term: Term): ReadonlySet<number> {
  if (term.kind === "scaled") return new Set([...factorsIn(term.of)].map((by) => by * term.by));
  return term.kind === "statistic" && term.of.some(({ kind }) => kind !== "cell")
    ? new Set(term.of.flatMap((part) => [...factorsIn(part)]))
    : new Set([1]);
}

/** The name of the column that an operand's values stand in. */
function columnNameOf({ cells: [first] }: Operand): string {
  return first?.cell.keys.at(-1) ?? "";
}

const REFERENCE =
  /^(?:original|published|paper|reported|reference|target|gold|human|prior|previous|earlier|theirs)$/;
const COMPARES_WITH_REFERENCE =
  /\b(?:replicat\p{L}*|reproduc\p{L}*|publish\p{L}*|paper|report\p{L}*|original\p{L}*|reference|target|human|prior|previous\p{L}*|earlier)\b/iu;

/** Whether a side is the figure of the paper that the text says it repeats; that may go without a name of its own. */
function isReference(text: ClaimText, own: Operand, other: Operand): boolean {
  const name = columnNameOf(own);
  if (name !== "" && name === text.glossary.baseline && name !== columnNameOf(other)) return true;
  if (!COMPARES_WITH_REFERENCE.test(text.scene.text)) return false;
  const partsIn = ({ cells }: Operand): readonly string[] =>
    cells.slice(0, 1).flatMap(({ cell }) => {
      const place = text.places.get(keyOf(cell))?.[0];
      const column = place && text.scene.tables[place.table]!.measures[place.measure]!;
      return [cell.keys.at(-1) ?? "", column?.means ?? ""].flatMap(nameParts);
    });
  const theirs = new Set(partsIn(other));
  const mine = partsIn(own);
  return mine.some((part) => REFERENCE.test(part)) && mine.some((part) => theirs.has(part));
}

/**
 * What differs between two sides, and is on one of them what the other is set against. The text has to name the other:
 * else each side might be measured in a setting of its own.
 */
function impliedBetween(text: ClaimText, left: Operand, right: Operand): Implied {
  return (table, dimension, value) => {
    const [own, other] = [left, right].map((side) => valuesOf(text, side, table, dimension));
    const differs = own!.size !== other!.size || [...own!].some((each) => !other!.has(each));
    if (!differs || !isImplied(text, table, dimension, value)) return false;
    const named = new Set(namedValues(text, table, dimension).map((each) => each.value));
    const beside = own!.has(value) ? other! : own!;
    return beside.size > 0 && [...beside].every((each) => named.has(each));
  };
}

function valuesOf(
  { scene, places }: ClaimText,
  { cells }: Operand,
  table: number,
  dimension: number,
): ReadonlySet<string> {
  return new Set(
    cells.flatMap(({ cell }) => {
      const place = places.get(keyOf(cell))?.find((each) => each.table === table);
      return place === undefined
        ? []
        : [scene.tables[table]!.rows[place.row]!.coordinates[dimension]!];
    }),
  );
}

/** Over several pairs, the least and the greatest need a word as they do over several values. */
function outerFlaw(
  text: ClaimText,
  outer: readonly Statistic[],
  { ends }: AskedNumber,
): string | null {
  const takesEnd = outer.some((each) => each === "max" || each === "min");
  if (!takesEnd || ends === "free") return null;
  const said =
    /\b(?:largest|greatest|highest|maxim\p{L}*|most|smallest|lowest|least|minim\p{L}*|up to|at most|at least|best|worst|widest)\b/iu;
  return said.test(text.scene.text)
    ? null
    : "it takes the end of several differences, and the text does not say so: take $average(…) of them";
}

const GAP =
  /\b(?:gap|difference|margin|advantage|lead|gain|drop|loss|rise|shortfall|inflation|improvement|reduction|increase|spread|distance)\b/iu;

/** Whether the text speaks of what is reckoned: points are no per cent, and a ratio is no difference. */
function formFlaw(
  how: Sides["how"],
  { role, quantity }: AskedNumber,
  { scene }: ClaimText,
): string | null {
  const { unit } = quantity;
  switch (how) {
    case "difference":
      if (unit.kind === "percent")
        return "the text gives per cent, and a difference of two shares is in points: for a change in per cent take $change(from, to)";
      if (unit.kind === "factor") return "the text says how many times: take $ratio(a, b)";
      return role === "difference" || unit.kind === "points" || GAP.test(scene.text)
        ? null
        : "the text gives a value, and it takes a difference";
    case "ratio":
      if (role === "relative") return "the text gives a change in per cent: take $change(from, to)";
      if (unit.kind === "points") return "the text gives points: subtract one value from the other";
      return role === "ratio" ||
        role === "share" ||
        unit.kind === "factor" ||
        /\b(?:ratio|per|factor|times|half|twice|double)\b/iu.test(scene.text)
        ? null
        : "the text gives no ratio, and it takes one";
    case "change":
      if (unit.kind === "points")
        return "the text gives points, and it reckons a change in per cent: subtract one value from the other";
      return role === "relative" || unit.kind === "percent"
        ? null
        : "the text gives no change in per cent, and it takes one";
    default:
      return null;
  }
}

function scaleOfRatio({ quantity: { unit } }: AskedNumber): number {
  return unit.kind === "percent" ? 100 : 1;
}

/** How one pair is reckoned so that it has the sign and the order that the text's words give it. */
function orientation(
  text: ClaimText,
  how: Sides["how"],
  { written, quantity }: AskedNumber,
  selection: Selection,
  subject: "left" | "right",
  said: SaidDirection | null,
): ((pair: PairTerm) => number) | string {
  const way = wayOf(text, said, selection);
  if (way === "unknown" && how !== "ratio")
    return `the text speaks of better or worse: say which is better, "columns": {"${columnOf(text, selection).name}": {"better": "higher"}}`;
  const sides = (pair: PairTerm): readonly [number, number] => {
    const [own, other] = subject === "left" ? [pair.left, pair.right] : [pair.right, pair.left];
    return [Number(own.value), Number(other.value)];
  };
  if (how === "ratio") {
    const isTurned =
      way === "down" &&
      said?.isNear === true &&
      !said.isOfMerit &&
      quantity.unit.kind !== "percent";
    return (pair) => {
      const [own, other] = sides(pair);
      return isTurned ? other / own : own / other;
    };
  }
  const change = (pair: PairTerm): number => {
    const [own, other] = sides(pair);
    return how === "change" ? (own - other) / Math.abs(other) : own - other;
  };
  if (written.isSigned) return change;
  if (way === "up") return change;
  if (way === "down") return (pair) => -change(pair);
  return way === "either"
    ? (pair) => Math.abs(change(pair))
    : "no word of the text says which way the difference goes";
}

/** Which way a word says that a value goes: for the better is down for a loss. */
export function wayOf(
  text: ClaimText,
  said: SaidDirection | null,
  selection: Selection,
): SaidDirection["way"] | "unknown" | null {
  if (said === null) return null;
  if (!said.isOfMerit || said.way === "either") return said.way;
  const better = betterOf(columnOf(text, selection));
  if (better === null) return "unknown";
  return (better === "higher") === (said.way === "up") ? "up" : "down";
}

const REDUCE: Readonly<Partial<Record<Statistic, (values: number[]) => number>>> = {
  mean,
  median,
  min,
  max,
  sum,
};

/** The value of a term whose pairs are reckoned anew; which of several is the end of them the expression has said. */
function reckonedValue(term: Term, reckon: (pair: PairTerm) => number): number {
  if (term.kind === "scaled") return reckonedValue(term.of, reckon);
  if (term.kind === "pair") return reckon(term);
  if (term.kind !== "statistic") return Number.NaN;
  if (term.by === "max" || term.by === "min") {
    const chosen = term.of.find(({ value }) => value === term.value);
    return chosen === undefined ? Number.NaN : reckonedValue(chosen, reckon);
  }
  const values = term.of.map((each) => reckonedValue(each, reckon));
  return REDUCE[term.by]?.(values) ?? Number.NaN;
}

function casesOf(term: Term, reckon: (pair: PairTerm) => number): readonly number[] {
  return term.kind === "statistic" ? term.of.map((each) => reckonedValue(each, reckon)) : [];
}
