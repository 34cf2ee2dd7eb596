import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemToken, type ItsFunction } from "wink-nlp";
import type { Range } from "../text/range.ts";
import { stem } from "../text/tokens.ts";

/** What kind of word a token is. Auxiliaries ("is", "did") and articles are `other`. */
export type WordClass =
  | "noun"
  | "name"
  | "verb"
  | "adjective"
  | "adverb"
  | "number"
  | "punctuation"
  | "other";

/** A word, number or mark of a text. */
export interface Token extends Range {
  readonly text: string;
  readonly lower: string;
  /** Stem of the base form (Porter 1980): `improves`, `improved` and `improvement` share one. */
  readonly stem: string;
  readonly wordClass: WordClass;
}

/** Reads the tokens of a text. */
export type ReadTokens = (text: string) => Token[];

const CLASSES: ReadonlyMap<string, WordClass> = new Map([
  ["NOUN", "noun"],
  ["PROPN", "name"],
  ["VERB", "verb"],
  ["ADJ", "adjective"],
  ["ADV", "adverb"],
  ["NUM", "number"],
  ["PUNCT", "punctuation"],
  ["SYM", "punctuation"],
]);

/** The model once it is loaded: it never changes, takes some 50 ms and 50 MB, and is the same for all who read. */
let loaded: ReadTokens | null = null;

/** Prepares to read English: tokens and parts of speech as wink-nlp tags them. */
export function englishTokens(): ReadTokens {
  loaded ??= loadEnglish();
  return loaded;
}

function loadEnglish(): ReadTokens {
  const nlp = winkNLP(model, ["pos"]);
  const lemma = nlp.its.lemma as ItsFunction<string>;
  const tag = nlp.its.pos as ItsFunction<string>;
  return (text) => {
    const tokens: Token[] = [];
    let read = 0;
    nlp
      .readDoc(text)
      .tokens()
      .each((item: ItemToken) => {
        const written = item.out();
        const start = text.indexOf(written, read);
        if (start < 0) return;
        read = start + written.length;
        const lower = written.toLowerCase();
        tokens.push({
          text: written,
          lower,
          stem: stem(baseForm(item, lemma) ?? lower),
          wordClass: CLASSES.get(item.out(tag)) ?? "other",
          start,
          end: read,
        });
      });
    return tokens;
  };
}

/** Null for the few words that the model has no base form of, such as "constructor". */
function baseForm(item: ItemToken, lemma: ItsFunction<string>): string | null {
  const form: unknown = item.out(lemma);
  return typeof form === "string" ? form.toLowerCase() : null;
}
