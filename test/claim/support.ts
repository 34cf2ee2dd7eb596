import { LEXICON_WORDS } from "../../rules/lexicon/index.ts";
import { type Alignment, align } from "../../src/claim/alignment.ts";
import { englishTokens } from "../../src/claim/language.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { type Statement, statementReader } from "../../src/claim/statement.ts";

export const lexicon = readLexicon(LEXICON_WORDS);
export const readStatement = statementReader(englishTokens(), lexicon);

/** Two sentences side by side, as detectors of conflicts are given them. */
export function pairOf(a: string, b: string): { a: Statement; b: Statement; alignment: Alignment } {
  const read = { a: readStatement(a), b: readStatement(b) };
  return { ...read, alignment: align(read.a, read.b, lexicon) };
}
