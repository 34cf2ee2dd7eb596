import type { Direction } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import type { ClaimText } from "./claim-text.ts";
import { describeTerm } from "./describe-term.ts";
import type { Evidence } from "./evidence.ts";
import type { Judgement, Question } from "./judgement.ts";
import { checkSides } from "./measure-pair.ts";
import { operandOf, sidesOf } from "./operand.ts";
import { checkOperand } from "./operand-check.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { cellsOf, type Term } from "./term.ts";

const SPREAD = /\b(?:standard deviations?|deviations?|spread|sd|std|noise|variation)\b/iu;

/** `a gap smaller than either standard deviation`: a difference set against how far repetitions spread; null where it is none. */
export function showWithinSpread(
  text: ClaimText,
  at: Range,
  direction: Direction,
  { gives, expression }: Evidence,
): Outcome | null {
  if (gives.kind !== "verdict") return null;
  const questions = questionsIn(gives.judgement);
  const read = questions.map(spreadIn);
  if (read.length === 0 || read.some((each) => each === null)) return null;
  const sentence = sentenceAt(text.scene, at.start);
  const behind = text.scene.text.slice(at.end, sentence.end);
  if (!SPREAD.test(behind))
    return unbound("it compares with a spread, and the text speaks of none there");
  const isLess = direction === "less";
  if (direction !== "less" && direction !== "more")
    return unbound("a difference is more or less than a spread, not better or worse");
  const cells = [];
  for (const each of read) {
    const { difference, spread } = each!;
    const sides = sidesOf(difference);
    if (sides?.right == null) return unbound("it sets no difference against the spread");
    const checked = checkSides(text, sides.left, sides.right, at);
    if ("kind" in checked) return unbound(checked.why);
    const check = checkOperand(text, operandOf(spread), at, {
      implied: (table, dimension, value) =>
        checked.some(({ sample, taken }) => sample.table === table && taken[dimension]!.has(value)),
      isTied: true,
    });
    if (check.kind === "refused") return unbound(check.why);
    cells.push(...cellsOf(difference));
  }
  const holds = read.every((each) => {
    const { difference, spread } = each!;
    const size = Math.abs(Number(difference.value));
    return isLess ? size < Number(spread.value) : size > Number(spread.value);
  });
  const first = read[0]!;
  const fields = {
    value: holds,
    derivation: `${describeTerm(text, first.difference)} against ${describeTerm(text, first.spread)}`,
    evidence: evidenceFrom(cells, expression),
    selections: [],
  };
  return holds
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

function questionsIn(judgement: Judgement): readonly Question[] {
  if (judgement.kind === "both") return judgement.parts.flatMap(questionsIn);
  return judgement.kind === "cases" ? judgement.cases.flatMap(({ questions }) => questions) : [];
}

function spreadIn({
  by,
  left,
  right,
}: Question): { readonly difference: Term; readonly spread: Term } | null {
  if (!/^[<>]=?$/.test(by)) return null;
  if (isSpread(right) && isDifference(left)) return { difference: left, spread: right };
  return isSpread(left) && isDifference(right) ? { difference: right, spread: left } : null;
}

function isSpread(term: Term): boolean {
  return term.kind === "statistic" && (term.by === "sd" || term.by === "range");
}

function isDifference(term: Term): boolean {
  return term.kind === "pair" && term.how === "difference";
}
