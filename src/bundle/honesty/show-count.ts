import type { Assertion } from "../../claim/read/assertion.ts";
import { contains } from "../../text/range.ts";
import { checkCases } from "./case-check.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Evidence } from "./evidence.ts";
import type { Case, Judgement } from "./judgement.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import type { Term } from "./term.ts";
import { casesBehind } from "./verdicts.ts";

type CountAssertion = Assertion & { readonly content: { readonly kind: "count" } };

/** What an expression shows of so many of so many. */
export function showCount(
  text: ClaimText,
  { at, content: { part, whole } }: CountAssertion,
  { gives, expression, places }: Evidence,
): Outcome {
  if (gives.kind === "nothing") return unbound(gives.why);
  const counted =
    gives.kind === "values" ? casesIn(gives.terms) : casesHeld(gives.judgement, gives.holds);
  if (counted === null)
    return unbound(
      "its expression counts nothing: $count(rows[condition]) counts those of which it holds",
    );
  void places;
  const checked = checkCases(text, counted.cases, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const { met, cases, cells, selections } = checked;
  const fields = {
    value: `${met} of ${cases.length}`,
    derivation: `${met} of ${cases.length} counted`,
    evidence: evidenceFrom(cells, expression),
    selections,
  };
  if (met === part && (whole === null || whole === cases.length))
    return { verdict: "supported", ...fields };
  const correction = whole === null ? null : `${met} of ${cases.length}`;
  return { verdict: "refuted", ...fields, correction };
}

/** The cases behind the first of the numbers that an expression gives. */
function casesIn([first]: readonly Term[]): { readonly cases: readonly Case[] } | null {
  if (first === undefined) return null;
  const count = first.kind === "share" ? first.part : first;
  if (count.kind === "count") {
    const cases = casesBehind(first);
    return cases === null ? null : { cases };
  }
  // A sum over a column of yes and no counts as well.
  if (count.kind !== "statistic" || count.by !== "sum") return null;
  const areFlags = count.of.every(
    (term) => term.kind === "cell" && (term.value === 0 || term.value === 1),
  );
  if (!areFlags) return null;
  const one: Term = { kind: "literal", value: 1 };
  return {
    cases: count.of.map((term) => ({
      questions: [{ by: "=", left: term, right: one, isMet: term.value === 1 }],
      isMet: term.value === 1,
    })),
  };
}

function casesHeld(
  judgement: Judgement,
  holds: boolean,
): { readonly cases: readonly Case[] } | null {
  if (judgement.kind === "both") {
    const counted = judgement.parts.map((part) => casesHeld(part, holds));
    return counted.find((each) => each !== null) ?? null;
  }
  return judgement.kind === "cases" && judgement.cases.length > 1 ? judgement : null;
}

/** Whether a place of the text is among those that an expression is to show. */
export function speaksOf(
  { places }: Evidence,
  at: { readonly start: number; readonly end: number },
): boolean {
  return places.some((place) => contains(place, at));
}
