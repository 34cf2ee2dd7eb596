import { assertionRows, rowLine } from "../bundle/audit/assertion-row.ts";
import type { AuditedAssertion } from "../bundle/audit/claim-audit.ts";
import type { Operation } from "./plan.ts";

/** One piece of what a claim says and what it rests on, in a line. Texts are as the bundle has them. */
export interface EvidenceLine {
  readonly text: string;
  /** Null for a bare value, as records of older versions have them. */
  readonly verdict: AuditedAssertion["verdict"] | null;
  /** How its value is reached from the results, for whoever asks. */
  readonly expressions: readonly string[];
}

/** What an operation's claim rests on, piece by piece. */
export function evidenceLines({ claim, evidence }: Operation): EvidenceLine[] {
  if (claim?.assertions === undefined) {
    return evidence.map(({ path, pointer, quote }) => ({
      text: `rests on ${path}#${pointer} = ${quote}`,
      verdict: null,
      expressions: [],
    }));
  }
  return assertionRows(claim.assertions).map((row) => ({
    text: rowLine(row),
    verdict: row.verdict,
    expressions: row.expressions,
  }));
}
