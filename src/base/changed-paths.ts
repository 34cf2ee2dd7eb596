import type { RevisionFile } from "./ports.ts";

/** The paths in which two revisions differ. */
export interface ChangedPaths {
  /** Added, or with other content or mode. */
  readonly written: ReadonlySet<string>;
  /** In `before` only. */
  readonly removed: ReadonlySet<string>;
}

/** Compares two revisions file by file. */
export function changedPaths(
  before: readonly RevisionFile[],
  after: readonly RevisionFile[],
): ChangedPaths {
  const old = new Map(before.map((file) => [file.path, file]));
  const kept = new Set(after.map(({ path }) => path));
  const written = after.filter(({ path, blob, mode }) => {
    const was = old.get(path);
    return was === undefined || was.blob !== blob || was.mode !== mode;
  });
  return {
    written: new Set(written.map(({ path }) => path)),
    removed: new Set([...old.keys()].filter((path) => !kept.has(path))),
  };
}
