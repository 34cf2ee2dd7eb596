import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Revision } from "../base/ports.ts";
import type { BundleReading, Contract } from "../bundle/bundle.ts";
import { readContract } from "../bundle/contract.ts";
import { readBundle } from "../bundle/read-bundle.ts";
import { readBundleFolder } from "../files/bundle-folder.ts";
import { bundleFoldersBelow, findBundleFolders } from "../files/find-bundles.ts";
import { claimKey } from "../plan/plan-bundles.ts";
import { changing, type RecordedProposal, readRecordedProposal } from "../proposal/read-record.ts";
import { decode } from "../text/source.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Session } from "./session.ts";
import { shownPath } from "./shown-path.ts";

/**
 * Reads the bundles at or below the folders a user named; with none named, those the configured globs find.
 * @throws WinnowError USAGE when a folder that was named holds no bundle.
 */
export async function readBundles(
  named: readonly string[],
  directory: string,
  { repository: { root }, config, program }: Session,
): Promise<BundleReading[]> {
  const folders =
    named.length === 0
      ? findBundleFolders(root, config.bundles)
      : named.flatMap((name) => bundlesBelow(name, directory));
  const readings: BundleReading[] = [];
  for (const folder of [...new Set(folders)].sort()) {
    const read = await readBundleFolder(folder, program);
    readings.push(readBundle({ ...read, path: shownPath({ root }, folder) }));
  }
  return readings;
}

/**
 * The bundles at or below a folder that a user named, as absolute paths.
 * @throws WinnowError USAGE when there is none.
 */
export function bundlesBelow(name: string, directory: string): readonly string[] {
  const folder = resolve(directory, name);
  const found = isFolder(folder) ? bundleFoldersBelow(folder) : [];
  if (found.length > 0) return found;
  throw new WinnowError(
    "USAGE",
    `there is no bundle at or below ${visible(name)}`,
    "a bundle is a folder with manifest.json and, once it is finished, READY",
  );
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The contracts a revision holds: `<folder>/<id>/vNNN.md` for each configured folder. */
export async function readContracts(
  revision: Revision,
  folders: readonly string[],
): Promise<Contract[]> {
  const starts = folders.map((folder) => `${folder.replace(/^\.\/|(?<!\/)\/+$/g, "")}/`);
  const files = revision.files.filter(
    ({ path, mode }) =>
      mode.startsWith("100") &&
      /\.md$/.test(path) &&
      starts.some((start) => path.startsWith(start)),
  );
  const bytes = await revision.read(files.map((file) => file.blob));
  return files
    .map(({ path, blob }) => {
      const decoded = decode(bytes.get(blob)!);
      return decoded.kind === "text" ? readContract(path, decoded.text) : null;
    })
    .filter((contract) => contract !== null);
}

/** What of bundles a base has already. */
export interface TakenIn {
  /** Digests of the bundles that need not be looked at again, each with the reason. */
  readonly bundles: ReadonlyMap<string, string>;
  /** The claims that stand in it, by `claimKey`, each with that as the reason to leave it. */
  readonly claims: ReadonlyMap<string, string>;
  /** The notes that took them up, by the contract that their bundles answer. */
  readonly homes: ReadonlyMap<string, readonly string[]>;
}

/**
 * What the records in a revision say was taken in. A bundle of which a person took only a part, or of which a claim was
 * held, is looked at again, as long as nobody rejected the rest: what stood in a claim's way may be gone.
 * @param rejected operations that a person rejected
 */
export async function takenIn(
  revision: Revision,
  rejected: ReadonlyMap<string, string>,
): Promise<TakenIn> {
  const records = await recordsIn(revision);
  const claims = new Map<string, string>();
  for (const { path, recorded } of records) {
    for (const { claim } of changing(recorded)) {
      if (claim !== null) claims.set(claimKey(claim), `Taken in before: ${path}.`);
    }
  }
  const bundles = new Map<string, string>();
  for (const { path, recorded } of records) {
    const unfinished = new Set(
      recorded.operations
        .filter(
          ({ id, kind, claim }) =>
            kind === "hold" && !rejected.has(id) && !claims.has(claimKey(claim!)),
        )
        .map(({ claim }) => claim!.bundle),
    );
    for (const { id, digest, accepted } of recorded.bundles) {
      if (accepted && !unfinished.has(id)) bundles.set(digest, `taken in before: ${path}`);
    }
  }
  return { bundles, claims, homes: homesIn(records.map(({ recorded }) => recorded)) };
}

function homesIn(records: readonly RecordedProposal[]): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, Set<string>>();
  for (const recorded of records) {
    const contracts = new Map(recorded.bundles.map(({ id, contract }) => [id, contract]));
    for (const { claim, target } of changing(recorded)) {
      const contract = contracts.get(claim?.bundle ?? "");
      if (contract === undefined || target === null) continue;
      homes.set(contract, (homes.get(contract) ?? new Set()).add(target.path));
    }
  }
  return new Map([...homes].map(([contract, paths]) => [contract, [...paths].sort()]));
}

/** A record that can't be read counts for none: its bundles come in again rather than being lost. */
async function recordsIn(
  revision: Revision,
): Promise<{ readonly path: string; readonly recorded: RecordedProposal }[]> {
  const files = revision.files.filter(({ path }) => /^\.winnow\/records\/[^/]+\.json$/.test(path));
  const bytes = await revision.read(files.map(({ blob }) => blob));
  return files.flatMap(({ path, blob }) => {
    const recorded = readRecordedProposal(bytes.get(blob)!);
    return recorded === null ? [] : [{ path, recorded }];
  });
}
