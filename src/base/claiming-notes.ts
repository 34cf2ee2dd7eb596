import type { Note } from "./note.ts";

/** A term that more notes use than this tells little of what a statement is about. */
const MOST_NOTES = 96;

/** The paths of the notes whose statements use a term, in order, by term; without terms that most notes use. */
export function claimingNotes(notes: readonly Note[]): Map<string, string[]> {
  const using = new Map<string, string[]>();
  for (const { path, facts } of notes) {
    for (const term of facts.claimTerms) {
      const paths = using.get(term);
      if (paths === undefined) using.set(term, [path]);
      // One too many is kept, to know a common term by.
      else if (paths.length <= MOST_NOTES) paths.push(path);
    }
  }
  for (const [term, paths] of using) {
    if (paths.length > MOST_NOTES) using.delete(term);
    else paths.sort();
  }
  return using;
}
