import type { Given } from "./evidence.ts";
import { type Case, caseOf, casesCounted, type Judgement } from "./judgement.ts";
import type { Found, Outcome } from "./shown.ts";
import type { Term } from "./term.ts";

export type HeldCases = Judgement & { readonly kind: "cases" };

/** The cases of a judgement of which something is said, with how many of them it has to hold in; null where there are none. */
export function casesHeld(judgement: Judgement): HeldCases | null {
  if (judgement.kind === "cases") return judgement;
  if (judgement.kind !== "both") return null;
  const parts = judgement.parts.map(casesHeld).filter((part) => part !== null);
  if (parts.length === 0 || parts.length < judgement.parts.length) return null;
  return parts.every(({ quantifier }) => quantifier === "all")
    ? {
        kind: "cases",
        quantifier: "all",
        alone: null,
        cases: parts.flatMap(({ cases }) => cases),
      }
    : null;
}

/** The cases of which an expression says something: by what it says holds, or by counting them. */
export function casesGiven(gives: Given): HeldCases | null {
  if (gives.kind === "verdict") return casesHeld(gives.judgement);
  if (gives.kind !== "values") return null;
  const [first] = gives.terms;
  const cases = first === undefined ? null : casesBehind(first);
  const count = first?.kind === "share" ? first.part : first;
  return cases === null || count?.kind !== "count"
    ? null
    : { kind: "cases", cases, quantifier: count.value, alone: null };
}

/** The cases behind a count or a share: those a filter asked, or the answers that `$share` was given; null where there are none. */
export function casesBehind(term: Term): readonly Case[] | null {
  if (term.kind === "count") return casesCounted(term);
  if (term.kind !== "share") return null;
  const answers = term.whole === null ? [] : term.whole.of.flatMap(caseOf);
  return casesCounted(term.part) ?? (answers.length > 0 ? answers : null);
}

/** What was found as what it shows, or denies. */
export function verdictOn(holds: boolean, found: Omit<Found, "value">): Outcome {
  return holds
    ? { verdict: "supported", value: true, ...found }
    : { verdict: "refuted", value: false, correction: null, ...found };
}
