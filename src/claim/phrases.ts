import { stem } from "../text/tokens.ts";
import type { Token } from "./language.ts";

/** Stands for any one word in a phrase. */
const ANY = "*";

/** Words of a phrase in order, in lower case; `*` stands for any one. */
export type Phrase = readonly string[];

/** Phrases by the stem of their first word. */
export function phraseIndex(texts: readonly string[]): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of texts.map((text) => text.split(" "))) {
    const first = stem(phrase[0]!);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** How many tokens the longest of the phrases takes that begins at a token; 0 where none does. */
export function phraseAt(
  tokens: readonly Token[],
  index: number,
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): number {
  const { stem: base, lower } = tokens[index]!;
  const fitting = [...new Set([base, stem(lower)])]
    .flatMap((first) => phrases.get(first) ?? [])
    .filter((phrase) => phrase.every((word, offset) => isWord(tokens[index + offset], word)));
  return Math.max(0, ...fitting.map(({ length }) => length));
}

function isWord(token: Token | undefined, word: string): boolean {
  if (token === undefined) return false;
  if (word === ANY || token.lower === word || (word === "not" && token.stem === word)) return true;
  return [token.stem, stem(token.lower)].includes(stem(word)) && isForm(token.lower, word);
}

/** Whether a word with the stem of another is only inflected: `argues` and `argued` are `argue`, `compared` not `comparable`. */
export function isForm(written: string, word: string): boolean {
  return written.startsWith(word.replace(/[ey]$/, ""));
}
