import type { Assertion, Direction } from "../../claim/read/assertion.ts";
import { contains, type Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import { checkCases } from "./case-check.ts";
import type { ClaimText } from "./claim-text.ts";
import { type Compared, checkComparison } from "./comparison-check.ts";
import { checkCourse } from "./course.ts";
import type { Evidence } from "./evidence.ts";
import type { Case, Judgement } from "./judgement.ts";
import { isProperty } from "./property.ts";
import { showUniversal } from "./show-universal.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { checkContests, contestsIn } from "./superlative.ts";
import type { Term } from "./term.ts";

const BETTER = /^(?:improv|help|boost)/iu;
const WORSE = /^(?:hurt|degrad|worsen)/iu;

/** What an expression shows of a word that says how values stand to each other. */
export function showPredicate(text: ClaimText, assertion: Assertion, evidence: Evidence): Outcome {
  const { gives } = evidence;
  const { content, at, says } = assertion;
  if (gives.kind === "nothing") return unbound(gives.why);
  switch (content.kind) {
    case "comparison":
      return showComparison(text, at, content.direction, content.negated, evidence);
    case "trend": {
      if (content.shape !== "rises" && content.shape !== "falls")
        return unbound(
          `no expression can show that something is ${content.shape}: give its numbers`,
        );
      const isUp = content.shape === "rises";
      const course = showCourse(text, at, isUp, content.negated, evidence);
      if (course !== null) return course;
      if (content.steady)
        return unbound("the text says that it never turns: $rising(values) or $falling(values)");
      const merit = BETTER.test(says) ? "better" : WORSE.test(says) ? "worse" : null;
      return showComparison(text, at, merit ?? (isUp ? "more" : "less"), content.negated, evidence);
    }
    case "superlative":
      return content.end === "only"
        ? showOnly(text, at, evidence)
        : showSuperlative(text, at, content.end, evidence);
    case "universal":
      return showUniversal(text, at, content.negated, evidence);
    case "equality":
      return showEquality(text, at, content.negated, evidence);
    case "correlation":
      return showCorrelation(content.sign, evidence);
    case "effect":
      return showEffect(text, at, content.effect, evidence);
    default:
      return unbound("no expression can show it");
  }
}

/** The cases of a judgement of which something is said, with how many of them it has to hold in. */
function casesOf(judgement: Judgement): (Judgement & { readonly kind: "cases" }) | null {
  if (judgement.kind === "cases") return judgement;
  if (judgement.kind !== "both") return null;
  const parts = judgement.parts.map(casesOf).filter((part) => part !== null);
  const [first] = parts;
  if (first === undefined || parts.length < judgement.parts.length) return null;
  return parts.every(({ quantifier }) => quantifier === "all")
    ? { kind: "cases", quantifier: "all", cases: parts.flatMap(({ cases }) => cases) }
    : null;
}

/** The pairs that an expression sets against each other; null where it sets none. */
function comparedIn(
  text: ClaimText,
  { gives }: Evidence,
): {
  readonly compared: readonly Compared[];
  readonly quantifier: "all" | "none" | "some" | number;
} | null {
  if (gives.kind === "values") {
    const pairs = gives.terms.flatMap(pairsIn);
    if (pairs.length > 0) return { compared: pairs, quantifier: "all" };
    const [from, to] = gives.terms;
    return from !== undefined && to !== undefined && gives.terms.length === 2
      ? { compared: [{ left: to, right: from }], quantifier: "all" }
      : null;
  }
  const held = gives.kind === "verdict" ? casesOf(gives.judgement) : null;
  if (held === null) return null;
  const compared = held.cases.flatMap((one): Compared[] => {
    const settings = one.questions.filter((question) => !isProperty(text, question));
    if (settings.some(({ isMet }) => !isMet)) return [];
    return one.questions.flatMap((question) => {
      if (!isProperty(text, question) || !/^(?:[<>]=?|!=)$/.test(question.by)) return [];
      const pair =
        againstZero(question.left, question.right) ?? againstZero(question.right, question.left);
      return [pair ?? { left: question.left, right: question.right }];
    });
  });
  return compared.length === 0 ? null : { compared, quantifier: held.quantifier };
}

/** `a - b > 0` sets a against b, as `a / b > 1` does. */
function againstZero(term: Term, other: Term): Compared | null {
  const bare = term.kind === "scaled" ? term.of : term;
  if (bare.kind !== "pair" || other.kind !== "literal") return null;
  const isNone = bare.how === "ratio" ? other.value === 1 : other.value === 0;
  return isNone ? { left: bare.left, right: bare.right } : null;
}

function pairsIn(term: Term): readonly Compared[] {
  if (term.kind === "pair") return [{ left: term.left, right: term.right }];
  if (term.kind === "scaled") return pairsIn(term.of);
  return term.kind === "statistic" ? term.of.flatMap(pairsIn) : [];
}

function showComparison(
  text: ClaimText,
  at: Range,
  direction: Direction,
  negated: boolean,
  evidence: Evidence,
): Outcome {
  const found = comparedIn(text, evidence);
  if (found === null)
    return unbound("its expression sets nothing against anything: compare two values with < or >");
  const checked = checkComparison(text, found.compared, direction, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const { stands, wanted, cells, what } = checked;
  const met = stands.filter((each) => (each === wanted) !== negated).length;
  const denied = stands.length - met;
  const count = countSaid(text, at);
  const isNone = saysNone(text, at);
  const holds =
    count !== null && count !== stands.length
      ? met === count
      : isNone
        ? met === 0 || (negated && denied === 0)
        : denied === 0;
  const fields = {
    value: holds,
    derivation: `${what}: ${met} of ${stands.length}`,
    evidence: evidenceFrom(cells, evidence.expression),
  };
  return holds
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

/** In how many cases the sentence says that it holds. */
function countSaid({ assertions, scene }: ClaimText, at: Range): number | null {
  const sentence = sentenceAt(scene, at.start);
  const count = assertions.find(
    ({ content, at: place }) => content.kind === "count" && contains(sentence, place),
  );
  return count?.content.kind === "count" ? count.content.part : null;
}

/** Whether the sentence denies it of every case: `on none of the tasks`, `no seed`. */
function saysNone({ assertions, scene }: ClaimText, at: Range): boolean {
  const sentence = sentenceAt(scene, at.start);
  return assertions.some(
    ({ content, at: place }) =>
      content.kind === "universal" &&
      content.negated &&
      contains(sentence, place) &&
      place.start < at.start,
  );
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
  const outcomes = courses.map(({ way, values }): Outcome => {
    const checked = checkCourse(text, way, values, at);
    if (checked.kind === "refused") return unbound(checked.why);
    const holds = gives.holds && (checked.way === "rising") === isUp && !negated;
    const fields = {
      value: holds,
      derivation: checked.what,
      evidence: evidenceFrom(checked.cells, expression),
    };
    return holds
      ? { verdict: "supported", ...fields }
      : { verdict: "refuted", ...fields, correction: null };
  });
  return outcomes.find(({ verdict }) => verdict !== "supported") ?? outcomes[0]!;
}

function coursesIn(judgement: Judgement): readonly (Judgement & { readonly kind: "course" })[] {
  if (judgement.kind === "course") return [judgement];
  return judgement.kind === "both" ? judgement.parts.flatMap(coursesIn) : [];
}

function showSuperlative(
  text: ClaimText,
  at: Range,
  end: Parameters<typeof checkContests>[2],
  { gives, expression }: Evidence,
): Outcome {
  const held = gives.kind === "verdict" ? casesOf(gives.judgement) : null;
  const contests = held === null ? null : contestsIn(held.cases);
  if (contests === null)
    return unbound(
      "its expression does not say which of several comes first: $argmax(rows, 'column').name = '…'",
    );
  const checked = checkContests(text, contests, end, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const fields = {
    value: checked.holds,
    derivation: checked.what,
    evidence: evidenceFrom(checked.cells, expression),
  };
  return checked.holds
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

/** That it holds of one case alone, which the text names; or of all but that one. */
function showOnly(text: ClaimText, at: Range, { gives, expression }: Evidence): Outcome {
  const held = gives.kind === "verdict" ? casesOf(gives.judgement) : null;
  if (held === null) return unbound("count those of which it holds: $count(rows[condition]) = 1");
  const cases: readonly Case[] = held.cases;
  const checked = checkCases(text, cases, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const { met, cases: asked, cells } = checked;
  const holds =
    gives.kind === "verdict" && gives.holds && (met === 1 || met === asked.length - 1 || met === 0);
  const fields = {
    value: holds,
    derivation: `${met} of ${asked.length}`,
    evidence: evidenceFrom(cells, expression),
  };
  return holds
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

function showEquality(text: ClaimText, at: Range, negated: boolean, evidence: Evidence): Outcome {
  const { gives, expression } = evidence;
  const held = gives.kind === "verdict" ? casesOf(gives.judgement) : null;
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
  const holds = negated ? same === 0 : same === checked.stands.length;
  const fields = {
    value: holds,
    derivation: checked.what,
    evidence: evidenceFrom(checked.cells, expression),
  };
  return holds
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

function showCorrelation(
  sign: "positive" | "negative" | "none" | "some",
  { gives, expression }: Evidence,
): Outcome {
  const terms: readonly Term[] =
    gives.kind === "values"
      ? gives.terms
      : gives.kind === "verdict"
        ? (casesOf(gives.judgement)?.cases ?? []).flatMap(({ questions }) =>
            questions.flatMap(({ left, right }) => [left, right]),
          )
        : [];
  const term = terms.find(({ kind }) => kind === "correlation");
  if (term === undefined || term.kind !== "correlation")
    return unbound("its expression takes no correlation: $pearson(rows.a, rows.b)");
  if (sign === "none")
    return unbound("no expression can show that there is no correlation: give its value");
  const holds = sign === "some" || term.value > 0 === (sign === "positive");
  const fields = {
    value: holds,
    derivation: `${term.by} correlation of ${term.left.length} pairs is ${term.value.toFixed(3)}`,
    evidence: evidenceFrom(
      [...term.left, ...term.right].flatMap((each) => (each.kind === "cell" ? [each] : [])),
      expression,
    ),
  };
  return holds
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

function showEffect(
  text: ClaimText,
  at: Range,
  effect: "none" | "cause" | "degree" | "denial",
  { gives, expression }: Evidence,
): Outcome {
  switch (effect) {
    case "cause":
      return unbound("it says why, and no results show a cause");
    case "none":
      return unbound(
        "no expression can show that there is no effect: say how large the difference is",
      );
    case "degree":
      return unbound("it is a word of judgement, which no results measure: say how much");
    case "denial": {
      const held = gives.kind === "verdict" ? casesOf(gives.judgement) : null;
      if (held === null) return unbound("its expression denies nothing");
      const checked = checkCases(text, held.cases, at);
      if (checked.kind === "refused") return unbound(checked.why);
      const isDenied =
        held.quantifier === "none"
          ? checked.met === 0
          : held.cases.some(({ questions }) =>
              questions.some(({ by }) => by === "!=" || by.startsWith("not")),
            );
      const holds = gives.kind === "verdict" && gives.holds && isDenied;
      return holds
        ? {
            verdict: "supported",
            value: true,
            derivation: `${checked.met} of ${checked.cases.length}`,
            evidence: evidenceFrom(checked.cells, expression),
          }
        : unbound("its expression denies nothing: $count(rows[condition]) = 0");
    }
  }
}
