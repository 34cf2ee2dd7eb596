import { overlaps, type Range } from "../../text/range.ts";
import { sentences } from "../../text/sentences.ts";
import type { Glossary, RecordTable } from "../records/record-table.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import type { NameIndex } from "./name-index.ts";
import { namingWords } from "./naming-words.ts";
import { type Setting, settingsIn } from "./settings.ts";
import { type TextWord, textWords } from "./text-words.ts";
import { unknownCase } from "./unknown-case.ts";

/** A claim's text with all that it names of the results. */
export interface Scene {
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly sentences: readonly Range[];
  readonly tables: readonly RecordTable[];
  readonly mentions: readonly Mention[];
  /** Values of dimensions that the text names, arms and settings, in the order of the text. */
  readonly selectors: readonly Setting[];
  /** Whether some cases are excepted from what is said: what holds of the others alone is not read. */
  readonly hasException: boolean;
  /** Words that speak of a case which the results do not name: what holds of another is no answer. */
  readonly unknownCase: string | null;
  /** The principal measure, as the glossary tells; null where it does not. */
  readonly principal: string | null;
}

/** Reads which measures, arms and settings of the results a claim names, and where. */
export function sceneOf(text: string, index: NameIndex, glossary: Glossary): Scene {
  const words = textWords(text);
  const mentions = mentionsIn(namingWords(text, words, index.tables), index);
  const arms = mentions.flatMap(({ at, things, isLeftOut }) =>
    things.flatMap((thing) => {
      if (thing.kind !== "value") return [];
      const { table, dimension, value } = thing;
      return [{ at, table, dimension, value, isLeftOut }];
    }),
  );
  const settings = settingsIn(text, words, mentions, index.tables);
  const named = [...arms.filter((arm) => !arm.isLeftOut), ...settings];
  const selectors = named
    .filter(({ at }) => !isExcepted(text, at))
    .toSorted((a, b) => a.at.start - b.at.start);
  return {
    text,
    words,
    sentences: sentences(text),
    tables: index.tables,
    mentions,
    selectors,
    principal: glossary.measure,
    unknownCase: unknownCase(text, mentions, index.tables),
    hasException:
      selectors.length < named.length ||
      arms.some((arm) => arm.isLeftOut && !selectors.some(({ at }) => overlaps(at, arm.at))) ||
      EXCEPTION.test(text),
  };
}

const EXCEPTION =
  /\b(?:aside|except(?:ing|ion|ions)?|excluding|apart from|other than|leaving \p{L}+(?: \p{L}+)? out|all but)\b/iu;

function isExcepted(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const behind = text.slice(end, end + 12);
  return (
    /\b(?:except|excluding|apart from|other than|all but) (?:for |the )?$/iu.test(before) ||
    /^ (?:aside|excluded|apart)\b/iu.test(behind)
  );
}

/** The sentence a place stands in. */
export function sentenceAt({ sentences: all, text }: Scene, at: number): Range {
  return all.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: text.length };
}

const DIRECTLY = /^ (?:on|for|in|at|with|under|by) (?:the |an? |its |our |their )?(?:\p{L}+ )?$/u;

/** Whether a name stands directly behind a number, which is of that then, whatever else is named: `0.56 on the roleplay set`. */
export function standsWith({ text }: Scene, number: Range, name: Range): boolean {
  return name.start >= number.end && DIRECTLY.test(text.slice(number.end, name.start));
}
