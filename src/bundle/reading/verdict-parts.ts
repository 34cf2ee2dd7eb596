import type { AuditedAssertion, EvidenceValue } from "../audit/claim-audit.ts";
import type { RecordCell } from "../records/record-table.ts";
import type { Derivation } from "./derivation.ts";

/** What the results say of one assertion. */
export type Outcome =
  | {
      readonly verdict: "supported";
      /** In how many cases it was tried. */
      readonly over: number;
      readonly value: number | string | boolean;
      readonly derivation: string;
      readonly evidence: readonly EvidenceValue[];
    }
  | {
      readonly verdict: "refuted";
      readonly value: number | string | boolean;
      readonly derivation: string;
      readonly evidence: readonly EvidenceValue[];
      readonly correction: string | null;
    }
  | { readonly verdict: "unbound"; readonly found: readonly string[] };

const MOST_EVIDENCE = 6;

/** The values that decide, as the file writes them: those at the ends first where there are many. */
export function evidenceOf(cells: readonly RecordCell[]): readonly EvidenceValue[] {
  return cells
    .slice(0, MOST_EVIDENCE)
    .map(({ path, pointer, lexeme }) => ({ path, pointer, expression: null, quote: lexeme }));
}

/** A derivation that bears out what is said. */
export function supportedBy({ values, what, cells }: Derivation): Outcome {
  return {
    verdict: "supported",
    over: 1,
    value: values.length === 1 ? shown(values[0]!) : values.map(shown).join(" to "),
    derivation: what,
    evidence: evidenceOf(cells),
  };
}

export function unbound(...found: readonly string[]): Outcome {
  return { verdict: "unbound", found };
}

/** A number without the noise of floating-point arithmetic. */
export function shown(value: number): number {
  return Number(value.toPrecision(6));
}

/** The fields of an audited assertion that an outcome fills. */
export function fieldsOf(
  outcome: Outcome,
): Pick<
  AuditedAssertion,
  "verdict" | "value" | "derivation" | "evidence" | "found" | "correction"
> {
  if (outcome.verdict === "unbound") {
    const { found } = outcome;
    return {
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
  return { verdict, value, derivation, evidence, found: [], correction };
}
