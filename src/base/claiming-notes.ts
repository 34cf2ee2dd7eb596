import type { Note } from "./note.ts";

/** A term that more notes use than this tells little of what a statement is about. */
export const MOST_CLAIMING = 96;

/**
 * The paths of the notes whose statements use a term, in order, by term; null for a term that too many use.
 * @param most how many may use a term
 */
export function claimingNotes(
  notes: readonly Note[],
  most: number = MOST_CLAIMING,
): Map<string, readonly string[] | null> {
  const using = new Map<string, string[] | null>();
  for (const { path, facts } of notes) {
    for (const term of facts.claimTerms) {
      const paths = using.get(term);
      if (paths === undefined) using.set(term, [path]);
      else if (paths !== null && paths.push(path) > most) using.set(term, null);
    }
  }
  for (const paths of using.values()) paths?.sort();
  return using;
}
