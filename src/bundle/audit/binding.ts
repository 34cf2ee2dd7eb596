import type { Quantity } from "../../claim/claim.ts";
import type { Range } from "../../text/range.ts";
import type { ResultValue } from "../bundle.ts";
import type { Verdict } from "./bind.ts";
import type { Reading } from "./readings.ts";
import { rewritten } from "./wording.ts";

export type AuditVerdict = "supported" | "refuted" | "unbound";

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

const MAX_EVIDENCE = 4;

/** A verdict in a reader's terms: what the results give instead, how it was reckoned, and the values to check. */
export function bindingOf(quantity: Quantity, verdict: Verdict): Binding {
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

/** The first values in the order of the file; of those that decide (the ends of a range) there are no more. */
function evidenceOf({ series, cells }: Reading): Binding["evidence"] {
  const sources = cells.flatMap(({ source, other }) =>
    other === undefined ? [source] : [source, other],
  );
  const ordered = sources.length > MAX_EVIDENCE ? sources.toSorted(byPlace) : sources;
  return ordered
    .slice(0, MAX_EVIDENCE)
    .map(({ pointer, lexeme }) => ({ path: series.path, pointer, quote: lexeme }));
}

function byPlace(a: ResultValue, b: ResultValue): number {
  return a.range.start - b.range.start;
}
