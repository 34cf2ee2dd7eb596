import type { Token } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";
import { objectOf } from "./object.ts";
import type { Statement, Term } from "./statement.ts";

/** What someone did or kept from doing. */
export interface Practice {
  readonly avoided: boolean;
  /** As written: "avoided". */
  readonly word: string;
  /** What it was; a word that only says that it is a way of doing so left out. */
  readonly what: readonly Term[];
  /** Who did it; empty where a pronoun says so. */
  readonly doer: readonly Term[];
}

/** What may stand between who does something and the verb. */
const BETWEEN: ReadonlySet<string> = new Set(
  "do does did have has had will would can could may might must should not n't n’t never".split(
    " ",
  ),
);

/** Reads what a statement says that someone did, or avoided: "used reward hacking tricks", "never resorted to it". */
export function readPractices(statement: Statement, lexicon: Lexicon): Practice[] {
  return statement.clauses.flatMap(({ start, end }) => {
    for (let index = start; index < end; index += 1) {
      const practice = practiceAt(statement, index, start, lexicon);
      if (practice !== null) return [practice];
    }
    return [];
  });
}

function practiceAt(
  statement: Statement,
  index: number,
  start: number,
  lexicon: Lexicon,
): Practice | null {
  const { tokens, terms } = statement;
  const verb = tokens[index]!;
  const avoids = lexicon.avoidings.has(verb.stem);
  if (verb.wordClass !== "verb" || !(avoids || lexicon.practisings.has(verb.stem))) return null;
  if (!hasDoer(tokens.slice(start, index), lexicon)) return null;
  const things = objectOf(statement, verb).filter(({ stem }) => !lexicon.practisings.has(stem));
  const what = lexicon.ways.has(things.at(-1)?.stem ?? "") ? things.slice(0, -1) : things;
  if (what.length === 0) return null;
  const doer = terms.filter(
    (term) =>
      term.start >= tokens[start]!.start &&
      term.end <= verb.start &&
      isNoun(term.wordClass) &&
      !lexicon.quantifiers.has(term.lower),
  );
  const denied = terms.some((term) => term.start === verb.start && term.negated);
  return { avoided: avoids !== denied, word: verb.text, what, doer };
}

/** "The agents never used" tells who did it; "widely used" and "to use" do not. */
function hasDoer(before: readonly Token[], { doers }: Lexicon): boolean {
  const last = before.findLast(
    ({ lower, wordClass }) => wordClass !== "adverb" && !BETWEEN.has(lower),
  );
  return last !== undefined && (isNoun(last.wordClass) || doers.has(last.stem));
}

function isNoun(wordClass: Token["wordClass"]): boolean {
  return wordClass === "noun" || wordClass === "name";
}
