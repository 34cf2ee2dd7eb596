import type { Bundle } from "../bundle.ts";
import { bareName } from "../checks/bare-name.ts";
import { distrustedMeasures } from "../checks/stated-formulas.ts";
import { openExpressions } from "../honesty/open-expressions.ts";
import { indexNames } from "../reading/name-index.ts";
import { readClaim } from "../reading/read-claim.ts";
import { readRecords } from "../records/read-records.ts";
import { unreadFor } from "../unread.ts";
import { type AuditedAssertion, type ClaimAudit, verdictOf } from "./claim-audit.ts";
import { correctedText } from "./corrected-text.ts";
import { loggedNames, restsOnLogs, withoutOtherLogs } from "./named-logs.ts";

export type { ClaimAudit } from "./claim-audit.ts";

/**
 * Checks every claim of a bundle against the bundle's own results, in the claims' order. Pure.
 * @returns for each claim its assertions, what each rests on, and the verdict that follows from them.
 */
export function auditClaims(bundle: Bundle): readonly ClaimAudit[] {
  const { glossary } = bundle;
  const tables = readRecords(bundle.results, glossary);
  const index = indexNames(tables, glossary);
  const logged = loggedNames(bundle, index);
  const distrusted = distrustedMeasures(bundle, tables);
  const expressions = openExpressions(bundle, tables);
  return bundle.claims.map((claim) => {
    const { pointer, text } = claim;
    const names = restsOnLogs(bundle, claim) ? logged() : index;
    const read = readClaim(text, names, glossary, expressions(claim));
    const assertions = read
      .map((assertion) => withDoubt(assertion, distrusted))
      .map((assertion) => withoutOtherLogs(assertion, bundle, claim));
    const verdict = verdictOf(assertions);
    const isOpen = verdict === "unbound" || verdict === "partly";
    const unread = isOpen ? unreadFor(bundle, claim) : [];
    const correction = correctedText(text, assertions);
    return { pointer, text, verdict, assertions, correction, unread };
  });
}

/** What rests on a column that is not what the report says it is bears nothing out. */
function withDoubt(
  assertion: AuditedAssertion,
  distrusted: ReadonlyMap<string, string>,
): AuditedAssertion {
  if (assertion.verdict !== "supported") return assertion;
  const columns = assertion.evidence.map(({ pointer }) => bareName(pointer.split("/").at(-1)!));
  const doubt = columns.map((column) => distrusted.get(column)).find((why) => why !== undefined);
  if (doubt === undefined) return assertion;
  return {
    ...assertion,
    verdict: "unbound",
    value: null,
    derivation: "",
    evidence: [],
    found: [doubt],
  };
}
