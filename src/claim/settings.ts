import { SETTINGS } from "./sequence.ts";
import type { Statement, Term } from "./statement.ts";

/** Words that end the phrase a preposition opens. */
const LONGEST_PHRASE = 5;

/**
 * The phrases of setting ("on held-out tasks", "under noise") of a statement that say a word of those given.
 * @param words terms of the statement that another one does not answer
 */
export function settingsOf({ tokens }: Statement, words: readonly Term[]): string[] {
  const starts = new Set(words.filter(isSetting).map(({ start }) => start));
  return tokens.flatMap((token, index) => {
    if (!SETTINGS.has(token.lower)) return [];
    const phrase = [token];
    for (const next of tokens.slice(index + 1, index + 1 + LONGEST_PHRASE)) {
      if (next.wordClass === "verb" || next.wordClass === "punctuation") break;
      if (SETTINGS.has(next.lower)) break;
      phrase.push(next);
    }
    return phrase.some(({ start }) => starts.has(start))
      ? [phrase.map(({ text }) => text).join(" ")]
      : [];
  });
}

function isSetting({ wordClass }: Term): boolean {
  return wordClass === "noun" || wordClass === "name" || wordClass === "adjective";
}
