import type { Lexicon } from "../lexicon.ts";
import type { Term } from "../statement.ts";
import type { StatementPair } from "./conflict.ts";

/** What two statements are both about. */
export interface Topic {
  /** Shared stretches of words: "heart failure" is one, as is "HF". */
  readonly things: number;
  /** Whether one of them is a name. */
  readonly named: boolean;
}

const TELLING: ReadonlySet<string> = new Set(["noun", "name", "adjective", "verb"]);

/** Counts what two statements share that tells what they are about; words that every study uses do not. */
export function sharedTopic({ a, b, alignment }: StatementPair, lexicon: Lexicon): Topic {
  const shared = alignment.pairs.filter(
    (pair) => isTelling(pair.a, lexicon) && isTelling(pair.b, lexicon),
  );
  return {
    things: Math.min(
      stretches(
        a.terms,
        shared.map((pair) => pair.a),
      ),
      stretches(
        b.terms,
        shared.map((pair) => pair.b),
      ),
    ),
    named: shared.some((pair) => pair.a.wordClass === "name"),
  };
}

/** How many stretches of terms next to each other the given ones form, each wording counted once. */
function stretches(terms: readonly Term[], shared: readonly Term[]): number {
  const chosen = new Set(shared);
  const found = new Set<string>();
  let open: Term[] = [];
  function close(): void {
    if (open.length > 0) found.add(open.map(({ sense }) => sense).join(" "));
    open = [];
  }
  for (const term of terms) {
    if (!chosen.has(term)) close();
    else if (open.length > 0 && term.start - open.at(-1)!.end > 1) close();
    if (chosen.has(term)) open.push(term);
  }
  close();
  return found.size;
}

/** Whether a word tells what a statement is about. */
export function isTelling(term: Term, lexicon: Lexicon): boolean {
  return TELLING.has(term.wordClass) && !isGeneral(term, lexicon);
}

/** Whether a word is one that every study uses, and so tells nothing of what it is about. */
export function isGeneral({ stem }: Term, { studyWords, effects, rises, falls }: Lexicon): boolean {
  return studyWords.has(stem) || effects.has(stem) || rises.has(stem) || falls.has(stem);
}
