import { RULES } from "../../rules/index.ts";
import { bundleTexts, lintBundles } from "../lint/run-bundles.ts";
import { chooseRules } from "../lint/settings.ts";
import { type PlacedFinding, placeFindings } from "../report/report.ts";
import type { LyingBundle } from "./bundles-of.ts";
import type { Session } from "./session.ts";

/**
 * What the audit finds in the bundles a proposal was made of, by their ids, with paths within the bundle. A bundle that
 * does not lie where the configuration says, or is not as it was taken in, is left out.
 */
export function findingsOfRuns(
  session: Session,
  lying: readonly LyingBundle[],
): ReadonlyMap<string, readonly PlacedFinding[]> {
  const runs = chooseRules(RULES, session.config.rules, { only: [], skip: [] });
  const found = new Map<string, readonly PlacedFinding[]>();
  for (const { id, folder, reading, isAsTakenIn } of lying) {
    if (!isAsTakenIn) continue;
    const view = { folder, reading };
    const within = (file: string) => file.slice(folder.path.length + 1);
    const placed = placeFindings(lintBundles([view], runs), bundleTexts(view));
    found.set(
      id,
      placed.map((finding) => ({ ...finding, path: within(finding.path) })),
    );
  }
  return found;
}
