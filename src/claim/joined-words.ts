import { isStopWord } from "../text/tokens.ts";
import type { Figure } from "./figures.ts";
import type { Token, WordClass } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Statement } from "./statement.ts";

/** A word as it is read aloud: with its hyphens, and a number with its unit and bound. */
export interface JoinedWord {
  readonly lower: string;
  /** As written. */
  readonly text: string;
  readonly wordClass: WordClass;
  readonly figure: Figure | null;
  /** The stems of its parts. */
  readonly stems: readonly string[];
  /** The senses it adds to what is spoken of; none for a word that only joins others. */
  readonly senses: readonly string[];
}

/** Abbreviations by their stem, with the senses of the words they stand for. */
export type Abbreviations = ReadonlyMap<string, readonly string[]>;

/** Words that tell how near a number comes, and pronouns: neither says what is spoken of. */
const SAY_NOTHING: ReadonlySet<string> = new Set(
  `about around roughly approximately nearly almost only just over more less least most he she i me him her them us
  one ones each both either neither all any some no not n't`.split(/\s+/),
);
const LONGEST_ABBREVIATION = 8;

/** The words of a statement in order; what stands in brackets is left out. */
export function joinedWords(
  { text, tokens, figures }: Statement,
  lexicon: Lexicon,
  abbreviations: Abbreviations,
): JoinedWord[] {
  const joined: JoinedWord[] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; ) {
    const first = tokens[index]!;
    const figure = figures.find(({ start, end }) => start < first.end && first.start < end) ?? null;
    let next = index + 1;
    if (figure !== null) while (next < tokens.length && tokens[next]!.start < figure.end) next += 1;
    else if (/^[\p{L}\p{N}]/u.test(first.text))
      while (isHyphen(next)) next += tokens[next + 1] === undefined ? 1 : 2;
    const parts = tokens.slice(index, next);
    index = next;
    if (/^[([]$/.test(first.text)) depth += 1;
    else if (/^[)\]]$/.test(first.text)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const last = parts.at(-1)!;
      joined.push({
        lower: text.slice(first.start, last.end).toLowerCase(),
        text: text.slice(first.start, last.end),
        wordClass: figure === null && parts.length > 1 ? "adjective" : first.wordClass,
        figure,
        stems: parts.map(({ stem }) => stem),
        senses:
          figure === null
            ? parts.flatMap((token) => sensesOf(token))
            : [text.slice(figure.start, figure.end).toLowerCase()],
      });
    }
  }
  return joined;

  function isHyphen(at: number): boolean {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    return (
      token !== undefined &&
      /^[-‐‑]$/.test(token.text) &&
      before?.end === token.start &&
      after?.start === token.end
    );
  }

  function sensesOf({ lower, stem, text: written, start }: Token): readonly string[] {
    // "Model A"
    if (start > 0 && /^\p{Lu}$/u.test(written)) return [lower];
    if (!/[\p{L}\p{N}]/u.test(lower) || isStopWord(lower) || SAY_NOTHING.has(lower)) return [];
    const short = /^\p{Lu}{2,}s$/u.test(written) ? lower.slice(0, -1) : lower;
    const meant = abbreviations.get(stem) ?? lexicon.abbreviations.get(short) ?? [stem];
    return meant.map((word) => lexicon.synonyms.get(word) ?? word);
  }
}

/** The abbreviations a statement explains: "automated alignment researchers (AARs)". */
export function explainedAbbreviations({ text, tokens }: Statement): Abbreviations {
  const found = new Map<string, readonly string[]>();
  for (const [index, { text: bracket }] of tokens.entries()) {
    const short = tokens[index + 1];
    if (bracket !== "(" || short === undefined || tokens[index + 2]?.text !== ")") continue;
    const letters = short.text.replace(/s$/, "").toLowerCase();
    if (!/^\p{Lu}{2,}s?$/u.test(short.text) || letters.length > LONGEST_ABBREVIATION) continue;
    const before = tokens.slice(0, index).filter(({ text }) => /\p{L}/u.test(text));
    const words = before.slice(-letters.length);
    if (words.map(({ lower }) => lower[0]).join("") !== letters) continue;
    if (/[.;:]/.test(text.slice(words[0]!.start, words.at(-1)!.end))) continue;
    found.set(
      short.stem,
      words.map(({ stem }) => stem),
    );
  }
  return found;
}
