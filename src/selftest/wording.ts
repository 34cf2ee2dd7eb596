import type { Token } from "../claim/language.ts";
import type { Range } from "../text/range.ts";

/** A text with one stretch put in another's place, blanks closed up and the first letter a capital where it was one. */
export function rewritten(text: string, { start, end }: Range, by: string): string {
  const changed = `${text.slice(0, start)}${by}${text.slice(end)}`
    .replace(/ {2,}/g, " ")
    .replace(/ ([,.;:])/g, "$1")
    .trim();
  return /^\p{Lu}/u.test(text) ? capital(changed) : changed;
}

/** The text with its first letter a capital. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The word as it stands within a sentence: names keep their capitals. */
export function lowered({ text, lower, wordClass }: Token): string {
  return wordClass === "name" || /\p{Lu}.*\p{Lu}|\p{N}/u.test(text) || text === "I" ? text : lower;
}

/** A word in place of another, a capital at the start of the sentence. */
export function inPlaceOf(token: Token, word: string): string {
  return token.start === 0 ? capital(word) : word;
}

/** `a` or `an`, as the word behind it asks for. */
export function articleBefore(word: string): string {
  return /^[aeiou]/.test(word) ? "an" : "a";
}

/** What opens a part of a sentence whose verb is not the claim's own. */
export const SUBORDINATES: ReadonlySet<string> = new Set(
  `that which who whom whose what how why when where while if whether because although though since as so than before
  after until unless`.split(/\s+/),
);

/** The base form of a verb in the third person: `detects`, `classifies`, `passes`; null for another form. */
export function baseOfThirdPerson(word: string): string | null {
  if (word === "has") return "have";
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : null;
}
