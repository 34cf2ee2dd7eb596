import { stemmer } from "stemmer";

/** Words that carry no subject matter; negations, quantifiers, hedges and comparatives are not among them. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be been being by did do does for from had has have how i if in into is it its
  of on or our s so such than that the their them then there these they this those through to was we were
  what when where which while who with you your`.split(/\s+/),
);

/** Whether a lower-case word carries no subject matter. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The lower-case words of a text, in order; hyphenated words count as their parts. */
export function words(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(WORD) ?? [];
}

/** Stems worked out before: a field has few words and says them often. Bounded, since a hostile text makes up its own. */
const STEMS = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The stem of a word (Porter 1980), numbers untouched. */
export function stem(word: string): string {
  if (/^\p{N}/u.test(word)) return word;
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  const found = stemmer(word);
  if (STEMS.size < MOST_STEMS) STEMS.set(word, found);
  return found;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The stemmed words that carry subject matter, in order, and with them the stop words that are to be kept. */
export function terms(text: string, kept: ReadonlySet<string> = NOTHING): string[] {
  return words(text)
    .filter((word) => !STOP_WORDS.has(word) || kept.has(word))
    .map(stem);
}
