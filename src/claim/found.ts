import type { Token } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Statement } from "./statement.ts";

/** Verbs that say no more of an effect than that it was there, by stem. */
const TELLING: ReadonlySet<string> = new Set(
  "give show find see have bring yield produc make achiev provid observ report deliv get reach caus lead result offer".split(
    " ",
  ),
);
const SKIPPED: ReadonlySet<string> = new Set("a an the any no not n't n’t such to in".split(" "));
const BE: ReadonlySet<string> = new Set("is are was were be been being".split(" "));

/** Whether a word only says that something was found. */
export function isTelling({ stem }: Token): boolean {
  return TELLING.has(stem);
}

/**
 * The words before an effect, back to what says that it was there: "gave a significant", "there was no clear". Null
 * where nothing says so: "because of the reduction".
 */
export function foundAt(
  { tokens }: Statement,
  effect: Token,
  { effects }: Lexicon,
): readonly Token[] | null {
  if (effect.wordClass !== "noun" || !effects.has(effect.stem)) return null;
  const end = tokens.findIndex(({ start }) => start === effect.start);
  let at = end - 1;
  while (at >= 0 && isBetween(tokens[at]!)) at -= 1;
  const [before, told] = [tokens[at - 1], tokens[at]];
  if (told === undefined) return null;
  const isThere = BE.has(told.lower) && before?.lower === "there";
  return isThere || isTelling(told) ? tokens.slice(at + 1, end) : null;
}

function isBetween({ lower, wordClass }: Token): boolean {
  return wordClass === "adjective" || wordClass === "adverb" || SKIPPED.has(lower);
}
