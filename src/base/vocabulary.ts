import { terms } from "../text/tokens.ts";
import type { Base } from "./base.ts";

/** How many notes use each term. */
export interface Vocabulary {
  readonly notes: number;
  readonly noteFrequency: ReadonlyMap<string, number>;
}

/** Counts, for each term, the notes that use it. */
export function readVocabulary(base: Base): Vocabulary {
  const noteFrequency = new Map<string, number>();
  for (const note of base.notes) {
    for (const term of new Set(terms(note.text))) {
      noteFrequency.set(term, (noteFrequency.get(term) ?? 0) + 1);
    }
  }
  return { notes: base.notes.length, noteFrequency };
}

/**
 * How much a term tells apart: the inverse document frequency of BM25 (Robertson & Zaragoza 2009), 0 for a bare number.
 * A term no note uses weighs as much as one a single note uses: the base can't tell how rare it is.
 */
export function rarity(vocabulary: Vocabulary, term: string): number {
  if (/^\p{N}+$/u.test(term)) return 0;
  const frequency = Math.max(1, vocabulary.noteFrequency.get(term) ?? 1);
  return Math.log(1 + (vocabulary.notes - frequency + 0.5) / (frequency + 0.5));
}

/** The share, weighed by rarity, of the wanted terms that are among those at hand; 0 where nothing is wanted. */
export function coverage(
  vocabulary: Vocabulary,
  wanted: Iterable<string>,
  atHand: ReadonlySet<string>,
): number {
  let found = 0;
  let whole = 0;
  for (const term of new Set(wanted)) {
    const weight = rarity(vocabulary, term);
    whole += weight;
    if (atHand.has(term)) found += weight;
  }
  return whole === 0 ? 0 : found / whole;
}
