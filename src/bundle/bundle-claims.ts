import type { BundleClaim, BundleFile, Evidence } from "./bundle.ts";
import type { Manifest } from "./manifest.ts";

/** Evidence that is named and not there, and the part of the manifest that names it. */
export interface MissingEvidence {
  readonly message: string;
  readonly pointer: string;
}

/** A manifest's claims, with the files of the bundle that each of them names as its evidence. */
export function claimsOf(
  manifest: Manifest,
  files: readonly BundleFile[],
): { readonly claims: readonly BundleClaim[]; readonly missing: readonly MissingEvidence[] } {
  const missing: MissingEvidence[] = [];
  const places = placesIn(files);
  const pathsById = evidencePathsById(manifest);
  const claims = manifest.claims.map(({ evidence, ...claim }) => {
    const evidencePaths: string[] = [];
    for (const id of evidence) {
      const paths = pathsById.get(id) ?? (stands(id, places) ? [id] : null);
      if (paths === null)
        missing.push({
          message: `${claim.pointer} names the evidence ${id}, which the manifest does not list`,
          pointer: claim.pointer,
        });
      evidencePaths.push(...(paths ?? []));
    }
    return {
      ...claim,
      evidencePaths,
      replicates: claim.replicates ?? manifest.replicates,
      corrects: claim.corrects ?? manifest.corrects,
    };
  });
  return { claims, missing };
}

/** A manifest's evidence; what names a file that is not in the bundle is an oddity. */
export function evidenceOf(
  manifest: Manifest,
  files: readonly BundleFile[],
): { readonly evidence: readonly Evidence[]; readonly missing: readonly MissingEvidence[] } {
  const missing: MissingEvidence[] = [];
  const places = placesIn(files);
  const evidence = manifest.evidence.map((item): Evidence => {
    const summary = item.summary ?? "";
    const path = item.path ?? (stands(summary, places) ? summary : null);
    if (path !== null && !stands(path, places))
      missing.push({
        message: `evidence names ${path}, which is not in the bundle`,
        pointer: item.pointer,
      });
    return { summary, path };
  });
  return { evidence, missing };
}

function evidencePathsById(manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, readonly string[]>();
  for (const { id, path } of manifest.evidence) if (id) byId.set(id, path ? [path] : []);
  return byId;
}

/** The files of a bundle and the folders that hold them: what a path can name. */
function placesIn(files: readonly BundleFile[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { path } of files) {
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1))
      places.add(path.slice(0, end));
  }
  return places;
}

function stands(path: string, places: ReadonlySet<string>): boolean {
  return places.has(path.endsWith("/") ? path.slice(0, -1) : path);
}
