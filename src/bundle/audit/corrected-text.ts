import type { AuditedAssertion } from "./claim-audit.ts";

/** A claim with what its results refute put right; null where nothing is refuted, or not all of it can be put right. */
export function correctedText(
  text: string,
  assertions: readonly Pick<AuditedAssertion, "at" | "verdict" | "correction">[],
): string | null {
  const wrong = assertions
    .filter(({ verdict }) => verdict === "refuted")
    .toSorted((a, b) => a.at.start - b.at.start);
  if (wrong.length === 0) return null;
  let corrected = "";
  let read = 0;
  for (const { at, correction } of wrong) {
    if (correction === null || at.start < read) return null;
    corrected += text.slice(read, at.start) + correction;
    read = at.end;
  }
  return corrected + text.slice(read);
}
