import type { Assertion } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import type { ClaimText } from "./claim-text.ts";
import { type Compared, checkComparison } from "./comparison-check.ts";
import { checkCourses } from "./course.ts";
import type { Evidence } from "./evidence.ts";
import type { Judgement } from "./judgement.ts";
import { checkCorrelation } from "./measure-correlation.ts";
import { showComparison } from "./show-comparison.ts";
import { showEffect } from "./show-effect.ts";
import { showSuperlative } from "./show-superlative.ts";
import { showUniversal } from "./show-universal.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { cellsOf, type Term } from "./term.ts";
import { casesHeld, verdictOn } from "./verdicts.ts";

const BETTER = /^(?:improv|help|boost)/iu;
const WORSE = /^(?:hurt|degrad|worsen)/iu;

/** What an expression shows of a word that says how values stand to each other. */
export function showPredicate(text: ClaimText, assertion: Assertion, evidence: Evidence): Outcome {
  const { gives } = evidence;
  const { content, at, says } = assertion;
  if (gives.kind === "nothing") return unbound(gives.why);
  if (gives.kind === "verdict" && gives.judgement.kind === "unclear")
    return unbound(gives.judgement.why);
  switch (content.kind) {
    case "comparison": {
      const { direction, negated } = content;
      return showComparison(text, { at, direction, negated, isCourse: false }, evidence);
    }
    case "trend": {
      const { shape, negated, steady } = content;
      if (shape !== "rises" && shape !== "falls")
        return unbound(`no expression can show that something ${shape}: give its numbers`);
      const course = showCourse(text, at, shape === "rises", negated, evidence);
      if (course !== null) return course;
      if (steady)
        return unbound("the text says that it never turns: $rising(values) or $falling(values)");
      const merit = BETTER.test(says) ? "better" : WORSE.test(says) ? "worse" : null;
      const direction = merit ?? (shape === "rises" ? "more" : "less");
      return showComparison(text, { at, direction, negated, isCourse: true }, evidence);
    }
    case "superlative":
      return showSuperlative(text, at, content.end, evidence);
    case "universal":
      return showUniversal(text, at, content.negated, evidence);
    case "equality":
      return showEquality(text, at, content.negated, evidence);
    case "correlation":
      return showCorrelation(text, at, content.sign, evidence);
    case "effect":
      return showEffect(text, at, content.effect, evidence);
    default:
      return unbound("no expression can show it");
  }
}

function showCourse(
  text: ClaimText,
  at: Range,
  isUp: boolean,
  negated: boolean,
  { gives, expression }: Evidence,
): Outcome | null {
  const courses = gives.kind === "verdict" ? coursesIn(gives.judgement) : [];
  if (courses.length === 0 || gives.kind !== "verdict") return null;
  const outcomes = courses.map(({ way, courses: each }): Outcome => {
    const checked = checkCourses(text, way, each, at);
    if (checked.kind === "refused") return unbound(checked.why);
    const holds = gives.holds && (checked.way === "rising") === isUp && !negated;
    return verdictOn(holds, {
      derivation: checked.what,
      evidence: evidenceFrom(checked.cells, expression),
      selections: checked.selections,
    });
  });
  return outcomes.find(({ verdict }) => verdict !== "supported") ?? outcomes[0]!;
}

function coursesIn(judgement: Judgement): readonly (Judgement & { readonly kind: "course" })[] {
  if (judgement.kind === "course") return [judgement];
  return judgement.kind === "both" ? judgement.parts.flatMap(coursesIn) : [];
}

function showEquality(
  text: ClaimText,
  at: Range,
  negated: boolean,
  { gives, expression }: Evidence,
): Outcome {
  const held = gives.kind === "verdict" ? casesHeld(gives.judgement) : null;
  const compared = (held?.cases ?? []).flatMap(({ questions }) =>
    questions.flatMap(({ by, left, right }): Compared[] =>
      by === "=" || by === "!=" ? [{ left, right }] : [],
    ),
  );
  if (compared.length === 0)
    return unbound("its expression does not set one value equal to another: a = b");
  const checked = checkComparison(text, compared, "more", at);
  if (checked.kind === "refused") return unbound(checked.why);
  const same = checked.stands.filter((each) => each === "same").length;
  return verdictOn(negated ? same === 0 : same === checked.stands.length, {
    derivation: checked.what,
    evidence: evidenceFrom(checked.cells, expression),
    selections: [],
  });
}

function showCorrelation(
  text: ClaimText,
  at: Range,
  sign: "positive" | "negative" | "none" | "some",
  { gives, expression }: Evidence,
): Outcome {
  const term = termsIn(gives).find((each) => each.kind === "correlation");
  if (term === undefined)
    return unbound("its expression takes no correlation: $pearson(rows.a, rows.b)");
  if (sign === "none")
    return unbound("no expression can show that there is no correlation: give its value");
  const checked = checkCorrelation(text, term, at);
  if ("kind" in checked) return unbound(checked.why);
  return verdictOn(sign === "some" || term.value > 0 === (sign === "positive"), {
    derivation: `${term.by} correlation of ${term.left.length} pairs is ${term.value.toFixed(3)}`,
    evidence: evidenceFrom(cellsOf(term), expression),
    selections: checked,
  });
}

function termsIn(gives: Evidence["gives"]): readonly Term[] {
  if (gives.kind === "values") return gives.terms;
  const held = gives.kind === "verdict" ? casesHeld(gives.judgement) : null;
  return (held?.cases ?? []).flatMap(({ questions }) =>
    questions.flatMap(({ left, right }) => [left, right]),
  );
}
