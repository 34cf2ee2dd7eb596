import { createHash } from "node:crypto";
import type { RelatedPlace } from "./finding.ts";

/** What of a finding makes it the same finding when its note is moved or text around it changes. */
export interface FingerprintInput {
  readonly rule: string;
  readonly quote: string;
  readonly message: string;
  readonly related: readonly Pick<RelatedPlace, "role" | "quote">[];
}

/**
 * The fingerprint of a finding: a hash over its rule and the texts it is about, blanks folded. Neither paths nor
 * positions enter it. The message enters only where there is no text to go by.
 */
export function fingerprint(finding: FingerprintInput): string {
  const quote = folded(finding.quote);
  const related = finding.related.map(({ role, quote: text }) => `${role}\n${folded(text)}`).sort();
  const parts = [finding.rule, quote === "" ? folded(finding.message) : quote, ...related];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 24);
}

function folded(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
