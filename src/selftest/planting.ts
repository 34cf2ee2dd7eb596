import type { Base } from "../base/base.ts";
import type { Note } from "../base/note.ts";
import type { Place } from "../lint/finding.ts";
import { readNote } from "../note/read-note.ts";
import { applyEdits, type Edit } from "../text/edit.ts";
import { lineEnding } from "../text/line-ending.ts";

/** One thing planted: the notes it changes or adds, and the places that a finding of it touches. */
export interface Planting {
  /** Of the operator. */
  readonly name: string;
  /** Where it was planted, and what. */
  readonly path: string;
  readonly text: string;
  /** The claim or note it was made of. */
  readonly origin: { readonly path: string; readonly text: string };
  readonly notes: readonly Note[];
  /** Each by its path, and the text that is quoted there; null for any. */
  readonly touches: readonly PlantedPlace[];
}

export interface PlantedPlace {
  readonly path: string;
  readonly quote: string | null;
}

/** A note with another text. Its blob is nothing git knows: a scratch copy is never written. */
export function scratchNote(path: string, text: string): Note {
  return { path, blob: `scratch ${path}`, text, facts: readNote(text) };
}

/** The insertion that puts a paragraph behind the first paragraph of a note that claims something; null where there is none. */
export function paragraphBehind({ text, facts }: Note, paragraph: string): Edit | null {
  const claiming = new Set(facts.statements.map(({ block }) => block));
  const host = facts.blocks.find(
    ({ kind, quoted }, index) => kind === "paragraph" && !quoted && claiming.has(index),
  );
  if (host === undefined) return null;
  const line = lineEnding(text);
  const { end } = host.range;
  const lines = paragraph.replaceAll("\n", line);
  // Only a blank line keeps what stands below from joining in.
  const isLast = text.slice(end).trim() === "";
  const gap = isLast || /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(end)) ? "" : line;
  return { range: { start: end, end }, text: `${line}${line}${lines}${gap}` };
}

/** A note with a paragraph planted in it; null where it offers no place. */
export function planted(note: Note, paragraph: string): Note | null {
  const edit = paragraphBehind(note, paragraph);
  return edit === null ? null : scratchNote(note.path, applyEdits(note.text, [edit]).text);
}

/** A base with what was planted in it. */
export function scratchBase(base: Base, plantings: readonly Planting[]): Base {
  const changed = new Map(plantings.flatMap(({ notes }) => notes).map((note) => [note.path, note]));
  const kept = base.notes.filter(({ path }) => !changed.has(path));
  return {
    ...base,
    revision: "scratch",
    notes: [...kept, ...changed.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    files: new Set([...base.files, ...changed.keys()]),
  };
}

/** Whether a place of a finding is one that was planted. */
export function isAt(place: Place, { path, quote }: PlantedPlace): boolean {
  return place.path === path && (quote === null || place.quote === quote);
}
