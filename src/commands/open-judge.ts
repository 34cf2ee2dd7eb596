import { LEXICON_WORDS } from "../../rules/lexicon/index.ts";
import type { ClaimJudge } from "../base/claim-comparing.ts";
import { comparer } from "../claim/compare.ts";
import { tableComparer } from "../claim/compare-tables.ts";
import { WEIGHTS } from "../claim/conflict/weights.ts";
import { englishTokens } from "../claim/language.ts";
import { readLexicon } from "../claim/lexicon.ts";
import { addedWords, type LexiconAdditions, NO_ADDITIONS } from "../claim/lexicon-additions.ts";
import { statementReader } from "../claim/statement.ts";
import { remembered } from "../text/remembered.ts";

/** Statements that are kept read: those of a note are asked for again with each note like it. */
const MOST_READ = 10_000;

/** Loads what comparing takes: the language, the words of the field and the weights. Some 100 ms. */
export function openJudge(additions: LexiconAdditions = NO_ADDITIONS): ClaimJudge {
  return judge(additions, (read) => remembered(read, MOST_READ));
}

/** The same for one base that is compared again and again: what was read stays in memory. */
export function openRememberingJudge(additions: LexiconAdditions): ClaimJudge {
  const opened = judge(additions, remembered);
  const compared = remembered((a: string) => remembered((b: string) => opened.compare(a, b)));
  return { ...opened, compare: (a, b) => compared(a)(b) };
}

function judge(
  additions: LexiconAdditions,
  keep: (read: ClaimJudge["read"]) => ClaimJudge["read"],
): ClaimJudge {
  const lexicon = readLexicon(LEXICON_WORDS, addedWords(additions));
  const read = keep(statementReader(englishTokens(), lexicon));
  return {
    lexicon,
    read,
    compare: comparer(read, lexicon, WEIGHTS),
    compareTables: tableComparer(lexicon, WEIGHTS),
  };
}
