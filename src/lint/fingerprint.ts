import { createHash } from "node:crypto";
import type { RelatedPlace } from "./finding.ts";

/** What of a finding makes it the same finding when its note is moved or text around it changes. */
export interface FingerprintInput {
  readonly rule: string;
  readonly quote: string;
  readonly message: string;
  readonly related: readonly Pick<RelatedPlace, "role" | "quote">[];
}

/** Roles of what stands to a finding's text as that stands to it: which of the two comes first may change. */
const MUTUAL: ReadonlySet<string> = new Set(["conflicts-with", "same-claim"]);

/**
 * The fingerprint of a finding: a hash over its rule and the texts it is about, blanks folded. Neither paths nor
 * positions enter it. The message enters only where there is no text to go by.
 */
export function fingerprint(finding: FingerprintInput): string {
  const mutual = finding.related.filter(({ role }) => MUTUAL.has(role));
  const others = finding.related.filter(({ role }) => !MUTUAL.has(role));
  const quotes = [finding.quote, ...mutual.map(({ quote }) => quote)].map(folded);
  const subjects = quotes[0] === "" ? [folded(finding.message)] : quotes.sort();
  const related = others.map(({ role, quote }) => `${role}\n${folded(quote)}`).sort();
  const parts = [finding.rule, ...subjects, ...related];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 24);
}

function folded(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
