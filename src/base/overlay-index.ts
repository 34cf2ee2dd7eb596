import type { BaseIndex } from "./base-index.ts";
import { MOST_CLAIMING } from "./claiming-notes.ts";
import { stemOf } from "./file-names.ts";
import { fileKeys, type IndexKey, noteKeys } from "./index-keys.ts";
import type { Note } from "./note.ts";
import type { StoredBase } from "./ports.ts";

/** What has become of one path since a base was stored. */
export type ChangedPath =
  | { readonly kind: "removed" }
  /** There, but no note; with the keys it is filed under besides those of any file. */
  | { readonly kind: "file"; readonly keys: readonly IndexKey[] }
  | { readonly kind: "note"; readonly note: Note };

/** Paths that may differ from a stored base: what more have changed in is to be read anew. */
export const MOST_CHANGED = 200;

/**
 * The index of a base that differs from a stored one in a few paths: what the stored one says of those does not
 * count, what they are now does. Gives the same answers as an index of the whole.
 * @param changed `MOST_CHANGED` paths at most
 * @param noteOf gives a note that has not changed, by the blob it was stored with; null where it cannot
 */
export function overlayIndex(
  stored: StoredBase,
  changed: ReadonlyMap<string, ChangedPath>,
  noteOf: (path: string, blob: string) => Note | null,
): BaseIndex {
  const filed = new Map<string, string[]>();
  const claiming = new Map<string, string[]>();
  for (const [path, change] of changed) {
    if (change.kind === "removed") continue;
    const own = change.kind === "note" ? noteKeys(change.note.facts) : change.keys;
    file(filed, path, new Set([...fileKeys(path), ...own]));
    if (change.kind === "note") file(claiming, path, change.note.facts.claimTerms);
  }
  const read = new Map<string, Note | null>();
  function note(path: string): Note | null {
    const change = changed.get(path);
    if (change !== undefined) return change.kind === "note" ? change.note : null;
    const known = read.get(path);
    if (known !== undefined) return known;
    const blob = stored.blobAt(path);
    const found = blob === null ? null : noteOf(path, blob);
    read.set(path, found);
    return found;
  }
  return {
    note,
    paths(key) {
      const before = stored.paths(key).filter((path) => !changed.has(path));
      const now = filed.get(key);
      return now === undefined ? before : [...before, ...now].sort();
    },
    claiming(term) {
      const before = stored.claiming(term)?.filter((path) => !changed.has(path));
      if (before === undefined) return [];
      const paths = [...before, ...(claiming.get(term) ?? [])];
      return paths.length > MOST_CLAIMING ? [] : paths.sort();
    },
    *names() {
      for (const named of stored.names()) if (!changed.has(named[1])) yield named;
      for (const [path, change] of changed) {
        if (change.kind !== "note") continue;
        yield [stemOf(path), path];
        const title = change.note.facts.title;
        if (title !== null) yield [title.text, path];
      }
    },
  };
}

function file(filed: Map<string, string[]>, path: string, keys: Iterable<string>): void {
  for (const key of keys) {
    const paths = filed.get(key);
    if (paths === undefined) filed.set(key, [path]);
    else paths.push(path);
  }
}
