import type { ClaimAudit } from "../bundle/audit/audit.ts";
import type { Bundle, BundleClaim } from "../bundle/bundle.ts";
import type { Quantity } from "../claim/claim.ts";
import { readQuantities } from "../claim/quantities.ts";

/**
 * What a claim lacks in evidence, as the reason to hold it; null where it lacks nothing. A claim is borne out when its
 * results give at least one of its numbers and no measured number of it is nowhere to be found in them; or, where it
 * gives none, when it names a results file of its own.
 */
export function missingEvidence(
  bundle: Bundle,
  claim: BundleClaim,
  audit: ClaimAudit,
): string | null {
  const present = new Set(bundle.results.map((result) => result.path));
  const named = claim.evidencePaths.some((path) => present.has(path));
  const borneOut = audit.verdict === "supported" || (audit.assertions.length === 0 && named);
  if (!borneOut) {
    return "Nothing in the run's results was found that bears it out; check it by hand.";
  }
  const unbound = new Set(
    audit.assertions.filter(({ verdict }) => verdict === "unbound").map(({ at }) => at.start),
  );
  const stray = readQuantities(claim.text).find(
    (quantity) => unbound.has(quantity.start) && isMeasured(quantity) && !occurs(bundle, quantity),
  );
  return stray === undefined
    ? null
    : `Its number ${stray.text} is nowhere in the run's results; check it by hand.`;
}

/** Counts of things and settings given as whole numbers need no result; a measurement does. */
function isMeasured({ unit, value, decimals }: Quantity): boolean {
  if (unit.kind === "count" || value.kind === "share") return false;
  return decimals > 0 || unit.kind === "percent" || unit.kind === "points";
}

/** Whether the results hold each of its numbers, rounded as it rounds them, as they are or as shares of a hundred. */
function occurs(bundle: Bundle, { value, decimals }: Quantity): boolean {
  const numbers = Object.values(value).filter((part) => typeof part === "number");
  return numbers.every((number) =>
    bundle.results.some((result) =>
      result.values.some((leaf) => {
        if (typeof leaf.value !== "number") return false;
        const given = leaf.value;
        return [1, 100].some((scale) => near(Math.abs(given * scale), Math.abs(number), decimals));
      }),
    ),
  );
}

/** Equal after rounding, or within the rounding of what was rounded before. */
function near(given: number, number: number, decimals: number): boolean {
  return Math.abs(given - number) <= 0.5 * 10 ** -decimals + 1e-9;
}
