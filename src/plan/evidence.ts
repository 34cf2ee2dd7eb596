import type { ClaimAudit } from "../bundle/audit/audit.ts";
import { toldUnread } from "../bundle/unread.ts";

/** Why a claim is held that its run's results do not bear out, or only in part; null where they bear it out. */
export function missingEvidence(audit: ClaimAudit): string | null {
  if (audit.verdict === "supported") return null;
  const { unread } = audit;
  return unread.length === 0
    ? lackOf(audit)
    : `${lackOf(audit)} ${capitalised(toldUnread(unread))}.`;
}

function lackOf({ assertions }: ClaimAudit): string {
  if (assertions.length === 0)
    return "It says nothing that a value of the run's results could show; check it by hand.";
  const missing = assertions.filter((assertion) => assertion.verdict === "unbound");
  const told = missing
    .map(({ says, found }) => `"${says}"${found.length === 0 ? "" : ` (${found.join("; ")})`}`)
    .join(", ");
  const borneOut = assertions.filter((assertion) => assertion.verdict === "supported");
  const rest = borneOut.map(({ says }) => `"${says}"`).join(", ");
  return borneOut.length === 0
    ? `The run's results do not show it: ${told}.`
    : `The run's results show ${rest}, but not ${told}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
