import type { Assertion, AssertionContent } from "../../claim/read/assertion.ts";
import { overlaps } from "../../text/range.ts";
import type { AuditedAssertion } from "../audit/claim-audit.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Evidence } from "./evidence.ts";
import { showCount, speaksOf } from "./show-count.ts";
import { showNumber } from "./show-number.ts";
import { showPredicate } from "./show-predicate.ts";
import { showSize } from "./show-size.ts";
import type { Outcome, Shown } from "./shown.ts";

/**
 * What a claim's expressions show of its assertions; an assertion of which none speaks is left out.
 * An expression counts only where it is honest: what it reads, chooses and reckons is what the text says.
 */
export function showClaim(
  text: ClaimText,
  evidence: readonly Evidence[],
): ReadonlyMap<Assertion, AuditedAssertion> {
  const shown = new Map<Assertion, Shown>();
  for (const assertion of text.assertions) {
    const found = show(text, assertion, evidence);
    if (found !== null) shown.set(assertion, found);
  }
  return new Map(
    text.assertions.flatMap((assertion) => {
      const own = shown.get(assertion)?.outcome ?? byDirection(assertion, [...shown.values()]);
      return own === null ? [] : [[assertion, audited(assertion, own)] as const];
    }),
  );
}

/** A word that gave a difference its direction is shown with it. */
function byDirection({ at, content }: Assertion, shown: readonly Shown[]): Outcome | null {
  if (content.kind !== "comparison" && content.kind !== "trend") return null;
  const by = shown.find(
    ({ direction, outcome }) =>
      direction !== null && overlaps(direction, at) && outcome.verdict === "supported",
  );
  return by?.outcome.verdict === "supported" ? { ...by.outcome, value: true } : null;
}

function show(text: ClaimText, assertion: Assertion, evidence: readonly Evidence[]): Shown | null {
  const { content } = assertion;
  if (content.kind === "number" || content.kind === "bound")
    return showNumber(text, { ...assertion, content }, evidence);
  const own = evidence.filter((one) => covers(one, assertion));
  if (own.length === 0) return null;
  const outcomes = own.map((one) => {
    if (content.kind === "count") return showCount(text, { ...assertion, content }, one);
    if (content.kind === "size") return sizeOrValue(text, { ...assertion, content }, one);
    return showPredicate(text, assertion, one);
  });
  return { outcome: bestOf(outcomes), direction: null };
}

/** `1923 steps` may be what came out and not how long it was run. */
function sizeOrValue(
  text: ClaimText,
  assertion: Assertion & { readonly content: AssertionContent & { readonly kind: "size" } },
  evidence: Evidence,
): Outcome {
  const size = showSize(text, assertion, evidence);
  if (size.verdict === "supported") return size;
  const { quantity } = assertion.content;
  const value = showNumber(text, { ...assertion, content: { quantity, role: "level" } } as never, [
    evidence,
  ]);
  return value?.outcome.verdict === "supported" ? value.outcome : size;
}

/** Whether an expression speaks of an assertion: of all its words, or of those that say it. */
function covers(evidence: Evidence, { at, content }: Assertion): boolean {
  if (speaksOf(evidence, at)) return true;
  const isNumeric = content.kind === "count" || content.kind === "size";
  return evidence.places.some((place) =>
    isNumeric ? overlaps(place, at) : place.start >= at.start && place.end <= at.end,
  );
}

function bestOf(outcomes: readonly Outcome[]): Outcome {
  return (
    outcomes.find(({ verdict }) => verdict === "supported") ??
    outcomes.find(({ verdict }) => verdict === "refuted") ??
    outcomes[0]!
  );
}

function audited({ at, says, principal, content }: Assertion, outcome: Outcome): AuditedAssertion {
  const base = { at, says, kind: content.kind, principal, way: "expression" as const };
  if (outcome.verdict === "unbound") {
    const { found } = outcome;
    return {
      ...base,
      verdict: "unbound",
      value: null,
      derivation: "",
      evidence: [],
      found,
      correction: null,
    };
  }
  const { verdict, value, derivation, evidence } = outcome;
  const correction = outcome.verdict === "refuted" ? outcome.correction : null;
  return { ...base, verdict, value, derivation, evidence, found: [], correction };
}
