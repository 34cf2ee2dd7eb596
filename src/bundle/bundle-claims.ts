import { visible } from "../text/visible.ts";
import type { BundleClaim, BundleFile, Evidence, Oddity } from "./bundle.ts";
import type { Manifest } from "./manifest.ts";

/** A manifest's claims, with the files of the bundle that each of them names as its evidence. */
export function claimsOf(
  manifest: Manifest,
  files: readonly BundleFile[],
): { readonly claims: readonly BundleClaim[]; readonly oddities: readonly Oddity[] } {
  const oddities: Oddity[] = [];
  const pathsById = evidencePathsById(manifest);
  const claims = manifest.claims.map(({ evidence, ...claim }) => {
    const evidencePaths: string[] = [];
    for (const id of evidence) {
      const paths = pathsById.get(id) ?? (stands(id, files) ? [id] : null);
      if (paths === null)
        oddities.push(
          missing(`${claim.pointer} names the evidence ${id}, which the manifest does not list`),
        );
      evidencePaths.push(...(paths ?? []));
    }
    return {
      ...claim,
      evidencePaths,
      replicates: claim.replicates ?? manifest.replicates,
      corrects: claim.corrects ?? manifest.corrects,
    };
  });
  return { claims, oddities };
}

/** A manifest's evidence; what names a file that is not in the bundle is an oddity. */
export function evidenceOf(
  manifest: Manifest,
  files: readonly BundleFile[],
): { readonly evidence: readonly Evidence[]; readonly oddities: readonly Oddity[] } {
  const oddities: Oddity[] = [];
  const evidence = manifest.evidence.map((item): Evidence => {
    const summary = item.summary ?? "";
    const path = item.path ?? (stands(summary, files) ? summary : null);
    if (path !== null && !stands(path, files))
      oddities.push(missing(`evidence names ${path}, which is not in the bundle`));
    return { summary, path };
  });
  return { evidence, oddities };
}

function evidencePathsById(manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, readonly string[]>();
  for (const { id, path } of manifest.evidence) if (id) byId.set(id, path ? [path] : []);
  return byId;
}

/** Whether a path names a file of the bundle, or a folder that holds one. */
function stands(path: string, files: readonly BundleFile[]): boolean {
  const folder = path.endsWith("/") ? path : `${path}/`;
  return files.some((file) => file.path === path || file.path.startsWith(folder));
}

function missing(message: string): Oddity {
  return {
    rule: "missing-evidence",
    message: visible(message),
    file: "manifest.json",
    range: null,
  };
}
