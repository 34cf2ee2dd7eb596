import { visible } from "../text/visible.ts";
import type { BundleClaim, BundleFile, Evidence, Oddity } from "./bundle.ts";
import type { Manifest } from "./manifest.ts";

/** A manifest's claims in one shape, whether it gave plain sentences or objects; blank ones are left out. */
export function claimsOf(
  manifest: Manifest,
  files: readonly BundleFile[],
): { readonly claims: readonly BundleClaim[]; readonly oddities: readonly Oddity[] } {
  const claims: BundleClaim[] = [];
  const oddities: Oddity[] = [];
  const pathsById = evidencePathsById(manifest);
  for (const [index, claim] of manifest.claims.entries()) {
    const plain = typeof claim === "string";
    const text = plain ? claim : claim.text;
    const pointer = plain ? `/claims/${index}` : `/claims/${index}/text`;
    if (text.trim() === "") {
      oddities.push({
        rule: "invalid-data",
        message: `${pointer} is blank`,
        file: "manifest.json",
        range: null,
      });
      continue;
    }
    const evidencePaths: string[] = [];
    for (const id of plain ? [] : claim.evidence) {
      const paths = pathsById.get(id) ?? (stands(id, files) ? [id] : null);
      if (paths === null)
        oddities.push(
          missing(`${pointer} names the evidence ${id}, which the manifest does not list`),
        );
      evidencePaths.push(...(paths ?? []));
    }
    claims.push({ text, pointer, evidencePaths, caveats: plain ? [] : claim.caveats });
  }
  return { claims, oddities };
}

/** A manifest's evidence in one shape; what names a file that is not in the bundle is an oddity. */
export function evidenceOf(
  manifest: Manifest,
  files: readonly BundleFile[],
): { readonly evidence: readonly Evidence[]; readonly oddities: readonly Oddity[] } {
  const oddities: Oddity[] = [];
  const evidence = manifest.evidence.map((item): Evidence => {
    if (typeof item === "string") return { summary: item, path: null };
    const path = item.path ?? null;
    if (path !== null && !stands(path, files))
      oddities.push(missing(`evidence names ${path}, which is not in the bundle`));
    return { summary: item.summary, path };
  });
  return { evidence, oddities };
}

function evidencePathsById(manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, readonly string[]>();
  for (const item of manifest.evidence) {
    if (typeof item === "string" || item.id === undefined) continue;
    byId.set(item.id, item.path ? [item.path] : []);
  }
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
