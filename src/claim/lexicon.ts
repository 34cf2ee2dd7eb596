import { stem } from "../text/tokens.ts";
import { broaderSenses } from "./kinds.ts";

/** Words of a field, as a person writes and extends them: base forms, in any order. */
export interface LexiconWords {
  /** Words that deny what follows them in their clause. */
  readonly negations: readonly string[];
  /** Verbs that deny what one is said to do behind them: to fail to, to refuse to. */
  readonly refusals: readonly string[];
  /** Words that say that something becomes or is more. */
  readonly rises: readonly string[];
  /** Words that say that something becomes or is less. */
  readonly falls: readonly string[];
  /** Words that turn what they are said of into its absence: the loss of X, X-deficient. */
  readonly absences: readonly string[];
  /** Words by which a study says that it found something. */
  readonly effects: readonly string[];
  /** Words by which a study says that it found nothing, without a negation. */
  readonly nulls: readonly string[];
  /** Words that every study uses: sharing them does not make two statements speak of the same. */
  readonly studyWords: readonly string[];
  /** Words by which an author says that something need not be so. */
  readonly hedges: readonly string[];
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
}

/** Of how many something holds. */
export type Extent = "all" | "most" | "some" | "few" | "none";

/** The words of a field, ready to be asked: every word by its stem. */
export interface Lexicon {
  readonly negations: ReadonlySet<string>;
  readonly refusals: ReadonlySet<string>;
  readonly rises: ReadonlySet<string>;
  readonly falls: ReadonlySet<string>;
  readonly absences: ReadonlySet<string>;
  readonly effects: ReadonlySet<string>;
  readonly nulls: ReadonlySet<string>;
  readonly studyWords: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
  readonly antonyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** The one stem that stands for a group of synonyms, by the stem of each. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** The other words of its group, by the stem of each. */
  readonly scopes: ReadonlyMap<string, ReadonlySet<string>>;
  /** By word in lower case. */
  readonly quantifiers: ReadonlyMap<string, Extent>;
  /** All that is broader than a word, at any remove, by the one stem that stands for each. */
  readonly broader: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Prepares the words of a field; what a configuration adds comes as further words. */
export function readLexicon(...given: readonly Partial<LexiconWords>[]): Lexicon {
  const stems = (list: keyof LexiconWords) =>
    new Set(given.flatMap((words) => (words[list] ?? []) as readonly string[]).map(stem));
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
    rises: stems("rises"),
    falls: stems("falls"),
    absences: stems("absences"),
    effects: stems("effects"),
    nulls: stems("nulls"),
    studyWords: stems("studyWords"),
    hedges: stems("hedges"),
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
  };
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
