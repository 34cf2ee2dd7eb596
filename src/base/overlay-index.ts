import type { BaseIndex } from "./base-index.ts";
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

/**
 * The index of a base that differs from a stored one in a few paths: what the stored one says of those does not
 * count, what they are now does. Gives the same answers as an index of the whole.
 * @param noteOf gives a note that has not changed, by the blob it was stored with; null where it cannot
 */
export function overlayIndex(
  stored: StoredBase,
  changed: ReadonlyMap<string, ChangedPath>,
  noteOf: (path: string, blob: string) => Note | null,
): BaseIndex {
  const filed = new Map<string, string[]>();
  for (const [path, change] of changed) {
    if (change.kind === "removed") continue;
    const own = change.kind === "note" ? noteKeys(change.note.facts) : change.keys;
    for (const key of new Set([...fileKeys(path), ...own])) {
      const paths = filed.get(key);
      if (paths === undefined) filed.set(key, [path]);
      else paths.push(path);
    }
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
