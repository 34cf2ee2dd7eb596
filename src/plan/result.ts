import type { Base } from "../base/base.ts";
import { readNote } from "../note/read-note.ts";
import type { NoteChange } from "./plan.ts";

/** The base as it would be with a plan's changes: what the plan's own findings are looked for in. */
export function resultOf(base: Base, changes: readonly NoteChange[]): Base {
  const changed = new Map(changes.map((change) => [change.path, change.after]));
  const kept = base.notes.filter((note) => !changed.has(note.path));
  const written = changes.map(({ path, after }) => ({
    path,
    blob: "",
    text: after,
    facts: readNote(after),
  }));
  return {
    ...base,
    notes: [...kept, ...written].sort((a, b) => (a.path < b.path ? -1 : 1)),
    files: new Set([...base.files, ...changed.keys()]),
  };
}
