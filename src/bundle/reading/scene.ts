import type { Range } from "../../text/range.ts";
import { sentences } from "../../text/sentences.ts";
import type { RecordTable } from "../records/record-table.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import type { NameIndex } from "./name-index.ts";
import { type Setting, settingsIn } from "./settings.ts";
import { type TextWord, textWords } from "./text-words.ts";

/** A claim's text with all that it names of the results. */
export interface Scene {
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly sentences: readonly Range[];
  readonly tables: readonly RecordTable[];
  readonly mentions: readonly Mention[];
  /** Values of dimensions that the text names, arms and settings, in the order of the text. */
  readonly selectors: readonly Setting[];
}

/** Reads which measures, arms and settings of the results a claim names, and where. */
export function sceneOf(text: string, index: NameIndex): Scene {
  const words = textWords(text);
  const mentions = mentionsIn(words, index);
  const arms = mentions.flatMap(({ at, things }) =>
    things.flatMap((thing) => {
      if (thing.kind !== "value") return [];
      return [{ at, table: thing.table, dimension: thing.dimension, value: thing.value }];
    }),
  );
  const settings = settingsIn(words, mentions, index.tables);
  const selectors = [...arms, ...settings].toSorted((a, b) => a.at.start - b.at.start);
  return { text, words, sentences: sentences(text), tables: index.tables, mentions, selectors };
}

/** The sentence a place stands in. */
export function sentenceAt({ sentences: all, text }: Scene, at: number): Range {
  return all.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: text.length };
}
