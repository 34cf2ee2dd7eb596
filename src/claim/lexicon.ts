import { stem } from "../text/tokens.ts";
import { broaderSenses } from "./kinds.ts";
import { type Phrase, phraseIndex } from "./phrases.ts";

/** Words of a field, as a person writes and extends them: base forms, in any order. */
export interface LexiconWords {
  /** Words that deny what follows them in their clause. */
  readonly negations: readonly string[];
  /** Words that deny what one is said to do behind them: to fail to, failure to. */
  readonly refusals: readonly string[];
  /** Words that say that something becomes or is more. */
  readonly rises: readonly string[];
  /** Words that say that something becomes or is less. */
  readonly falls: readonly string[];
  /** Words that turn what they are said of into its absence: the loss of X, X-deficient. */
  readonly absences: readonly string[];
  /** Words that judge something to be nearer to what one wants of it. */
  readonly betterments: readonly string[];
  /** Words that judge something to be farther from what one wants of it. */
  readonly worsenings: readonly string[];
  /** What one wants less of. */
  readonly unwanted: readonly string[];
  /** Words that put their subject before their object: outperform, superior. */
  readonly wins: readonly string[];
  readonly losses: readonly string[];
  /** Words between the two that are compared: than, versus. */
  readonly against: readonly string[];
  /** Words by which a study says that it found something. */
  readonly effects: readonly string[];
  /** Words by which a study says that it found nothing, without a negation. */
  readonly nulls: readonly string[];
  /** Phrases by which a study says that it found nothing; `*` stands for any one word. */
  readonly nullPhrases: readonly string[];
  /** Phrases by which a study says that it found two things alike. */
  readonly equalPhrases: readonly string[];
  /** Words that leave so little of an effect that nothing was found: "little advantage". */
  readonly diminishers: readonly string[];
  /** Words that every study uses: sharing them does not make two statements speak of the same. */
  readonly studyWords: readonly string[];
  /** Words by which an author says that something need not be so. */
  readonly hedges: readonly string[];
  /** Words by which someone says what is to be reached. */
  readonly goals: readonly string[];
  /** Words for doing something, and for keeping from it. */
  readonly practisings: readonly string[];
  readonly avoidings: readonly string[];
  /** Ways of doing something: tricks, tactics. */
  readonly ways: readonly string[];
  /** Names for whoever did something, where the context says who they are. */
  readonly doers: readonly string[];
  /** Pairs of words that cannot both be true of the same. */
  readonly antonyms: readonly (readonly [string, string])[];
  /** Groups of words that say the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** Groups of words of which a statement holds for one at a time: train and test, English and French. */
  readonly scopes: readonly (readonly string[])[];
  /** Words that tell of how many something holds, by how many that is. */
  readonly quantifiers: Readonly<Partial<Record<Extent, readonly string[]>>>;
  /** Groups of a word and narrower ones: an animal, then a dog. */
  readonly kinds: readonly (readonly string[])[];
  /** Abbreviations with the words they stand for. */
  readonly abbreviations: readonly { readonly short: string; readonly words: readonly string[] }[];
}

/** Of how many something holds. */
export type Extent = "all" | "most" | "some" | "few" | "none";

/** Words by their stem, and by themselves. */
export type WordForms = ReadonlyMap<string, readonly string[]>;

/** The words of a field, ready to be asked: every word by its stem. */
export interface Lexicon {
  readonly negations: ReadonlySet<string>;
  readonly refusals: ReadonlySet<string>;
  readonly rises: WordForms;
  readonly falls: WordForms;
  readonly absences: WordForms;
  readonly betterments: WordForms;
  readonly worsenings: WordForms;
  readonly unwanted: ReadonlySet<string>;
  readonly wins: WordForms;
  readonly losses: WordForms;
  readonly against: ReadonlySet<string>;
  readonly effects: ReadonlySet<string>;
  readonly nulls: ReadonlySet<string>;
  /** By the stem of their first word. */
  readonly nullPhrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly equalPhrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly diminishers: ReadonlySet<string>;
  readonly studyWords: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
  readonly practisings: ReadonlySet<string>;
  readonly avoidings: ReadonlySet<string>;
  readonly ways: ReadonlySet<string>;
  readonly doers: ReadonlySet<string>;
  readonly antonyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** The one stem that stands for a group of synonyms, by the stem of each. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** The other words of its group, by the stem of each. */
  readonly scopes: ReadonlyMap<string, ReadonlySet<string>>;
  /** By word in lower case. */
  readonly quantifiers: ReadonlyMap<string, Extent>;
  /** All that is broader than a word, at any remove, by the one stem that stands for each. */
  readonly broader: ReadonlyMap<string, ReadonlySet<string>>;
  /** The stems that an abbreviation stands for, by the abbreviation in lower case. */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
}

/** Prepares the words of a field; what a configuration adds comes as further words. */
export function readLexicon(...given: readonly Partial<LexiconWords>[]): Lexicon {
  const stems = (list: keyof LexiconWords) =>
    new Set(given.flatMap((words) => (words[list] ?? []) as readonly string[]).map(stem));
  const forms = (list: keyof LexiconWords) =>
    wordForms(given.flatMap((words) => (words[list] ?? []) as readonly string[]));
  const antonyms = oneOfEach(given.flatMap((words) => words.antonyms ?? []));
  const synonyms = new Map<string, string>();
  for (const group of given.flatMap((words) => words.synonyms ?? [])) {
    const known = group
      .map((word) => synonyms.get(stem(word)))
      .find((found) => found !== undefined);
    for (const word of group) synonyms.set(stem(word), known ?? stem(group[0]!));
  }
  return {
    negations: new Set(given.flatMap((words) => words.negations ?? [])),
    refusals: stems("refusals"),
    rises: forms("rises"),
    falls: forms("falls"),
    absences: forms("absences"),
    betterments: forms("betterments"),
    worsenings: forms("worsenings"),
    unwanted: stems("unwanted"),
    wins: forms("wins"),
    losses: forms("losses"),
    against: new Set(given.flatMap((words) => words.against ?? [])),
    effects: stems("effects"),
    nulls: stems("nulls"),
    nullPhrases: phraseIndex(given.flatMap((words) => words.nullPhrases ?? [])),
    equalPhrases: phraseIndex(given.flatMap((words) => words.equalPhrases ?? [])),
    diminishers: stems("diminishers"),
    studyWords: stems("studyWords"),
    hedges: stems("hedges"),
    goals: stems("goals"),
    practisings: stems("practisings"),
    avoidings: stems("avoidings"),
    ways: stems("ways"),
    doers: stems("doers"),
    antonyms,
    synonyms,
    scopes: oneOfEach(given.flatMap((words) => words.scopes ?? [])),
    quantifiers: new Map(
      given
        .flatMap((words) => Object.entries(words.quantifiers ?? {}) as [Extent, string[]][])
        .flatMap(([extent, list]) => list.map((word) => [word, extent] as const)),
    ),
    broader: broaderSenses(
      given.flatMap((words) => words.kinds ?? []),
      (word) => synonyms.get(stem(word)) ?? stem(word),
    ),
    abbreviations: new Map(
      given
        .flatMap((words) => words.abbreviations ?? [])
        .map((each) => [each.short, each.words.map(stem)]),
    ),
  };
}

function wordForms(list: readonly string[]): WordForms {
  const forms = new Map<string, string[]>();
  for (const word of list)
    for (const key of new Set([word, stem(word)]))
      forms.set(key, [...(forms.get(key) ?? []), word]);
  return forms;
}

/** For each word of a group, by its stem, the others. */
function oneOfEach(given: readonly (readonly string[])[]): Map<string, Set<string>> {
  const others = new Map<string, Set<string>>();
  for (const group of given.map((words) => words.map(stem))) {
    for (const word of group) {
      const known = others.get(word) ?? new Set();
      for (const other of group) if (other !== word) known.add(other);
      others.set(word, known);
    }
  }
  return others;
}
