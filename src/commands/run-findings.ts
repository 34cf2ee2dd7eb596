import { RULES } from "../../rules/index.ts";
import { readBundle } from "../bundle/read-bundle.ts";
import { readBundleFolder } from "../files/bundle-folder.ts";
import { findBundleFolders } from "../files/find-bundles.ts";
import { bundleTexts, lintBundles } from "../lint/run-bundles.ts";
import { chooseRules } from "../lint/settings.ts";
import type { RecordedProposal } from "../proposal/read-record.ts";
import { type PlacedFinding, placeFindings } from "../report/report.ts";
import type { Session } from "./session.ts";

/**
 * What the audit finds in the bundles a proposal was made of, by their ids, with paths within the bundle. A bundle that
 * does not lie where the configuration says, or is not as it was taken in, is left out.
 */
export async function findingsOfRuns(
  { repository, config }: Session,
  { bundles }: RecordedProposal,
): Promise<ReadonlyMap<string, readonly PlacedFinding[]>> {
  const accepted = bundles.filter((bundle) => bundle.accepted);
  const runs = chooseRules(RULES, config.rules, { only: [], skip: [] });
  const found = new Map<string, readonly PlacedFinding[]>();
  for (const path of findBundleFolders(repository.root, config.bundles)) {
    const id = path.split(/[/\\]/).slice(-3).join("/");
    const bundle = accepted.find((each) => each.id === id);
    if (bundle === undefined) continue;
    const folder = await readBundleFolder(path);
    const reading = readBundle(folder);
    const { digest } = reading.kind === "accepted" ? reading.bundle : reading;
    if (digest !== bundle.digest) continue;
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
