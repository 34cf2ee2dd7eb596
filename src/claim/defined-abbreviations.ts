/** Abbreviations with the words that a note says they stand for. */
export type Abbreviations = ReadonlyMap<string, string>;

/** A bracket with nothing but a short word in it: `(PGR)`, `(LLMs)`. */
const IN_BRACKETS = /\((\p{Lu}[\p{L}\p{N}-]{1,9})\)/gu;
/** A name of one capital is a word: "(Table)". */
const CAPITALS = /\p{Lu}.*\p{Lu}/u;
const BRACKETED = / ?\(([\p{L}\p{N}-]{1,24})\)/gu;
const WORD = /[\p{L}\p{N}-]+/gu;
/** Words before the bracket that are looked at beyond the letters of the short form, and by letter. */
const MORE_WORDS = 5;
const WORDS_A_LETTER = 2;

/**
 * The abbreviations that texts define: "performance gap recovered (PGR)". The words are those before the bracket whose
 * letters the short form takes in order, its first letter the first of a word (Schwartz & Hearst 2003). The first
 * definition of a short form counts.
 */
export function abbreviationsIn(texts: readonly string[]): Abbreviations {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const { 1: written = "", index } of text.matchAll(IN_BRACKETS)) {
      const short = singular(written);
      const long = CAPITALS.test(short) ? longForm(short, text.slice(0, index).trimEnd()) : null;
      if (long !== null && !found.has(short)) found.set(short, singularLike(written, long));
    }
  }
  return found;
}

/**
 * A text with its abbreviations written out, and without the brackets that define them, where it or the text beside it
 * says the words; where neither does, a short form is a name like any other.
 */
export function spelledOut(text: string, beside: string, abbreviations: Abbreviations): string {
  const said = `${text}\n${beside}`.toLowerCase();
  let spelled = text;
  for (const [short, long] of abbreviations) {
    if (!text.includes(short) || !said.includes(long.toLowerCase())) continue;
    const isShort = (word: string) => word === short || word === `${short}s`;
    spelled = spelled
      .replace(BRACKETED, (all, word) => (isShort(word) ? "" : all))
      .replace(WORD, (word) => (isShort(word) ? long + word.slice(short.length) : word));
  }
  return spelled;
}

/** The words at the end of a text that a short form stands for; null where its letters are not theirs. */
function longForm(short: string, before: string): string | null {
  const most = Math.min(short.length + MORE_WORDS, short.length * WORDS_A_LETTER);
  const words = before.split(/\s/).slice(-most).join(" ");
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const lower = words.toLowerCase();
  let at = lower.length;
  for (const [index, letter] of letters.reverse().entries()) {
    const isFirst = index === letters.length - 1;
    do at -= 1;
    while (at >= 0 && (lower[at] !== letter || (isFirst && !startsWord(lower, at))));
    if (at < 0) return null;
  }
  const long = words.slice(at);
  return long.includes(" ") ? long : null;
}

function startsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ");
}

/** `LLMs` is several of an `LLM`. */
function singular(short: string): string {
  return short.replace(/s$/, "");
}

function singularLike(short: string, long: string): string {
  return short.endsWith("s") ? singular(long) : long;
}
