import type { JoinedWord } from "./joined-words.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Phrase } from "./measurement-phrases.ts";

/** Senses with the words they were read from. */
export type Senses = ReadonlyMap<string, JoinedWord>;

/** Words that any setting may carry: "on coding" is "on coding tasks". */
const GENERIC: ReadonlySet<string> = new Set(
  "task benchmark dataset data set problem question suit exampl total averag overal case".split(
    " ",
  ),
);
const TIMES: ReadonlySet<string> = new Set("after before within during until since by".split(" "));
/** They make a row of a comparison even where the other statement names none. */
const CONTRASTS: ReadonlySet<string> = new Set(["with", "without", "using", "against"]);

/** The senses of words. */
export function sensesOf(words: readonly JoinedWord[]): Senses {
  return new Map(words.flatMap((word) => word.senses.map((sense) => [sense, word] as const)));
}

/** The senses that tell what phrases of setting name. */
export function sensesOfPhrases(phrases: readonly Phrase[]): Senses {
  return sensesOf(phrases.flatMap(({ words }) => words));
}

/**
 * The settings that others leave open: those that none of them names in full, and that do not only say the subject
 * ("in the baseline").
 */
export function leftOpen(
  settings: readonly Phrase[],
  others: readonly Phrase[],
  subject: Senses,
): Phrase[] {
  return settings.filter((phrase) => {
    const own = telling(phrase);
    if (own.every((sense) => subject.has(sense))) return false;
    return !others.some((other) => {
      const said = telling(other);
      return isOfKind(phrase, other) && own.every((sense) => said.includes(sense));
    });
  });
}

/** Neither is a time beside a place, nor "without noise" beside "with noise". */
function isOfKind(one: Phrase, other: Phrase): boolean {
  const isWithout = ({ opens }: Phrase) => opens === "without";
  return isTime(one) === isTime(other) && isWithout(one) === isWithout(other);
}

/** Whether a setting tells of when. */
export function isTime({ opens }: Phrase): boolean {
  return TIMES.has(opens);
}

/** Whether a setting is plainly one of several that are compared: "without noise", "on test questions". */
export function isContrast(phrase: Phrase, { scopes }: Lexicon): boolean {
  return (
    CONTRASTS.has(phrase.opens) ||
    phrase.words.some((word) => word.stems.some((stem) => scopes.has(stem)))
  );
}

function telling({ words }: Phrase): string[] {
  const senses = words.flatMap((word) => word.senses);
  const specific = senses.filter((sense) => !GENERIC.has(sense));
  return specific.length > 0 ? specific : senses;
}
