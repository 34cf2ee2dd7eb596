import { auditClaims } from "../bundle/audit/audit.ts";
import type { Bundle } from "../bundle/bundle.ts";
import type { RecordedProposal } from "./read-record.ts";

/**
 * What a proposal says in the name of a bundle that the bundle does not say: a claim it does not make in these words, or
 * a value that stands otherwise in its results; null where there is no such thing. A record proves only that nothing of
 * the notes is lost; that it tells the truth of a run, the run itself has to say.
 */
export function notSaidBy(
  { bundles, operations }: RecordedProposal,
  bundle: Bundle,
): string | null {
  const made = new Map(bundle.claims.map(({ pointer, text }) => [pointer, text]));
  const told = bundles.find(({ id }) => id === bundle.id)?.claims ?? [];
  const forged = told.find(({ pointer, text }) => made.get(pointer) !== text);
  if (forged !== undefined) return forged.text;
  const values = new Map<string, string>();
  for (const { assertions } of auditClaims(bundle)) {
    for (const { path, pointer, quote } of assertions.flatMap(({ evidence }) => evidence)) {
      values.set(`${path}#${pointer}`, quote);
    }
  }
  for (const { claim, evidence } of operations) {
    if (claim?.bundle !== bundle.id) continue;
    const other = evidence.find(({ path, pointer, quote }) => {
      const value = values.get(`${path}#${pointer}`);
      return value !== undefined && value !== quote;
    });
    if (other !== undefined) return `${other.path}#${other.pointer} = ${other.quote}`;
  }
  return null;
}
