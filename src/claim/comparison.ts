import type { Sign } from "./changes.ts";
import type { Clause } from "./clauses.ts";
import type { Token } from "./language.ts";
import type { Lexicon, WordForms } from "./lexicon.ts";
import { isForm, phraseAt } from "./phrases.ts";
import type { Statement, Term } from "./statement.ts";

/** Who is set against whom, and on what. */
export interface SidesCompared {
  /** The one that is said to be more, less, better or worse, or as good. */
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** What they are compared on, where it is named. */
  readonly metric: readonly Term[];
  /** 1 where the left one has more or is better, -1 where it has less or is worse, 0 where they are alike. */
  readonly sign: Sign | 0;
  /** Whether better or worse is said, rather than more or less of something. */
  readonly judges: boolean;
  readonly word: Token;
}

/** Reads the first comparison of a statement: "A outperforms B on C", "C is higher in A than in B"; null without one. */
export function readComparison(statement: Statement, lexicon: Lexicon): SidesCompared | null {
  for (const clause of statement.clauses)
    for (let index = clause.start; index < clause.end; index += 1) {
      const found =
        byVerb(statement, clause, index, lexicon) ??
        byThan(statement, clause, index, lexicon) ??
        byLikeness(statement, clause, index, lexicon);
      if (found !== null && found.left.length > 0 && found.right.length > 0) return found;
    }
  return null;
}

type Maybe = SidesCompared | null;

const ARTICLES: ReadonlySet<string> = new Set(["a", "an"]);

const PLACES: ReadonlySet<string> = new Set("in with among for on by from at across".split(" "));
const ENDS: ReadonlySet<string> = new Set(
  "on in at by for across when while with under after during , ( ; . that which because if".split(
    " ",
  ),
);
const BE: ReadonlySet<string> = new Set("is are was were be been being".split(" "));

/** "A outperforms B on C", "A is outperformed by B", "A is superior to B". */
function byVerb(statement: Statement, clause: Clause, index: number, lexicon: Lexicon): Maybe {
  const { tokens } = statement;
  const word = tokens[index]!;
  const sign = isAmong(word, lexicon.wins) ? 1 : isAmong(word, lexicon.losses) ? -1 : 0;
  if (sign === 0 || word.wordClass === "noun") return null;
  const passive = tokens[index + 1]?.lower === "by" && BE.has(tokens[index - 1]?.lower ?? "");
  const led = passive || ["to", "behind", "over"].includes(tokens[index + 1]?.lower ?? "");
  const from = led ? index + 2 : index + 1;
  const to = endOf(tokens, from, clause.end);
  return {
    left: within(statement, clause.start, index),
    right: within(statement, from, to),
    metric: within(statement, to, clause.end),
    sign: denied(statement, word) ? 0 : passive ? (-sign as Sign) : sign,
    judges: true,
    word,
  };
}

/** "A has higher C than B", "C is higher in A than in B", "compared with B, A has higher C". */
function byThan(statement: Statement, clause: Clause, index: number, lexicon: Lexicon): Maybe {
  const { tokens } = statement;
  const word = tokens[index]!;
  const judged = [lexicon.betterments, lexicon.worsenings].some((words) => isAmong(word, words));
  const less = isAmong(word, lexicon.falls) || isAmong(word, lexicon.worsenings);
  if (!less && !judged && !isAmong(word, lexicon.rises) && !COMPARED.test(word.lower)) return null;
  const against = againstAfter(tokens, index, clause, lexicon);
  if (against === null) return null;
  const { at: between, from, until } = against;
  const after = until < index;
  const right = within(
    statement,
    from,
    after ? until : endOf(tokens, placed(tokens, from), clause.end),
  );
  const place = range(index + 1, between).find((at) => PLACES.has(tokens[at]!.lower));
  const subject = within(statement, after ? until : clause.start, index);
  const told = within(statement, index + 1, place ?? between);
  const inPlace = place !== undefined && !after && PLACES.has(tokens[from]?.lower ?? "");
  return {
    left: inPlace ? within(statement, place + 1, between) : subject,
    right,
    metric: inPlace ? [...subject, ...told] : told,
    sign: denied(statement, word) ? 0 : less ? -1 : 1,
    judges: judged || told.some(({ stem }) => lexicon.effects.has(stem)),
    word,
  };
}

/** Comparatives that say neither more nor less on their own are read as more: "easier", "more". */
const COMPARED = /^(?:more|[a-z]{3,}er)$/;

/** Where the word of comparison stands, where the other side begins behind it, and where it ends when it comes first. */
interface Against {
  readonly at: number;
  readonly from: number;
  readonly until: number;
}

/** Where the other side begins, and for one named first where it ends: "compared with B, …". */
function againstAfter(
  tokens: readonly Token[],
  index: number,
  { start, end }: Clause,
  lexicon: Lexicon,
): Against | null {
  const first = tokens[start]!;
  if (lexicon.against.has(first.lower)) {
    const comma = range(start, index).find((at) => tokens[at]!.text === ",");
    if (comma !== undefined) return { at: end, from: start + 2, until: comma };
  }
  for (let at = index + 1; at < end; at += 1) {
    const { lower, wordClass } = tokens[at]!;
    if (wordClass === "punctuation" && lower !== "-") return null;
    if (!lexicon.against.has(lower)) continue;
    const amount =
      tokens[at + 1]?.wordClass === "number" || ARTICLES.has(tokens[at + 1]?.lower ?? "");
    // "More than a decade" is an amount; and it is "lower" that "than" goes with, not "fell".
    if (lower === "than" && (tokens[index]!.wordClass === "verb" || (at === index + 1 && amount)))
      return null;
    const led = lower === "compared" || lower === "relative" ? 2 : 1;
    return { at, from: at + led, until: Number.POSITIVE_INFINITY };
  }
  return null;
}

/** "A is as good as B", "A is comparable to B". */
function byLikeness(statement: Statement, clause: Clause, index: number, lexicon: Lexicon): Maybe {
  const { tokens } = statement;
  const length = phraseAt(tokens, index, lexicon.equalPhrases);
  if (length < 2) return null;
  const from = index + length;
  const to = endOf(tokens, from, clause.end);
  return {
    left: within(statement, clause.start, index),
    right: within(statement, from, to),
    metric: within(statement, to, clause.end),
    sign: 0,
    judges: true,
    word: tokens[index]!,
  };
}

function isAmong(token: Token, words: WordForms): boolean {
  return (
    words.get(token.lower)?.includes(token.lower) === true ||
    words.get(token.stem)?.some((word) => isForm(token.lower, word)) === true
  );
}

function denied({ terms }: Statement, { start }: Token): boolean {
  return terms.some((term) => term.start === start && term.negated);
}

function placed(tokens: readonly Token[], from: number): number {
  return PLACES.has(tokens[from]?.lower ?? "") ? from + 1 : from;
}

function endOf(tokens: readonly Token[], from: number, end: number): number {
  return range(from, end).find((at) => ENDS.has(tokens[at]!.lower)) ?? end;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}

function within({ tokens, terms }: Statement, from: number, to: number): Term[] {
  const first = tokens[from]?.start ?? Number.POSITIVE_INFINITY;
  const last = tokens[Math.min(to, tokens.length) - 1]?.end ?? -1;
  return terms.filter(({ start, end }) => start >= first && end <= last);
}
