import { LEXICON_WORDS } from "../../rules/lexicon/index.ts";
import type { ClaimJudge } from "../base/claim-comparing.ts";
import { comparer } from "../claim/compare.ts";
import { WEIGHTS } from "../claim/conflict/weights.ts";
import { englishTokens } from "../claim/language.ts";
import { readLexicon } from "../claim/lexicon.ts";
import { statementReader } from "../claim/statement.ts";

/** Loads what comparing takes: the language, the words of the field and the weights. Some 100 ms. */
export function openJudge(): ClaimJudge {
  const lexicon = readLexicon(LEXICON_WORDS);
  const read = statementReader(englishTokens(), lexicon);
  return { lexicon, read, compare: comparer(read, lexicon, WEIGHTS) };
}
