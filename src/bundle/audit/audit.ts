import type { Quantity } from "../../claim/claim.ts";
import { readQuantities } from "../../claim/quantities.ts";
import type { Range } from "../../text/range.ts";
import type { Bundle, BundleClaim } from "../bundle.ts";
import { bindNumber, type Verdict } from "./bind.ts";
import { bindChange } from "./changes.ts";
import { contextOf, type QuantityContext } from "./context.ts";
import { bindCount } from "./counts.ts";
import { type Comparison, differenceSeries } from "./differences.ts";
import type { Reading } from "./readings.ts";
import { chosenSeries } from "./rows.ts";
import { extremes, indexResults, type ResultIndex, type Series } from "./series.ts";
import { rewritten } from "./wording.ts";
import { canonical, canonicalWords } from "./words.ts";

export type AuditVerdict = "supported" | "refuted" | "unbound";

/** How one claim stands against its bundle's own results. */
export interface ClaimAudit {
  readonly pointer: string;
  readonly verdict: AuditVerdict;
  readonly bindings: readonly Binding[];
}

/** One number of a claim and the values of the results it speaks of. */
export interface Binding {
  /** Offsets of the number in the claim's text. */
  readonly at: Range;
  readonly claimed: string;
  readonly verdict: AuditVerdict;
  /** What the results give, as it should have been written; null where unbound. */
  readonly computed: string | null;
  readonly unit: string;
  /** How it was computed, for a reader: `strong_acc − weak_acc over 9 rows`. */
  readonly derivation: string;
  readonly evidence: readonly {
    readonly path: string;
    readonly pointer: string;
    readonly quote: string;
  }[];
}

/** `after 50 steps` says when, not how many there were. */
const MOMENT = /\b(?:after|within|every|first|last|for|in|until|per|than) $/i;
const MAX_EVIDENCE = 6;
const MAX_RELATED = 400;

/**
 * Checks every claim of a bundle against the bundle's own results, in the claims' order.
 * @returns for each claim the numbers it gives, what the results give instead, and where.
 */
export function auditClaims(bundle: Bundle): readonly ClaimAudit[] {
  const index = indexResults(bundle.results);
  return bundle.claims.map((claim) => auditAgainst(index, claim));
}

/** Checks one claim; for more than one of the same bundle, `auditClaims` reads the results only once. */
export function auditClaim(bundle: Bundle, claim: BundleClaim): ClaimAudit {
  return auditAgainst(indexResults(bundle.results), claim);
}

/** A claim is refuted by one number that its results contradict; supported by one that they give, and none refuted. */
function auditAgainst(index: ResultIndex, claim: BundleClaim): ClaimAudit {
  const quantities = readQuantities(claim.text);
  const words = new Set(canonicalWords(claim.text));
  const chosen = chosenSeries(index, claim.text);
  const series = relatedSeries([...index.series, ...extremes(index.series), ...chosen], words);
  const differences = differenceSeries(series, words);
  const bindings = quantities.map((quantity): Binding => {
    const context = contextOf(claim.text, quantity, quantities);
    const counts = quantity.unit.kind === "count" || quantity.value.kind === "share";
    if (counts) return binding(quantity, bindCounted(index, series, context, claim.text));
    if (quantity.value.kind === "change")
      return binding(quantity, bindChange(series, context, index.vocabulary));
    const pool = [...series, ...differences.filter((one) => comparesBy(one, context))];
    return binding(quantity, bindNumber(pool, context, index.vocabulary));
  });
  return { pointer: claim.pointer, verdict: verdictOf(bindings), bindings };
}

/** The series that share a word with a claim; of very many, those alone that the claim names in full. */
function relatedSeries(series: readonly Series[], words: ReadonlySet<string>): readonly Series[] {
  const related = series.filter(({ words: name }) => [...name].some((word) => words.has(word)));
  if (related.length <= MAX_RELATED) return related;
  return related.filter(({ required }) => [...required].every((word) => words.has(word)));
}

/** A count is first looked for among counts; a number before a noun may also be a plain value (`1810 tokens per second`). */
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
  if (plain.kind === "unbound" || plain.reading.what !== "") return counted;
  const moment = MOMENT.test(claim.slice(0, context.quantity.start));
  return plain.kind === "refuted" && moment ? counted : plain;
}

/** Shares and multiples of another value are only meant by per cents and factors. */
function comparesBy({ relative }: Comparison, { quantity, kind }: QuantityContext): boolean {
  const { unit } = quantity;
  if (relative) return unit.kind === "factor" || (unit.kind === "percent" && kind === "difference");
  return kind === "difference";
}

function verdictOf(bindings: readonly Binding[]): AuditVerdict {
  if (bindings.some(({ verdict }) => verdict === "refuted")) return "refuted";
  return bindings.some(({ verdict }) => verdict === "supported") ? "supported" : "unbound";
}

function binding(quantity: Quantity, verdict: Verdict): Binding {
  const common = {
    at: { start: quantity.start, end: quantity.end },
    claimed: quantity.text,
    unit: unitOf(quantity),
  };
  if (verdict.kind === "unbound") {
    return { ...common, verdict: "unbound", computed: null, derivation: "", evidence: [] };
  }
  const { reading } = verdict;
  const decimals = verdict.kind === "refuted" ? quantity.decimals + 1 : quantity.decimals;
  const computed =
    verdict.kind === "refuted"
      ? rewritten(quantity.text, reading.numbers, decimals)
      : quantity.text;
  return {
    ...common,
    verdict: verdict.kind,
    computed,
    derivation: derivationOf(reading),
    evidence: evidenceOf(reading),
  };
}

function unitOf({ unit }: Quantity): string {
  switch (unit.kind) {
    case "none":
      return "";
    case "count":
      return unit.noun;
    case "measure":
      return unit.symbol;
    default:
      return unit.kind;
  }
}

function derivationOf({ series, what }: Reading): string {
  const rows = series.cells.length;
  const over = what === "" || rows === 1 ? "" : ` over ${rows} values`;
  return `${what === "" ? "" : `${what} of `}${series.label}${over}`;
}

function evidenceOf({ series, cells }: Reading): Binding["evidence"] {
  return cells
    .flatMap(({ source, other }) => (other === undefined ? [source] : [source, other]))
    .slice(0, MAX_EVIDENCE)
    .map(({ pointer, lexeme }) => ({ path: series.path, pointer, quote: lexeme }));
}
