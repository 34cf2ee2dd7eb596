import type { Direction } from "../../claim/read/assertion.ts";
import { contains, type Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import { checkCases } from "./case-check.ts";
import type { ClaimText } from "./claim-text.ts";
import { type Compared, checkComparison, wantedWay } from "./comparison-check.ts";
import { subjectOf } from "./contrast.ts";
import { describeTerm } from "./describe-term.ts";
import type { Evidence } from "./evidence.ts";
import type { Question } from "./judgement.ts";
import type { Selection } from "./selection.ts";
import { showWithinSpread } from "./show-spread.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import type { Term } from "./term.ts";
import { casesGiven, type HeldCases, verdictOn } from "./verdicts.ts";

export interface SaidComparison {
  readonly at: Range;
  readonly direction: Direction;
  readonly negated: boolean;
  /** Whether it is a course along an input, which its end is the subject of. */
  readonly isCourse: boolean;
}

/** What an expression shows of one thing set against another. */
export function showComparison(text: ClaimText, said: SaidComparison, evidence: Evidence): Outcome {
  const { gives } = evidence;
  const spread = showWithinSpread(text, said.at, said.direction, evidence);
  if (spread !== null) return spread;
  const held = casesGiven(gives);
  if (held !== null) return showHeld(text, said, held, evidence);
  const compared = gives.kind === "values" ? pairsGiven(gives.terms) : [];
  return compared.length === 0 ? unbound(NOTHING) : showPairs(text, said, compared, evidence);
}

const NOTHING = "its expression sets nothing against anything: compare two values with < or >";

/** Values that are set against each other by being subtracted or divided, or two that the text moves between. */
function pairsGiven(terms: readonly Term[]): readonly Compared[] {
  const pairs = terms.flatMap(pairsIn);
  const [from, to] = terms;
  if (pairs.length > 0 || from === undefined || to === undefined || terms.length > 2) return pairs;
  return [{ left: to, right: from }];
}

function pairsIn(term: Term): readonly Compared[] {
  if (term.kind === "pair") return [{ left: term.left, right: term.right }];
  if (term.kind === "scaled") return pairsIn(term.of);
  return term.kind === "statistic" ? term.of.flatMap(pairsIn) : [];
}

function showPairs(
  text: ClaimText,
  said: SaidComparison,
  compared: readonly Compared[],
  { expression }: Evidence,
): Outcome {
  const checked = checkComparison(text, compared, said.direction, said.at, said.isCourse);
  if (checked.kind === "refused") return unbound(checked.why);
  const { stands, wanted, cells, what } = checked;
  const met = stands.filter((each) => (each === wanted) !== said.negated).length;
  return verdictOn(met === stands.length, {
    derivation: `${what}: ${met} of ${stands.length}`,
    evidence: evidenceFrom(cells, expression),
    selections: [],
  });
}

/** Of several cases, how each stands, and whether that is so in as many as the text says. */
function showHeld(
  text: ClaimText,
  said: SaidComparison,
  held: HeldCases,
  { expression }: Evidence,
): Outcome {
  const cases = held.cases.map((one) => ({ ...one, questions: one.questions.map(inPlain) }));
  const checked = checkCases(text, cases, said.at);
  if (checked.kind === "refused") return unbound(checked.why);
  const ways: (readonly [Selection, "left" | "right", "more" | "less"])[] = [];
  for (const slot of checked.slots) {
    const [left, right] = slot;
    if (left === undefined || right === undefined) return unbound(NOTHING);
    const subject = subjectOf(text, left, right, said.at, said.isCourse);
    if (subject === null)
      return unbound(
        "the text does not name the two that it sets against each other, or names them as one",
      );
    const wanted = wantedWay(text, left, said.direction);
    if (wanted.kind === "refused") return unbound(wanted.why);
    ways.push([left, subject, wanted.way]);
  }
  const met = checked.cases.filter(({ questions }) =>
    questions.every((question, slot) => {
      const [, subject, wanted] = ways[slot]!;
      return (standing(question, subject) === wanted) !== said.negated;
    }),
  ).length;
  const [first] = checked.cases;
  return verdictOn(isAsManyAsSaid(text, said, met, checked.cases.length, held.alone !== null), {
    derivation: `${describeTerm(text, first!.questions[0]!.left)} against ${describeTerm(text, first!.questions[0]!.right)}: ${met} of ${checked.cases.length}`,
    evidence: evidenceFrom(checked.cells, expression),
    selections: checked.selections,
  });
}

/** `a - b > 0` and `a / b > 1` set a against b. */
function inPlain(question: Question): Question {
  const { left, right, by } = question;
  const [term, other] = left.kind === "literal" ? [right, left] : [left, right];
  const bare = term.kind === "scaled" ? term.of : term;
  if (bare.kind !== "pair" || other.kind !== "literal") return question;
  const isNone = bare.how === "ratio" ? other.value === 1 : other.value === 0;
  return isNone ? { ...question, by, left: bare.left, right: bare.right } : question;
}

function standing({ left, right }: Question, subject: "left" | "right"): "more" | "less" | "same" {
  const [own, other] = subject === "left" ? [left, right] : [right, left];
  const difference = Number(own.value) - Number(other.value);
  if (difference === 0) return "same";
  return difference > 0 ? "more" : "less";
}

/** Whether something holds in as many cases as the sentence says: in all, in none, in so many, in one alone. */
function isAsManyAsSaid(
  text: ClaimText,
  { at, negated }: SaidComparison,
  met: number,
  asked: number,
  isAlone: boolean,
): boolean {
  const { assertions, scene } = text;
  const sentence = sentenceAt(scene, at.start);
  const inside = assertions.filter((assertion) => contains(sentence, assertion.at));
  const isNone = inside.some(
    ({ content, at: place }) =>
      content.kind === "universal" && content.negated && place.start < at.start,
  );
  if (isNone) return negated ? met === asked : met === 0;
  if (isAlone) return met === 1;
  const count = inside.find(({ content }) => content.kind === "count");
  if (asked > 1 && count?.content.kind === "count") return met === count.content.part;
  return met === asked;
}
