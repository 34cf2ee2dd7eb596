import { fileNameOf } from "../base/file-names.ts";
import { aliasesOf } from "../base/index-keys.ts";
import type { Note } from "../base/note.ts";
import { terms } from "../text/tokens.ts";

/**
 * What a note is called, each name as terms: its title up to a colon (what follows is a gloss), its file's name, which is
 * the title where notes have none of their own, and its aliases. Figures, as in an id or a date, name no subject.
 */
export function namesOf(note: Note): readonly (readonly string[])[] {
  const title = (note.facts.title?.text ?? "").split(":")[0] ?? "";
  return [title, stemOf(note.path), ...aliasesOf(note.facts)].map((name) =>
    terms(name).filter((term) => !/^\p{N}/u.test(term)),
  );
}

/** Whether a note is the record of a day or a week: nobody would look there for what is known of a subject. */
export function isJournal(note: Note): boolean {
  return /^\d{4}-(?:\d{2}(?:-\d{2})?|W\d{2})$/.test(stemOf(note.path));
}

function stemOf(path: string): string {
  return fileNameOf(path).replace(/\.[^.]*$/, "");
}
