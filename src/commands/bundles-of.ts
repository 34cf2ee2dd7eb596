import type { BundleFolder, BundleReading, Contract } from "../bundle/bundle.ts";
import { findContract } from "../bundle/contract.ts";
import { underContract } from "../bundle/contract-glossary.ts";
import { readBundle } from "../bundle/read-bundle.ts";
import { readBundleFolder } from "../files/bundle-folder.ts";
import { findBundleFolders } from "../files/find-bundles.ts";
import { commitRevision } from "../git/revision.ts";
import type { RecordedProposal } from "../proposal/read-record.ts";
import type { LyingRun } from "../review/evidence-place.ts";
import { readContracts } from "./bundle-inputs.ts";
import type { Session } from "./session.ts";

/** The bundles among those that are what was taken in, by their ids. */
export function runsAsTakenIn(lying: readonly LyingBundle[]): ReadonlyMap<string, LyingRun> {
  return new Map(
    lying.flatMap(({ id, folder, reading, isAsTakenIn }) =>
      isAsTakenIn && reading.kind === "accepted"
        ? [[id, { bundle: reading.bundle, files: folder.files }]]
        : [],
    ),
  );
}

/** A bundle that a proposal says it was made of, as it lies on the disk. */
export interface LyingBundle {
  readonly id: string;
  readonly folder: BundleFolder;
  readonly reading: BundleReading;
  /** Whether its content is what the proposal says was taken in. */
  readonly isAsTakenIn: boolean;
}

/** The bundles of a proposal that lie where the configuration says; others are left out. */
export async function bundlesOf(
  { repository, config, program }: Session,
  { bundles }: RecordedProposal,
): Promise<LyingBundle[]> {
  const accepted = new Map(
    bundles.filter((bundle) => bundle.accepted).map(({ id, digest }) => [id, digest]),
  );
  const contracts = await readContracts(await commitRevision(repository, "HEAD"), config.contracts);
  const found: LyingBundle[] = [];
  for (const path of findBundleFolders(repository.root, config.bundles)) {
    const id = path.split(/[/\\]/).slice(-3).join("/");
    if (!accepted.has(id)) continue;
    const folder = await readBundleFolder(path, program);
    const reading = underItsContract(readBundle(folder), contracts);
    const { digest } = reading.kind === "accepted" ? reading.bundle : reading;
    found.push({ id, folder, reading, isAsTakenIn: digest === accepted.get(id) });
  }
  return found;
}

/** Its words read as the plan read them: with what its contract says that the names of the results mean. */
function underItsContract(reading: BundleReading, contracts: readonly Contract[]): BundleReading {
  if (reading.kind === "refused") return reading;
  const contract = findContract(contracts, reading.bundle.contract);
  return { ...reading, bundle: underContract(reading.bundle, contract) };
}
