import type { Asked, Choice, Derivation, RowOrigin } from "../expression/traced.ts";
import type { RecordCell } from "../records/record-table.ts";
import { oncePer } from "./once-per.ts";
import { readTerm } from "./read-term.ts";
import type { CountTerm, Term } from "./term.ts";

/** What an expression says holds: of cases, in which of them; of values in an order, which way they go. */
export type Judgement =
  | {
      readonly kind: "cases";
      /** Every case that was asked. */
      readonly cases: readonly Case[];
      /** In how many of them it is said to hold. */
      readonly quantifier: Quantifier;
      /** What the only one of which it holds is called, where that is what is said. */
      readonly alone: string | null;
    }
  | {
      readonly kind: "course";
      readonly way: "rising" | "falling";
      /** The values of one course, or of each of several. */
      readonly courses: readonly (readonly Term[])[];
    }
  | { readonly kind: "both"; readonly parts: readonly Judgement[] }
  | { readonly kind: "unclear"; readonly why: string };

/** Whether a value of the results came out, rather than being set. */
export type IsMeasured = (cell: RecordCell) => boolean;

export type Quantifier = "all" | "none" | "some" | number;

/** One case: the questions asked of it, and whether all were answered yes. */
export interface Case {
  readonly questions: readonly Question[];
  readonly isMet: boolean;
}

/** How two values stand to each other in one case. */
export interface Question {
  readonly by: string;
  readonly left: Term;
  readonly right: Term;
  readonly isMet: boolean;
}

/** Reads how a verdict came about as what a claim can say: of one case, of each of several, of none, of so many. */
export function readJudgement(verdict: Derivation, isMeasured: IsMeasured): Judgement {
  if (verdict.kind === "literal")
    return unclear(`it writes ${verdict.value} itself: what holds has to follow from the results`);
  if (verdict.kind !== "reckoned")
    return unclear("it reads one value and asks nothing of it: compare it with =, < or >");
  const { by, of } = verdict;
  switch (by) {
    case "and":
      return {
        kind: "both",
        parts: [...new Set(of.flatMap(conjuncts))].map((each) => readJudgement(each, isMeasured)),
      };
    case "or":
      return unclear("`or` holds where either does: say each in an expression of its own");
    case "all":
      return (
        coursesOf(of) ?? {
          kind: "cases",
          cases: of.flatMap(caseOf),
          quantifier: "all",
          alone: null,
        }
      );
    case "any":
      return { kind: "cases", cases: of.flatMap(caseOf), quantifier: "some", alone: null };
    case "boolean":
      return of[0] === undefined || of[0].kind === "row"
        ? unclear("it asks nothing")
        : readJudgement(of[0], isMeasured);
    case "not":
      return denied(of[0], isMeasured);
    case "exists":
      return counted({ kind: "count", of, because: verdict.because, value: of.length }, "some");
    case "rising":
    case "falling":
      return { kind: "course", way: by, courses: [of.map(readTerm)] };
    case "in":
      return unclear("`in` is read in filters only: compare with =, or take $all(…)");
    default:
      return compared(verdict, isMeasured);
  }
}

/** What an `and` joins, and what is joined within it. */
const conjuncts: (of: Derivation | RowOrigin) => readonly Derivation[] = oncePer((of) => {
  if (of.kind === "row") return [];
  const isJoined = of.kind === "reckoned" && of.by === "and";
  return isJoined ? [...new Set(of.of.flatMap(conjuncts))] : [of];
});

/** `$all(arms.($rising(…)))`: one course for each of several; null where something else was answered. */
function coursesOf(of: readonly (Derivation | RowOrigin)[]): Judgement | null {
  const [first] = of;
  if (first?.kind !== "reckoned" || (first.by !== "rising" && first.by !== "falling")) return null;
  const courses = of.flatMap((each) =>
    each.kind === "reckoned" && each.by === first.by ? [each.of.map(readTerm)] : [],
  );
  return courses.length === of.length ? { kind: "course", way: first.by, courses } : null;
}

function unclear(why: string): Judgement {
  return { kind: "unclear", why };
}

function denied(of: Derivation | RowOrigin | undefined, isMeasured: IsMeasured): Judgement {
  if (of === undefined || of.kind === "row") return unclear("$not(…) was given nothing to deny");
  if (of.kind === "reckoned" && of.by === "in") return noneFalse(of);
  const judgement = readJudgement(of, isMeasured);
  if (judgement.kind !== "cases" || judgement.quantifier !== "some")
    return judgement.kind === "unclear"
      ? judgement
      : unclear("$not(…) is read before $any and $exists: turn the comparison round instead");
  return { ...judgement, quantifier: "none" };
}

/** `$not(false in rows.(a > b))`: true of each. */
function noneFalse({ of }: Derivation & { readonly kind: "reckoned" }): Judgement {
  const [wanted, ...answers] = of;
  const isFalse = wanted?.kind === "literal" && wanted.value === false;
  return isFalse
    ? { kind: "cases", cases: answers.flatMap(caseOf), quantifier: "all", alone: null }
    : unclear("write $all(rows.(condition))");
}

/** What was answered as a case of its own. */
export function caseOf(of: Derivation | RowOrigin): readonly Case[] {
  return of.kind === "row" ? [] : [caseFrom(of)];
}

/** One verdict as a case of its own. */
function caseFrom(verdict: Derivation): Case {
  const questions = questionsOf(verdict);
  const isMet =
    verdict.kind === "reckoned" ? verdict.value === true : questions.every((each) => each.isMet);
  return { questions, isMet };
}

const CONNECTING = /^(?:and|or|not|boolean|exists|all|any)$/;
const COMPARING = /^(?:=|!=|<|<=|>|>=|contains|in)$/;

/** The single questions that a verdict was made of, each once; what is denied is turned round. */
export function questionsOf(verdict: Derivation, isDenied = false): readonly Question[] {
  return isDenied ? denying(verdict) : asking(verdict);
}

const asking = oncePer((verdict: Derivation) => questionsIn(verdict, false));
const denying = oncePer((verdict: Derivation) => questionsIn(verdict, true));

function questionsIn(verdict: Derivation, isDenied: boolean): readonly Question[] {
  if (verdict.kind !== "reckoned") {
    const right: Term = { kind: "text", value: "true", from: verdict };
    const by = isDenied ? "!=" : "=";
    return [{ by, left: readTerm(verdict), right, isMet: isGiven(verdict) !== isDenied }];
  }
  const { by, of } = verdict;
  const [left, right] = of;
  const isFlag = by === "=" && right?.kind === "literal" && typeof right.value === "boolean";
  if (isFlag && left?.kind === "reckoned" && typeof left.value === "boolean")
    return questionsOf(left, isDenied !== (right.value === false));
  if (CONNECTING.test(by)) {
    const inner = isDenied !== (by === "not");
    const within = of.flatMap((each) => (each.kind === "row" ? [] : questionsOf(each, inner)));
    return [...new Set(within)];
  }
  const isMet = (verdict.value === true) !== isDenied;
  if (!COMPARING.test(by) || left === undefined || right === undefined)
    return [{ by, left: readTerm(verdict), right: readTerm(verdict), isMet }];
  return [
    { by: isDenied ? oppositeOf(by) : by, left: readTerm(left), right: readTerm(right), isMet },
  ];
}

function isGiven(verdict: Derivation): boolean {
  if (verdict.kind === "literal") return verdict.value === true;
  return verdict.kind === "cell" && verdict.cell.value !== false && verdict.cell.value !== "";
}

function oppositeOf(by: string): string {
  return { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "=" }[by] ?? `not ${by}`;
}

/** A comparison: of counts it says of how many cases something holds, of an end of several values that all keep a bound. */
function compared(
  verdict: Derivation & { readonly kind: "reckoned" },
  isMeasured: IsMeasured,
): Judgement {
  const [question] = questionsOf(verdict);
  if (question === undefined || !COMPARING.test(question.by))
    return unclear(`$${verdict.by} gives no answer of yes or no`);
  const { left, right, by } = question;
  if (left.kind === "count" || right.kind === "count") return comparedCounts(by, left, right);
  const each = eachOf(question);
  if (each !== null) return { kind: "cases", cases: each, quantifier: "all", alone: null };
  const only =
    by === "="
      ? (chosenAlone(left, right, isMeasured) ?? chosenAlone(right, left, isMeasured))
      : null;
  if (only !== null) return only;
  return {
    kind: "cases",
    cases: [{ questions: [question], isMet: question.isMet }],
    quantifier: "all",
    alone: null,
  };
}

/** `rows[mlp < linear].layer = 16` says that it holds of layer 16 and of no other. */
function chosenAlone(chosen: Term, name: Term, isMeasured: IsMeasured): Judgement | null {
  if (name.kind !== "literal" && !(name.kind === "text" && name.from.kind === "literal"))
    return null;
  const from: Derivation | RowOrigin | null =
    chosen.kind === "cell"
      ? { kind: "cell", cell: chosen.cell, because: chosen.because }
      : chosen.kind === "text"
        ? chosen.from
        : null;
  if (from === null || (chosen.kind === "cell" && isMeasured(chosen.cell))) return null;
  if (becauseOf(from).some(({ kind }) => kind === "extreme")) return null;
  const cases = casesCounted({ kind: "count", of: [from], because: [], value: 1 });
  return cases === null ? null : { kind: "cases", cases, quantifier: 1, alone: String(name.value) };
}

function comparedCounts(by: string, left: Term, right: Term): Judgement {
  const count = left.kind === "count" ? left : (right as CountTerm);
  const other = left.kind === "count" ? right : left;
  const sign = left.kind === "count" ? by : turnedSign(by);
  if (other.kind === "count") {
    if (sign !== "=")
      return unclear("of two counts only $count(…) = $count(…) is read: that all are so");
    const isAsking = numberAsked(count) >= numberAsked(other);
    return counted(isAsking ? count : other, "all");
  }
  if (other.kind !== "literal")
    return unclear("a count is compared with a number or another count");
  if (sign === "=" || sign === "==")
    return counted(count, other.value === 0 ? "none" : other.value);
  if ((sign === ">" && other.value === 0) || (sign === ">=" && other.value === 1))
    return counted(count, "some");
  if ((sign === "<" && other.value === 1) || (sign === "<=" && other.value === 0))
    return counted(count, "none");
  return unclear("write how many there are: $count(…) = 3");
}

function numberAsked(count: CountTerm): number {
  return casesCounted(count)?.[0]?.questions.length ?? 0;
}

function turnedSign(by: string): string {
  return { "<": ">", "<=": ">=", ">": "<", ">=": "<=" }[by] ?? by;
}

/** What was asked of each of those that were counted, and of those that were not. */
function counted(count: CountTerm, quantifier: "all" | "none" | "some" | number): Judgement {
  const cases = casesCounted(count);
  return cases === null
    ? unclear("it counts without asking anything: $count(rows[condition])")
    : { kind: "cases", cases, quantifier, alone: null };
}

/** The cases behind a count, those that did not count as well; null where nothing was asked. */
export function casesCounted(count: CountTerm): readonly Case[] | null {
  const filters = choicesOf(count);
  if (filters.length === 0) return null;
  const [first, ...others] = filters;
  const later = others.map(
    (filter) => new Map(filter.map((asked) => [identityOf(asked.of), asked])),
  );
  return first!.map((asked): Case => {
    const answers = [asked, ...later.flatMap((filter) => filter.get(identityOf(asked.of)) ?? [])];
    return {
      questions: answers.flatMap(({ verdict }) => questionsOf(verdict)),
      isMet: answers.length === filters.length && answers.every(({ isMet }) => isMet),
    };
  });
}

/** Each filter that those counted went through, with all that it asked. */
function choicesOf({ of, because }: CountTerm): readonly (readonly Asked[])[] {
  const choices: readonly Choice[] = [...of.flatMap(becauseOf), ...because];
  const asked = choices.flatMap((choice) => (choice.kind === "filter" ? [choice.asked] : []));
  return [...new Set(asked)];
}

function becauseOf(of: Derivation | RowOrigin): readonly Choice[] {
  if (of.kind === "literal") return [];
  return of.kind === "key" ? of.of.because : of.because;
}

/** What stays the same of a row or value while it is chosen for one reason after another. */
function identityOf(of: Derivation | RowOrigin): unknown {
  switch (of.kind) {
    case "row":
      return of.path === null ? of.holds : `${of.path}#${of.pointer}`;
    case "cell":
      return of.cell;
    case "key":
      return identityOf(of.of);
    case "reckoned":
      return of.of;
    case "literal":
      return of;
  }
}

/** `$max(values) < 0.5` says of each value that it is below; null where a comparison is of no such kind. */
function eachOf({ by, left, right }: Question): readonly Case[] | null {
  const split = (term: Term, other: Term, isLeft: boolean): readonly Case[] | null => {
    if (term.kind !== "statistic" || (term.by !== "max" && term.by !== "min")) return null;
    const above = isLeft ? by : turnedSign(by);
    const isBounding = term.by === "max" ? /^<=?$/.test(above) : /^>=?$/.test(above);
    if (!isBounding) return null;
    return term.of.map((one): Case => {
      const [a, b] = isLeft ? [one, other] : [other, one];
      const isMet = isSo(by, Number(a.value), Number(b.value));
      return { questions: [{ by, left: a, right: b, isMet }], isMet };
    });
  };
  return split(left, right, true) ?? split(right, left, false);
}

function isSo(by: string, a: number, b: number): boolean {
  switch (by) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    default:
      return a >= b;
  }
}
