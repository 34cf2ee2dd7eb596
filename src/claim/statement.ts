import { isStopWord } from "../text/tokens.ts";
import { type Clause, readClauses } from "./clauses.ts";
import { deniedTokens } from "./denial.ts";
import { type Figure, readFigures } from "./figures.ts";
import type { ReadTokens, Token } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Slot, slotsOf } from "./slots.ts";

/** A word of a statement that carries its meaning. */
export interface Term extends Token {
  /** Index of the clause it stands in. */
  readonly clause: number;
  /** Whether it is denied, by an odd number of negations before it in its clause. */
  readonly negated: boolean;
  /** The one stem for all words that say the same; of an abbreviation, one of the words it stands for. */
  readonly sense: string;
}

/** One sentence, read for comparing it with others. */
export interface Statement {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly terms: readonly Term[];
  readonly figures: readonly Figure[];
  /** Its words and figures, in order, to lay beside those of another. */
  readonly slots: readonly Slot[];
}

/** Reads a sentence. */
export type ReadStatement = (sentence: string) => Statement;

const EMPTY_VERBS: ReadonlySet<string> = new Set(
  `be is are was were been am 's 're have has had do does did done will would shall should can could may might must
  ca wo get gets got there here also just very so too`.split(/\s+/),
);

/** Prepares to read sentences with the words of a field. */
export function statementReader(readTokens: ReadTokens, lexicon: Lexicon): ReadStatement {
  return (text) => {
    const tokens = readTokens(text);
    const clauses = readClauses(tokens);
    const terms = clauses.flatMap((clause, index) => termsOf(tokens, clause, index, lexicon));
    const figures = readFigures(text);
    return { text, tokens, clauses, terms, figures, slots: slotsOf(tokens, figures, lexicon) };
  };
}

function termsOf(
  tokens: readonly Token[],
  { start, end }: Clause,
  clause: number,
  lexicon: Lexicon,
): Term[] {
  const terms: Term[] = [];
  const denied = deniedTokens(tokens.slice(start, end), lexicon);
  for (let index = start; index < end; index += 1) {
    const token = tokens[index]!;
    const negated = denied[index - start];
    if (negated === undefined || !isContent(token)) continue;
    for (const meant of lexicon.abbreviations.get(token.lower) ?? [token.stem])
      terms.push({ ...token, clause, negated, sense: lexicon.synonyms.get(meant) ?? meant });
  }
  return terms;
}

function isContent({ wordClass, lower }: Token): boolean {
  if (wordClass === "punctuation" || wordClass === "other") return false;
  return !EMPTY_VERBS.has(lower) && !isStopWord(lower) && /[\p{L}\p{N}]/u.test(lower);
}
