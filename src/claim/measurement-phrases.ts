import type { JoinedWord } from "./joined-words.ts";

/** A phrase that tells where, when or under what something holds. */
export interface Phrase {
  /** The preposition that opens it. */
  readonly opens: string;
  readonly words: readonly JoinedWord[];
}

/** Of what a value is said. */
export interface Subject {
  /** Its noun with the words before it. */
  readonly head: readonly JoinedWord[];
  /** What it is of, has been made with, or belongs to. */
  readonly of: readonly JoinedWord[];
  readonly settings: readonly Phrase[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const SETTINGS = words(
  "on in at for across over under with without within during after before among using by when until since via to against",
);
const ARTICLES = words("a an the its their our these those this that");
const LONGEST_PHRASE = 7;

/** The phrases of setting in a stretch of words. */
export function settingPhrases(stretch: readonly JoinedWord[]): Phrase[] {
  const phrases: Phrase[] = [];
  let open: JoinedWord[] | null = null;
  for (const word of stretch) {
    if (SETTINGS.has(word.lower)) {
      open = [];
      phrases.push({ opens: word.lower, words: open });
    } else if (word.wordClass === "punctuation" || word.lower === "and") open = null;
    else if (open !== null && open.length < LONGEST_PHRASE) open.push(word);
  }
  return phrases.filter(({ words }) => words.some(({ senses }) => senses.length > 0));
}

/**
 * Reads all that stands before the verb of a value: an opening phrase of setting, the noun of the subject, what it is
 * of, and in what setting. Null where a verb tells that more is said there than that.
 */
export function readSubject(lead: readonly JoinedWord[]): Subject | null {
  const that = lead.findLastIndex(
    ({ lower, wordClass }, index) => lower === "that" && wordClass !== "adjective" && index > 0,
  );
  const said = lead.slice(that + 1);
  const opening = openingLength(said);
  if (opening === null) return null;
  const rest = withoutAside(said.slice(opening));
  if (rest.some(isClauseVerb)) return null;
  const head: JoinedWord[] = [];
  const of: JoinedWord[] = [];
  const settings = settingPhrases(said.slice(0, opening));
  let into: JoinedWord[] = head;
  for (const [index, word] of rest.entries()) {
    if (word.lower === "'s" || word.lower === "’s") {
      of.push(...head.splice(0));
      into = head;
    } else if (into === head && (word.lower === "of" || isMade(word, rest[index + 1]))) into = of;
    else if (SETTINGS.has(word.lower) && !isMade(rest[index - 1], word)) {
      settings.push(...settingPhrases(rest.slice(index)).slice(0, 1));
      into = [];
    } else if (word.lower === "and" || word.lower === "or" || word.lower === ",") return null;
    else if (word.senses.length > 0) into.push(word);
  }
  return { head, of, settings };

  /** A verb that is none of those that belong to a noun: "automated agents", "agents built on X", "the chess monitor". */
  function isClauseVerb(word: JoinedWord, index: number): boolean {
    const [before, next] = [rest[index - 1], rest[index + 1]];
    if (word.wordClass !== "verb" || isMade(word, next)) return false;
    const opens = before === undefined || ARTICLES.has(before.lower) || SETTINGS.has(before.lower);
    if (opens) return !/(?:ed|ing)$/.test(word.lower);
    const endsNoun = next === undefined || next.lower === "of" || SETTINGS.has(next.lower);
    return !endsNoun || /(?:ed|[^s]s)$/.test(word.lower);
  }
}

const MADE = words(
  "built made taught run given fed set put held drawn shown taken grown sent kept",
);

/** "Agents built on X": a participle and the preposition behind it. */
function isMade(word: JoinedWord | undefined, next: JoinedWord | undefined): boolean {
  if (word?.wordClass !== "verb" || next === undefined) return false;
  const isParticiple = word.lower.endsWith("ed") || MADE.has(word.lower);
  return isParticiple && (SETTINGS.has(next.lower) || next.lower === "from");
}

/** Up to the comma behind an opening phrase, or to the article that opens the subject; null where neither shows. */
function openingLength(said: readonly JoinedWord[]): number | null {
  if (!SETTINGS.has(said[0]?.lower ?? "")) return 0;
  const comma = said.findIndex(({ lower }) => lower === ",");
  if (comma >= 0) return comma + 1;
  const article = said.findIndex(
    ({ lower }, index) => index > 1 && ARTICLES.has(lower) && !SETTINGS.has(said[index - 1]!.lower),
  );
  return article < 0 ? null : article;
}

/** Without what stands between two commas. */
function withoutAside(rest: readonly JoinedWord[]): readonly JoinedWord[] {
  if (rest.at(-1)?.lower !== ",") return rest;
  const comma = rest.findIndex(({ lower }) => lower === ",");
  return rest.slice(0, comma);
}
