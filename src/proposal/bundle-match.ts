import { auditClaims } from "../bundle/audit/audit.ts";
import type { Bundle } from "../bundle/bundle.ts";
import type { RecordedProposal } from "./read-record.ts";

/**
 * What a proposal says in the name of a bundle that the bundle does not say: a claim it does not make in these words,
 * a value that stands otherwise in its results, or a piece of a claim that they refute and it calls borne out; null where
 * there is no such thing. A record proves only that nothing of the notes is lost; that it tells the truth of a run, the run
 * itself has to say.
 */
export function notSaidBy(
  { bundles, operations }: RecordedProposal,
  bundle: Bundle,
): string | null {
  const made = new Map(bundle.claims.map(({ pointer, text }) => [pointer, text]));
  const told = bundles.find(({ id }) => id === bundle.id)?.claims ?? [];
  const forged = told.find(({ pointer, text }) => made.get(pointer) !== text);
  if (forged !== undefined) return forged.text;
  const values = new Map<string, Set<string>>();
  const refuted = new Set<string>();
  for (const { pointer: claim, assertions } of auditClaims(bundle)) {
    for (const { at, verdict, evidence } of assertions) {
      if (verdict === "refuted") refuted.add(`${claim}#${at.start}-${at.end}`);
      for (const { path, pointer, quote } of evidence) {
        const place = `${path}#${pointer}`;
        values.set(place, (values.get(place) ?? new Set()).add(quote));
      }
    }
  }
  for (const { claim, evidence } of operations) {
    if (claim?.bundle !== bundle.id) continue;
    const assertions = claim.assertions ?? [];
    const wrong = assertions.find(
      ({ at, verdict }) =>
        verdict === "supported" && refuted.has(`${claim.pointer}#${at.start}-${at.end}`),
    );
    if (wrong !== undefined) return wrong.says;
    const told = [...evidence, ...assertions.flatMap((each) => each.evidence)];
    const other = told.find(({ path, pointer, quote }) => {
      const quotes = values.get(`${path}#${pointer}`);
      return quotes !== undefined && !quotes.has(quote);
    });
    if (other !== undefined) return `${other.path}#${other.pointer} = ${other.quote}`;
  }
  return null;
}
