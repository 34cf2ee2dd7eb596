import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Revision } from "../base/ports.ts";
import type { BundleReading, Contract } from "../bundle/bundle.ts";
import { readContract } from "../bundle/contract.ts";
import { readBundle } from "../bundle/read-bundle.ts";
import { readBundleFolder } from "../files/bundle-folder.ts";
import { bundleFoldersBelow, findBundleFolders } from "../files/find-bundles.ts";
import { acceptedDigests } from "../proposal/taken.ts";
import { decode } from "../text/source.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { shownPath } from "./shown-path.ts";

/**
 * Reads the bundles at or below the folders a user named; with none named, those the configured globs find.
 * @throws WinnowError USAGE when a folder that was named holds no bundle.
 */
export async function readBundles(
  named: readonly string[],
  directory: string,
  root: string,
  globs: readonly string[],
): Promise<BundleReading[]> {
  const folders =
    named.length === 0
      ? findBundleFolders(root, globs)
      : named.flatMap((name) => bundlesBelow(name, directory));
  const readings: BundleReading[] = [];
  for (const folder of [...new Set(folders)].sort()) {
    const read = await readBundleFolder(folder);
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

/** Digests of the bundles that the records in a revision say were taken in, each with that as the reason to leave it. */
export async function bundlesInBase(revision: Revision): Promise<Map<string, string>> {
  const records = revision.files.filter(({ path }) =>
    /^\.winnow\/records\/[^/]+\.json$/.test(path),
  );
  const bytes = await revision.read(records.map((file) => file.blob));
  const taken = new Map<string, string>();
  for (const { path, blob } of records) {
    for (const digest of acceptedDigests(bytes.get(blob)!))
      taken.set(digest, `taken in before: ${path}`);
  }
  return taken;
}
