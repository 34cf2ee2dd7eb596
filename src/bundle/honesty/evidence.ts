import type { Range } from "../../text/range.ts";
import type { EvidenceExpression } from "../bundle.ts";
import type { ResultsData } from "../expression/results-data.ts";
import type { Traced } from "../expression/traced.ts";
import { workOut } from "../expression/work-out.ts";
import { type Case, type IsMeasured, type Judgement, readJudgement } from "./judgement.ts";
import { readTerm } from "./read-term.ts";
import { type Outcome, unbound } from "./shown.ts";
import { type Term, weightOf } from "./term.ts";
import { casesBehind } from "./verdicts.ts";

/** An expression with the places of the text that it is to show, and what it gives. */
export interface Evidence {
  readonly expression: EvidenceExpression;
  readonly places: readonly Range[];
  readonly gives: Given;
}

export type Given =
  | { readonly kind: "values"; readonly terms: readonly Term[] }
  | { readonly kind: "verdict"; readonly holds: boolean; readonly judgement: Judgement }
  | { readonly kind: "nothing"; readonly why: string };

/** What an expression shows, where it says what holds and that is so. */
export function whereTrue({ gives }: Evidence, outcome: Outcome): Outcome {
  const isFalse = gives.kind === "verdict" && !gives.holds;
  return isFalse && outcome.verdict === "supported"
    ? unbound('its expression gives false: "holds" says what is so')
    : outcome;
}

/** Works out a claim's expressions on the results they name. */
export function gatherEvidence(
  text: string,
  expressions: readonly EvidenceExpression[],
  data: ResultsData,
  budget: { steps: number },
  isMeasured: IsMeasured,
): readonly Evidence[] {
  return expressions.map((expression) => ({
    expression,
    places: placesOf(text, expression.says),
    gives: givenBy(expression, data, budget, isMeasured),
  }));
}

/** Where a text says a piece, whole words and numbers only. */
function placesOf(text: string, says: string): readonly Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(says); at !== -1; at = text.indexOf(says, at + 1)) {
    const end = at + says.length;
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at)) || !/^[\p{L}\p{N}]/u.test(says);
    const isEnded =
      !/^(?:[\p{L}\p{N}]|[.,]\d)/u.test(text.slice(end, end + 2)) || !/[\p{L}\p{N}]$/u.test(says);
    const isDecimal = /\d[.,]$/.test(text.slice(Math.max(0, at - 2), at)) && /^\d/.test(says);
    if (isWhole && isEnded && !isDecimal) places.push({ start: at, end });
  }
  return places;
}

const STEPS = 2_000_000;

function givenBy(
  { input, asks, text }: EvidenceExpression,
  data: ResultsData,
  budget: { steps: number },
  isMeasured: IsMeasured,
): Given {
  const read = inputOf(input, data);
  if (typeof read === "string") return { kind: "nothing", why: read };
  const allowed = Math.min(STEPS, budget.steps);
  const own = { steps: allowed };
  const outcome = workOut(text, read, own);
  budget.steps -= allowed - Math.max(0, own.steps);
  if (outcome.kind === "failed") return { kind: "nothing", why: outcome.reason };
  const given = asks === "value" ? valuesIn(outcome.value) : verdictIn(outcome.value, isMeasured);
  const weight = [...new Set(termsIn(given))].reduce((sum, term) => sum + weightOf(term), 0);
  return weight > HEAVIEST
    ? { kind: "nothing", why: "it reckons with too many values for each row: choose rows first" }
    : given;
}

/** What is set against each other in all cases may rest on so many values. */
const HEAVIEST = 1_000_000;

function termsIn(given: Given): readonly Term[] {
  if (given.kind === "nothing") return [];
  if (given.kind === "verdict") return termsAsked(given.judgement);
  return given.terms.flatMap((term) => casesBehind(term)?.flatMap(termsOfCase) ?? [term]);
}

function termsAsked(judgement: Judgement): readonly Term[] {
  switch (judgement.kind) {
    case "cases":
      return judgement.cases.flatMap(termsOfCase);
    case "course":
      return judgement.courses.flat();
    case "both":
      return judgement.parts.flatMap(termsAsked);
    case "unclear":
      return [];
  }
}

function termsOfCase({ questions }: Case): readonly Term[] {
  return questions.flatMap(({ left, right }) => [left, right]);
}

function inputOf(input: EvidenceExpression["input"], data: ResultsData): Traced | string {
  const missing = (path: string): string =>
    `there are no results at ${path}, or none that winnow reads`;
  if (input.kind === "one") return data.at(input.path) ?? missing(input.path);
  const entries = new Map<string, Traced>();
  for (const [name, path] of input.paths) {
    const found = data.at(path);
    if (found === null) return missing(path);
    entries.set(name, found);
  }
  return {
    kind: "row",
    entries,
    from: { kind: "row", path: null, pointer: "", because: [], holds: [] },
  };
}

function valuesIn(value: Traced): Given {
  const items = value.kind === "list" ? value.items : [value];
  if (items.length === 0) return { kind: "nothing", why: "it gives an empty list" };
  const terms = items.flatMap((item): Term[] => {
    if (item.kind === "list") return valuesOf(item);
    return item.kind === "scalar" && typeof item.value !== "boolean" ? [readTerm(item.from)] : [];
  });
  if (terms.length === 0 || terms.length < items.length)
    return {
      kind: "nothing",
      why:
        value.kind === "scalar"
          ? 'it gives true or false where a value is asked for: write "holds" in place of "value"'
          : "it gives objects where values are asked for: name a column",
    };
  return { kind: "values", terms };
}

function valuesOf(value: Traced): Term[] {
  const given = valuesIn(value);
  return given.kind === "values" ? [...given.terms] : [];
}

function verdictIn(value: Traced, isMeasured: IsMeasured): Given {
  if (value.kind !== "scalar" || typeof value.value !== "boolean")
    return {
      kind: "nothing",
      why: 'it gives no true or false: compare with =, < or >, or write "value" in place of "holds"',
    };
  return { kind: "verdict", holds: value.value, judgement: readJudgement(value.from, isMeasured) };
}
