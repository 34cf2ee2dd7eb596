import type { AssertionKind } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import type { UnreadFile } from "../bundle.ts";

/** `supported`: all that the claim says is borne out; `partly`: its main assertion is, another was not found. */
export type ClaimVerdict = "supported" | "partly" | "unbound" | "refuted";

/** How one claim stands against its run's own results. The same value for audit, plan, review, digest and agents. */
export interface ClaimAudit {
  readonly pointer: string;
  readonly text: string;
  readonly verdict: ClaimVerdict;
  readonly assertions: readonly AuditedAssertion[];
  /** The claim's text as the results would have it; null where no correction is certain. */
  readonly correction: string | null;
  /** Where it is not borne out: files that may show it and were not read. */
  readonly unread: readonly UnreadFile[];
}

/** One assertion of a claim and what it rests on. */
export interface AuditedAssertion {
  /** Where it stands in the claim's text. */
  readonly at: Range;
  readonly says: string;
  readonly kind: AssertionKind;
  readonly principal: boolean;
  readonly verdict: "supported" | "unbound" | "refuted";
  /** Whether the agent's own expression or the reading of the text tied it to the results. */
  readonly way: "expression" | "reading";
  /** What the results give; null where nothing was found. */
  readonly value: number | string | boolean | null;
  /** How the value came about, for a reader: `mean of val_acc where lr = 1e-4, 4 rows`. "" where nothing was found. */
  readonly derivation: string;
  readonly evidence: readonly EvidenceValue[];
  /** For what is unbound: what was looked for, what came near, and why it was not tied. */
  readonly found: readonly string[];
  /** For what is refuted: the text that would be right in place of `says`; null where it is not certain. */
  readonly correction: string | null;
}

/** A value of the results, as the file writes it. `expression` is null where the value stands there as it is. */
export interface EvidenceValue {
  readonly path: string;
  readonly pointer: string;
  readonly expression: string | null;
  readonly quote: string;
}

/**
 * The verdict that follows from the assertions: refuted by one that is, supported where all are, partly where the main
 * ones are. A claim of sizes alone is supported by them; else a size supports nothing by itself.
 */
export function verdictOf(assertions: readonly AuditedAssertion[]): ClaimVerdict {
  if (assertions.length === 0) return "unbound";
  if (assertions.some(({ verdict }) => verdict === "refuted")) return "refuted";
  if (assertions.every(({ verdict }) => verdict === "supported")) return "supported";
  const principal = assertions.filter(({ principal }) => principal);
  const borneOut =
    principal.length > 0 && principal.every(({ verdict }) => verdict === "supported");
  return borneOut ? "partly" : "unbound";
}
