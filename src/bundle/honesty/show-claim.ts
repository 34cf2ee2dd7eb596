import type { Assertion, AssertionContent } from "../../claim/read/assertion.ts";
import { overlaps } from "../../text/range.ts";
import type { AuditedAssertion } from "../audit/claim-audit.ts";
import { numberBounded } from "./bound-behind.ts";
import type { ClaimText } from "./claim-text.ts";
import { type Evidence, whereTrue } from "./evidence.ts";
import { isNamedSeed } from "./named-values.ts";
import { showCount, speaksOf } from "./show-count.ts";
import { NO_CAUSE } from "./show-effect.ts";
import { showNumber } from "./show-number.ts";
import { showPredicate } from "./show-predicate.ts";
import { showSize } from "./show-size.ts";
import { dimensionsNamedBehind } from "./show-universal.ts";
import { type Outcome, type Shown, unbound } from "./shown.ts";

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
  const found = [...shown.values()];
  return new Map(
    text.assertions.flatMap((assertion) => {
      const direct = shown.get(assertion)?.outcome ?? null;
      const own =
        direct !== null && direct.verdict !== "unbound"
          ? direct
          : (byDirection(assertion, found) ??
            bySetting(text, assertion, found) ??
            bySelection(text, assertion, found, (other) => shown.get(other)) ??
            byBound(text, assertion, (other) => shown.get(other)) ??
            direct);
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

/** `replicate to within 0.02`: what is the same to within a bound is shown with the bound. */
function byBound(
  { assertions }: ClaimText,
  { at, content }: Assertion,
  shownOf: (assertion: Assertion) => Shown | undefined,
): Outcome | null {
  if (content.kind !== "equality" || content.negated) return null;
  const bound = assertions.find(
    (other) =>
      other.content.kind === "bound" &&
      /^<=?$/.test(
        (other.content.quantity.value as { readonly relation?: string }).relation ?? "",
      ) &&
      (overlaps(other.at, at) || Math.abs(other.at.start - at.end) < 3),
  );
  const outcome = bound && shownOf(bound)?.outcome;
  return outcome?.verdict === "supported" ? { ...outcome, value: true } : null;
}

/** A number that is the setting under which another was measured is shown with it. */
function bySetting(
  text: ClaimText,
  { at, content }: Assertion,
  shown: readonly Shown[],
): Outcome | null {
  const { scene } = text;
  if (content.kind !== "number" && content.kind !== "size") return null;
  const { value, unit } = content.quantity;
  if (unit.kind !== "none" && unit.kind !== "count") return null;
  const numbers =
    value.kind === "number"
      ? [value.number]
      : value.kind === "range"
        ? [value.low, value.high]
        : [];
  for (const { outcome } of shown) {
    if (outcome.verdict !== "supported" || numbers.length === 0) continue;
    for (const { sample, taken } of outcome.selections) {
      const settings = scene.tables[sample.table]!.dimensions.flatMap((each, dimension) => {
        const { name, kind, values } = each;
        const own = taken[dimension]!;
        const isSet = kind === "input" || isNamedSeed(text, at, each);
        const isSetting = isSet && own.size === 1 && values.length > 1;
        return isSetting ? [{ name, value: Number([...own][0]) }] : [];
      });
      const used = numbers.map((number) => settings.find((setting) => setting.value === number));
      if (used.some((setting) => setting === undefined)) continue;
      const derivation = used.map((setting) => `${setting!.name} = ${setting!.value}`).join(", ");
      return {
        ...outcome,
        value: numbers.join(" to "),
        derivation: `${derivation}, where it was measured`,
      };
    }
  }
  return null;
}

/** `over all corpora` says of what a mean is taken, and is shown by a mean that takes them all. */
function bySelection(
  text: ClaimText,
  { at, content }: Assertion,
  shown: readonly Shown[],
  shownOf: (assertion: Assertion) => Shown | undefined,
): Outcome | null {
  if (content.kind !== "universal" || content.negated) return null;
  const before = text.scene.text.slice(0, at.start);
  const share = text.assertions.find(
    (other) =>
      other.at.end <= at.start &&
      /^ of (?:the )?$/iu.test(text.scene.text.slice(other.at.end, at.start)),
  );
  const whole = share && shownOf(share);
  if (whole?.outcome.verdict === "supported") return { ...whole.outcome, value: true };
  if (!/\b(?:over|across|of|on average over|averaged over) (?:the )?$/iu.test(before)) return null;
  const names = dimensionsNamedBehind(text, at);
  for (const { outcome } of shown) {
    if (outcome.verdict !== "supported") continue;
    const isWhole = outcome.selections.some(({ sample, licences }) =>
      text.scene.tables[sample.table]!.dimensions.some(
        ({ name, kind, values }, dimension) =>
          values.length > 1 && names.includes(name || kind) && licences[dimension]!.kind === "all",
      ),
    );
    if (isWhole) return { ...outcome, value: true };
  }
  return null;
}

function show(text: ClaimText, assertion: Assertion, evidence: readonly Evidence[]): Shown | null {
  const { content } = assertion;
  if (content.kind === "number" || content.kind === "bound")
    return showNumber(text, { ...assertion, content }, evidence);
  const bounded = content.kind === "comparison" ? numberBounded(text, assertion.at) : null;
  if (bounded !== null) return showNumber(text, bounded, evidence);
  if (content.kind === "effect" && content.effect === "cause")
    return { outcome: unbound(NO_CAUSE), direction: null };
  const own = evidence.filter((one) => covers(one, assertion));
  if (own.length === 0) return null;
  if (content.kind === "size") return showSizes(text, { ...assertion, content }, own);
  const outcomes = own.map((one) =>
    whereTrue(
      one,
      content.kind === "count"
        ? showCount(text, { ...assertion, content }, one)
        : showPredicate(text, assertion, one),
    ),
  );
  return { outcome: bestOf(outcomes), direction: null };
}

/** What says how large a study was is shown by an expression of its own; one that shows more than that leaves it to be read. */
function showSizes(
  text: ClaimText,
  assertion: Assertion & { readonly content: AssertionContent & { readonly kind: "size" } },
  evidence: readonly Evidence[],
): Shown | null {
  const own = evidence.filter(({ gives }) => gives.kind === "values");
  if (own.length === 0) return null;
  const outcome = bestOf(own.map((one) => sizeOrValue(text, assertion, one)));
  const { at } = assertion;
  const isAlone = own.some(({ places }) =>
    places.some(
      (place) =>
        overlaps(place, at) &&
        !text.assertions.some((other) => other.at !== at && overlaps(other.at, place)),
    ),
  );
  return outcome.verdict === "supported" || isAlone ? { outcome, direction: null } : null;
}

/** `1923 steps` may be what came out and not how long it was run. */
function sizeOrValue(
  text: ClaimText,
  assertion: Assertion & { readonly content: AssertionContent & { readonly kind: "size" } },
  evidence: Evidence,
): Outcome {
  const size = showSize(text, assertion.content, evidence);
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
