import type { Range } from "../../text/range.ts";
import { type Scene, sentenceAt } from "./scene.ts";

/** A stretch of an input that a text names by its ends: `for coefficients between -4 and 4`. */
export interface Span {
  readonly dimension: number;
  readonly low: number;
  readonly high: number;
}

/** The stretch of an input of a table to which the sentence limits what it says; null where it names none. */
export function spanFor(scene: Scene, table: number, at: Range): Span | null {
  const sentence = sentenceAt(scene, at.start);
  if (!/\b(?:between|from)\b/iu.test(scene.text.slice(sentence.start, sentence.end))) return null;
  const { dimensions } = scene.tables[table]!;
  for (const [dimension, { kind }] of dimensions.entries()) {
    const ends = scene.selectors
      .filter(
        (one) =>
          one.table === table &&
          one.dimension === dimension &&
          sentence.start <= one.at.start &&
          one.at.start < sentence.end,
      )
      .map(({ value }) => Number(value));
    if (kind !== "input" || new Set(ends).size !== 2) continue;
    return { dimension, low: Math.min(...ends), high: Math.max(...ends) };
  }
  return null;
}
