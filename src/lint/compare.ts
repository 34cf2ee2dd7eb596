import type { Finding } from "./finding.ts";

/**
 * The findings of `now` that `before` did not have, by fingerprint. Where one fingerprint stands more often than it
 * did, the last ones count as new. That a rule failed is always new: nobody knows what it would have found.
 */
export function newFindings(now: readonly Finding[], before: readonly Finding[]): Finding[] {
  const known = new Map<string, number>();
  for (const { fingerprint } of before) known.set(fingerprint, (known.get(fingerprint) ?? 0) + 1);
  return now.filter(({ rule, fingerprint }) => {
    if (rule === "internal") return true;
    const left = known.get(fingerprint) ?? 0;
    known.set(fingerprint, left - 1);
    return left <= 0;
  });
}

/** The findings that stand in, or are related to, one of the paths. */
export function findingsAt(
  findings: readonly Finding[],
  isWanted: (path: string) => boolean,
): Finding[] {
  return findings.filter(
    ({ path, related }) => isWanted(path) || related.some((place) => isWanted(place.path)),
  );
}
