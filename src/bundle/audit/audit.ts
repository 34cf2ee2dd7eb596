import { readQuantities } from "../../claim/quantities.ts";
import { remembered } from "../../text/remembered.ts";
import type { Bundle, BundleClaim } from "../bundle.ts";
import { bindNumber, type Verdict } from "./bind.ts";
import { type Binding, bindingOf } from "./binding.ts";
import { bindChange } from "./changes.ts";
import type { AuditedAssertion, ClaimAudit } from "./claim-audit.ts";
import { type ComparedBy, comparisonSeries } from "./comparisons.ts";
import { contextOf, type QuantityContext } from "./context.ts";
import { bindCount } from "./counts.ts";
import { indexResults, type ResultIndex } from "./results-index.ts";
import { chooseRows } from "./rows.ts";
import type { Series } from "./series.ts";
import { canonical, canonicalWords } from "./words.ts";

export type { ClaimAudit } from "./claim-audit.ts";

const MAX_RELATED = 400;
/** Numbers of one claim that are checked: more are a table, not a statement. */
const MAX_QUANTITIES = 100;

/**
 * Checks every claim of a bundle against the bundle's own results, in the claims' order.
 * @returns for each claim the numbers it gives, what the results give instead, and where.
 */
export function auditClaims(bundle: Bundle): readonly ClaimAudit[] {
  const index = indexResults(bundle.results);
  return bundle.claims.map((claim) => auditAgainst(index, claim));
}

/**
 * A claim is refuted by one number that its results contradict; supported by one that they give, where none is refuted
 * and none was left unchecked.
 */
function auditAgainst(index: ResultIndex, claim: BundleClaim): ClaimAudit {
  const given = readQuantities(claim.text);
  const quantities = given.slice(0, MAX_QUANTITIES);
  const words = new Set(canonicalWords(claim.text));
  const chosen = chooseRows(index, claim.text);
  const named = [...new Set([...words].flatMap((word) => index.series.get(word) ?? []))];
  const series = relatedSeries([...named, ...chosen.series], words);
  // Of long results there are many, and most claims ask for none.
  const compared = remembered((by: ComparedBy) => comparisonSeries(series, words, by));
  const bindings = quantities.map((quantity): Binding => {
    const context = contextOf(claim.text, quantity, quantities, chosen);
    const counts = quantity.unit.kind === "count" || quantity.value.kind === "share";
    if (counts) return bindingOf(quantity, bindCounted(index, series, context, claim.text));
    if (quantity.value.kind === "change")
      return bindingOf(quantity, bindChange(series, context, index.vocabulary));
    const pool = [...series, ...comparisonsFor(context).flatMap(compared)];
    return bindingOf(quantity, bindNumber(pool, context, index.vocabulary));
  });
  const verdict = verdictOf(bindings);
  const unchecked = verdict === "supported" && quantities.length < given.length;
  return {
    pointer: claim.pointer,
    text: claim.text,
    verdict: unchecked ? "unbound" : verdict,
    assertions: bindings.map(assertionOf),
    correction: null,
  };
}

function assertionOf(binding: Binding): AuditedAssertion {
  const { at, claimed, verdict, computed, derivation, evidence } = binding;
  return {
    at,
    says: claimed,
    kind: "number",
    principal: true,
    verdict,
    way: "reading",
    value: computed,
    derivation,
    evidence: evidence.map((each) => ({ ...each, expression: null })),
    found: [],
    correction: verdict === "refuted" ? computed : null,
  };
}

/** Of very many series that share a word with a claim, those alone that it names in full. */
function relatedSeries(series: readonly Series[], words: ReadonlySet<string>): readonly Series[] {
  if (series.length <= MAX_RELATED) return series;
  return series.filter(({ required }) => [...required].every((word) => words.has(word)));
}

/** A count is first looked for among counts; a number before a noun may also be a plain value (`1810 tokens per second`), and is then never refuted. */
function bindCounted(
  index: ResultIndex,
  series: readonly Series[],
  context: QuantityContext,
  claim: string,
): Verdict {
  const counted = bindCount(index, context.quantity, claim);
  if (counted.kind !== "unbound") return counted;
  const noun = context.quantity.unit.kind === "count" ? canonical(context.quantity.unit.noun) : "";
  const counting = series.filter(({ metric }) => metric.has(noun) || metric.has(context.adjacent));
  const plain = bindNumber(counting, { ...context, kind: "level" }, index.vocabulary);
  return plain.kind === "supported" && plain.reading.what === "" ? plain : counted;
}

/** What a number may compare by: shares and multiples of another value are only meant by per cents and factors. */
function comparisonsFor({ quantity: { unit }, kind }: QuantityContext): ComparedBy[] {
  const isDifference = kind === "difference";
  const isRelative = unit.kind === "factor" || (unit.kind === "percent" && isDifference);
  return [
    ...(isDifference ? ["difference" as const] : []),
    ...(isRelative ? ["ratio" as const] : []),
  ];
}

function verdictOf(bindings: readonly Binding[]): Binding["verdict"] {
  if (bindings.some(({ verdict }) => verdict === "refuted")) return "refuted";
  return bindings.some(({ verdict }) => verdict === "supported") ? "supported" : "unbound";
}
