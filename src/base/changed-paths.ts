import type { RevisionFile } from "./ports.ts";

/** The paths in which two revisions differ: added, removed, or with other content or mode. Sorted. */
export function changedPaths(
  before: readonly RevisionFile[],
  after: readonly RevisionFile[],
): string[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const kept = new Set(after.map(({ path }) => path));
  const written = after.filter(({ path, blob, mode }) => {
    const was = old.get(path);
    return was === undefined || was.blob !== blob || was.mode !== mode;
  });
  const removed = [...old.keys()].filter((path) => !kept.has(path));
  return [...written.map(({ path }) => path), ...removed].sort();
}
