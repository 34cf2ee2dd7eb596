import type { Bundle } from "../bundle.ts";
import { indexNames } from "../reading/name-index.ts";
import { readClaim } from "../reading/read-claim.ts";
import { readRecords } from "../records/read-records.ts";
import { NO_GLOSSARY } from "../records/record-table.ts";
import { type ClaimAudit, verdictOf } from "./claim-audit.ts";

export type { ClaimAudit } from "./claim-audit.ts";

/**
 * Checks every claim of a bundle against the bundle's own results, in the claims' order. Pure.
 * @returns for each claim its assertions, what each rests on, and the verdict that follows from them.
 */
export function auditClaims(bundle: Bundle): readonly ClaimAudit[] {
  const glossary = NO_GLOSSARY;
  const index = indexNames(readRecords(bundle.results, glossary), glossary);
  return bundle.claims.map(({ pointer, text }) => {
    const assertions = readClaim(text, index, glossary);
    return { pointer, text, verdict: verdictOf(assertions), assertions, correction: null };
  });
}
