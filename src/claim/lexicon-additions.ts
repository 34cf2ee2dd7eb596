import type { LexiconWords } from "./lexicon.ts";

/** What a base's own field adds to the words by which statements are compared. */
export interface LexiconAdditions {
  /** Pairs of words that cannot both be true of the same. */
  readonly antonyms: readonly (readonly string[])[];
  /** Groups of words that say the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** Measures of which one wants less: perplexity. */
  readonly lowerIsBetter: readonly string[];
  readonly hedges: readonly string[];
  /** Groups of names of which a statement holds for one at a time: data sets, models, settings. */
  readonly scopes: readonly (readonly string[])[];
  /** What abbreviations stand for, by the abbreviation. */
  readonly abbreviations: Readonly<Record<string, string>>;
}

export const NO_ADDITIONS: LexiconAdditions = {
  antonyms: [],
  synonyms: [],
  lowerIsBetter: [],
  hedges: [],
  scopes: [],
  abbreviations: {},
};

/** What is added, as words of the lexicon. */
export function addedWords(additions: LexiconAdditions): Partial<LexiconWords> {
  const { antonyms, lowerIsBetter, abbreviations, ...lists } = additions;
  return {
    ...lists,
    antonyms: antonyms.map(([a = "", b = ""]) => [a, b] as const),
    unwanted: lowerIsBetter,
    abbreviations: Object.entries(abbreviations).map(([short, words]) => ({
      short: short.toLowerCase(),
      words: words.toLowerCase().split(/\s+/),
    })),
  };
}
