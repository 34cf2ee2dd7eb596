import { LEXICON_WORDS } from "../../rules/lexicon/index.ts";
import type { ClaimJudge } from "../base/claim-comparing.ts";
import { comparer } from "../claim/compare.ts";
import { tableComparer } from "../claim/compare-tables.ts";
import { WEIGHTS } from "../claim/conflict/weights.ts";
import { readLexicon } from "../claim/lexicon.ts";
import { addedWords, type LexiconAdditions, NO_ADDITIONS } from "../claim/lexicon-additions.ts";
import { couldClash, marksOf } from "../claim/marks.ts";
import { divergencesOf } from "../claim/restatement.ts";
import { statementReader } from "../claim/statement.ts";
import { remembered } from "../text/remembered.ts";
import { openLanguage } from "./open-language.ts";

/** Statements that are kept read: those of a note are asked for again with each note like it. */
const MOST_READ = 10_000;

/**
 * Loads what comparing takes: the words of the field and the weights, and with the first statement that is read the
 * language, some 100 ms.
 */
export function openJudge(additions: LexiconAdditions = NO_ADDITIONS): ClaimJudge {
  return judge(additions, (read) => remembered(read, MOST_READ));
}

/** The same for one base that is compared again and again: what was read stays in memory. */
export function openRememberingJudge(additions: LexiconAdditions): ClaimJudge {
  const once = judge(additions, remembered);
  const compared = remembered((a: string) => remembered((b: string) => once.compare(a, b)));
  return { ...once, compare: (a, b) => compared(a)(b) };
}

function judge(
  additions: LexiconAdditions,
  keep: (read: ClaimJudge["read"]) => ClaimJudge["read"],
): ClaimJudge {
  const lexicon = readLexicon(LEXICON_WORDS, addedWords(additions));
  const read = keep(statementReader((text) => openLanguage()(text), lexicon));
  const marks = remembered((text: string) => marksOf(text, lexicon), MOST_READ);
  return {
    lexicon,
    read,
    compare: comparer(read, lexicon, WEIGHTS),
    tables: tableComparer(lexicon, WEIGHTS),
    couldClash: (a, b) => couldClash(marks(a), marks(b)),
    divergences: (a, b) => divergencesOf(read(a), read(b), lexicon),
  };
}
