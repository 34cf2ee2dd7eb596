import type { Token } from "./language.ts";

/** A stretch of tokens; the end is not part of it. */
export type Reach = readonly [from: number, to: number];

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const BE = words("is are was were be been being 's 're remains remained became");
/** Words that a phrase of things goes on over. */
const CARRIED = words("of the a an this these its their both all any and or");
/** Words that lead from a noun to what it is of. */
const LEADING = words("of in for on against from to");
/** Words that lead from a verb to what it is done to. */
const AIMED = words("against from to");
const ARTICLES = words("the a an this these its their both all any");
/** Words that go with a verb before them and name nothing: "slipped away". */
const PARTICLES = words("away off down up out back apart again too");
/** Words for being found together, over which "less often", "inversely" and "likely to" reach. */
const LINKS = words(
  "associated correlated related linked tied connected correlates associates relates likely prone able",
);
const LINKING = words("with to between develop have be experience suffer");

/** The tokens that a word of more or less speaks of: its subject before it, or its object or phrase after it. */
export function reachOf(
  tokens: readonly Token[],
  index: number,
  start: number,
  end: number,
): Reach {
  const word = tokens[index]!;
  const next = index + 1 < end ? tokens[index + 1] : undefined;
  if (index - 2 >= start && tokens[index - 1]!.text === "-") return [index - 2, index - 1];
  if ((word.wordClass === "noun" || word.wordClass === "name") && !isVerbInDisguise(word, next))
    return next !== undefined && LEADING.has(next.lower)
      ? phraseAfter(tokens, index + 2, end)
      : compoundBefore(tokens, index, start);
  const be = beBefore(tokens, index, start);
  if (isThing(next) && !(be >= 0 && next?.wordClass === "verb"))
    return phraseAfter(tokens, index + 1, end);
  if (be >= 0) return phraseBefore(tokens, be, start);
  if (next !== undefined && (ARTICLES.has(next.lower) || isAdverb(next)))
    return phraseAfter(tokens, index + 1, end);
  if (next !== undefined && AIMED.has(next.lower) && word.wordClass === "verb")
    return phraseAfter(tokens, index + 2, end);
  return phraseBefore(tokens, index, start);
}

/** "increases recall": what a tagger takes for a plural, and what stands right before a thing, is a verb. */
function isVerbInDisguise({ lower }: Token, next: Token | undefined): boolean {
  return /[^s]s$/.test(lower) && next !== undefined && (ARTICLES.has(next.lower) || isThing(next));
}

function isThing(token: Token | undefined): boolean {
  return token !== undefined && ["noun", "name", "adjective", "verb"].includes(token.wordClass);
}

function isAdverb({ wordClass, lower }: Token): boolean {
  return wordClass === "adverb" && !PARTICLES.has(lower);
}

/** Where a form of "to be" stands right before a word, adverbs apart; -1 where none does. */
function beBefore(tokens: readonly Token[], index: number, start: number): number {
  for (let at = index - 1; at >= start; at -= 1) {
    const { lower, wordClass } = tokens[at]!;
    if (BE.has(lower)) return at;
    if (wordClass !== "adverb" && lower !== "not" && lower !== "n't") return -1;
  }
  return -1;
}

function phraseAfter(tokens: readonly Token[], from: number, end: number): Reach {
  let to = from;
  let linked = false;
  while (to < end) {
    const { wordClass, lower, text } = tokens[to]!;
    const before = tokens[to - 1];
    if (LINKS.has(lower)) linked = true;
    else if (linked && LINKING.has(lower)) linked = lower === "to";
    else if (wordClass === "punctuation" && text !== "-" && !isOwning(tokens, to)) break;
    else if (!CARRIED.has(lower) && (wordClass === "other" || lower === "in" || lower === "by"))
      break;
    else if (wordClass === "verb" && to > from && before?.text !== "-" && !isParticiple(tokens, to))
      break;
    to += 1;
  }
  return [from, to];
}

/** "the agents' score": an apostrophe behind a plural. */
function isOwning(tokens: readonly Token[], index: number): boolean {
  return (
    /^['’]$/.test(tokens[index]!.text) &&
    tokens[index - 1]?.lower.endsWith("s") === true &&
    isThing(tokens[index + 1])
  );
}

/** "the induced response": a verb's form that says which thing is meant. */
function isParticiple(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    /(?:ed|ing)$/.test(tokens[index]!.lower) &&
    (next?.wordClass === "noun" || next?.wordClass === "name")
  );
}

/** The words that a noun is made up with: "loss" in "weight loss". */
function compoundBefore(tokens: readonly Token[], to: number, start: number): Reach {
  let from = to;
  while (from > start) {
    const { wordClass, text } = tokens[from - 1]!;
    if (!["noun", "name", "adjective"].includes(wordClass) && text !== "-") break;
    from -= 1;
  }
  return [from, to];
}

const BREAKS = words("that which who whether and by with than when if");

/** Back to where the subject before a word begins. */
function phraseBefore(tokens: readonly Token[], to: number, start: number): Reach {
  let from = to;
  while (from > start) {
    const { wordClass, lower, text } = tokens[from - 1]!;
    if (BREAKS.has(lower) || (wordClass === "punctuation" && text !== "-")) break;
    if (wordClass === "verb" && from < to && tokens[from - 2]?.text !== "-") break;
    from -= 1;
  }
  return [from, to];
}
