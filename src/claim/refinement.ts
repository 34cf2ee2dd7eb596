import type { Reason } from "./conflict/conflict.ts";
import { isUniversal } from "./conflict/universal.ts";
import { hasDenial } from "./denial.ts";
import type { Token } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";
import { SETTINGS } from "./sequence.ts";
import type { Statement } from "./statement.ts";

/** Words of content that the shorter statement must say: fewer prove nothing. */
const LEAST_TERMS = 3;
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"]);
/** What opens a phrase of where something holds, or of how much it is. */
const OPENING: ReadonlySet<string> = new Set([...SETTINGS, "by", "from"]);
/** What takes back a part of what is said, says it of a case only, or says more of a thing than where it is. */
const LIMITING: ReadonlySet<string> = new Set(
  "only except but if unless than rather instead other that which who".split(" "),
);
const NAMING: ReadonlySet<Token["wordClass"]> = new Set(["noun", "name", "adjective", "number"]);
const SUPERLATIVE = /\p{L}est$/u;

/** Words that one statement puts between two of the other's, or before or behind all of them. */
interface Addition {
  readonly words: readonly Token[];
  /** The word of both that it stands before; undefined at the end. */
  readonly next: Token | undefined;
}

/**
 * What `fuller` adds to `plainer`, where it says all that `plainer` says, word for word and in its order, and besides
 * only under what it holds or how much it is: settings, figures, and words before a noun. Null where it does not. A
 * denial or a statement of all is not made fuller by being said of less.
 */
export function refinement(
  fuller: Statement,
  plainer: Statement,
  lexicon: Lexicon,
): readonly Reason[] | null {
  if (plainer.terms.length < LEAST_TERMS || isOfExtent(plainer, lexicon)) return null;
  if ([fuller, plainer].some(({ tokens }) => hasDenial(tokens, lexicon))) return null;
  const additions = additionsTo(wordsOf(plainer), wordsOf(fuller))?.filter(saysSomething) ?? [];
  if (additions.length === 0) return null;
  if (!additions.every((addition) => isQualifying(addition, fuller, lexicon))) return null;
  return additions.map(({ words }) => ({
    a: worded(words, fuller.text),
    b: "",
    kind: words.some(({ lower }) => /\p{N}/u.test(lower)) ? "figure" : "scope",
  }));
}

function worded(words: readonly Token[], text: string): string {
  const { end } = words.at(-1)!;
  const sign = /^\s?%/.exec(text.slice(end, end + 2))?.[0] ?? "";
  return text.slice(words[0]!.start, end) + sign;
}

/** Whether a statement speaks of all, of most, of few or of the utmost. */
function isOfExtent(statement: Statement, { quantifiers }: Lexicon): boolean {
  return (
    isUniversal(statement) ||
    statement.tokens.some(
      ({ lower, wordClass }) =>
        (quantifiers.get(lower) ?? "some") !== "some" ||
        (wordClass === "adjective" && SUPERLATIVE.test(lower)),
    )
  );
}

function wordsOf({ tokens }: Statement): Token[] {
  return tokens.filter(
    ({ wordClass, lower }) => wordClass !== "punctuation" && !ARTICLES.has(lower),
  );
}

/** What `longer` has between the words of `shorter`; null where it lacks one of them, or has them in another order. */
function additionsTo(shorter: readonly Token[], longer: readonly Token[]): Addition[] | null {
  const additions: Addition[] = [];
  let open: Token[] = [];
  let at = 0;
  const close = (next: Token | undefined) => {
    if (open.length > 0) additions.push({ words: open, next });
    open = [];
  };
  for (const word of longer) {
    const awaited = shorter[at];
    if (awaited !== undefined && isSameWord(awaited, word)) {
      close(word);
      at += 1;
    } else open.push(word);
  }
  close(undefined);
  return at === shorter.length ? additions : null;
}

/** "By setting X" adds nothing to "setting X". */
function saysSomething({ words }: Addition): boolean {
  return !words.every(({ lower }) => OPENING.has(lower) || lower === "of");
}

function isSameWord(a: Token, b: Token): boolean {
  return a.lower === b.lower || (a.stem === b.stem && a.wordClass === b.wordClass);
}

function isQualifying(addition: Addition, { text }: Statement, lexicon: Lexicon): boolean {
  const { words, next } = addition;
  const [first] = words;
  if (words.some((word) => !isJoined(word, text) && isLimiting(word, lexicon))) return false;
  if (OPENING.has(first!.lower)) return true;
  if (text[first!.start - 1] === "(" && /^[^()]*\)/.test(text.slice(first!.end))) return true;
  return (
    next !== undefined &&
    NAMING.has(next.wordClass) &&
    words.every((word) => NAMING.has(word.wordClass) || word.lower === "of" || isJoined(word, text))
  );
}

/** Part of a word such as "held-out". */
function isJoined({ start, end }: Token, text: string): boolean {
  return text[start - 1] === "-" || text[end] === "-";
}

function isLimiting({ lower, stem, wordClass }: Token, lexicon: Lexicon): boolean {
  return (
    wordClass === "verb" ||
    wordClass === "adverb" ||
    LIMITING.has(lower) ||
    lexicon.hedges.has(stem) ||
    lexicon.quantifiers.has(lower)
  );
}
