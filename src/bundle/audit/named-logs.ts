import { lazily } from "../../text/remembered.ts";
import type { Bundle, BundleClaim } from "../bundle.ts";
import { indexNames, type NameIndex } from "../reading/name-index.ts";
import { readRecords } from "../records/read-records.ts";
import type { AuditedAssertion } from "./claim-audit.ts";

/** Whether a claim says itself that a log shows it, and leaves it to be found there. */
export function restsOnLogs(
  { logs }: Bundle,
  { evidencePaths, expressions }: BundleClaim,
): boolean {
  if (expressions.length > 0 || logs.length === 0) return false;
  const named = new Set(evidencePaths);
  return logs.some(({ path }) => named.has(path));
}

/**
 * The names of the results and of every log that some claim rests on. One index for all of those claims: an index for
 * each would let a manifest ask for any amount of work.
 */
export function loggedNames(
  { results, logs, claims, glossary }: Bundle,
  plain: NameIndex,
): () => NameIndex {
  return lazily(() => {
    const named = new Set(claims.flatMap(({ evidencePaths }) => evidencePaths));
    const read = logs.filter(({ path }) => named.has(path));
    return read.length === 0
      ? plain
      : indexNames(readRecords([...results, ...read], glossary), glossary);
  });
}

/** What rests on a log that the claim does not name bears nothing out. */
export function withoutOtherLogs(
  assertion: AuditedAssertion,
  { logs }: Bundle,
  { evidencePaths }: BundleClaim,
): AuditedAssertion {
  const other = assertion.evidence.find(
    ({ path }) => logs.some((log) => log.path === path) && !evidencePaths.includes(path),
  );
  if (other === undefined) return assertion;
  const found = [`${other.path} shows it, a log that the claim does not name`];
  return {
    ...assertion,
    verdict: "unbound",
    value: null,
    derivation: "",
    evidence: [],
    found,
    correction: null,
  };
}
