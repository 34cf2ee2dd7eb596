import type { Base } from "./base.ts";
import { claimingNotes } from "./claiming-notes.ts";
import { stemOf } from "./file-names.ts";
import { documentKeys, fileKeys, type IndexKey, noteKeys } from "./index-keys.ts";
import type { Note } from "./note.ts";
import { listKeys } from "./reference-list.ts";

/**
 * What a base answers about the relation of one note to the others, without walking all of them. Rules ask this and
 * nothing else, so that a hook can answer from a file what a whole run answers from memory.
 */
export interface BaseIndex {
  /** The note at a path; null where there is none. */
  note(path: string): Note | null;
  /** The paths filed under a key, in order. */
  paths(key: IndexKey): readonly string[];
  /** The notes whose statements use a term, in order; none where so many do that it tells nothing. */
  claiming(term: string): readonly string[];
  /** Every name a note goes by, stem or title, with its path; for suggestions. */
  names(): Iterable<readonly [name: string, path: string]>;
}

/** Indexes a whole base in memory. */
export function indexBase(base: Base): BaseIndex {
  const notes = new Map(base.notes.map((note) => [note.path, note]));
  const filed = new Map<IndexKey, string[]>();
  for (const path of base.files) file(filed, path, fileKeys(path));
  for (const { path, facts } of base.notes) file(filed, path, noteKeys(facts));
  for (const list of base.referenceLists ?? []) file(filed, list.path, listKeys(list));
  for (const { path, facts } of base.documents ?? []) file(filed, path, documentKeys(facts));
  for (const paths of filed.values()) paths.sort();
  const claiming = once(() => claimingNotes(base.notes));
  return {
    note: (path) => notes.get(path) ?? null,
    paths: (key) => filed.get(key) ?? [],
    claiming: (term) => claiming().get(term) ?? [],
    *names() {
      for (const { path, facts } of base.notes) {
        yield [stemOf(path), path];
        if (facts.title !== null) yield [facts.title.text, path];
      }
    },
  };
}

function file(filed: Map<IndexKey, string[]>, path: string, keys: readonly IndexKey[]): void {
  for (const key of new Set(keys)) {
    const paths = filed.get(key);
    if (paths === undefined) filed.set(key, [path]);
    else paths.push(path);
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
