/** On which side of a number what it stands for may lie: on both (`about 0.3`), below it (`nearly`), above it (`just over`). */
export type Nearness = "around" | "below" | "above";

/** Words before a number that make it approximate. */
export interface Approximation {
  readonly nearness: Nearness;
  /** Where the words start. */
  readonly start: number;
}

const WORDS: readonly (readonly [words: RegExp, nearness: Nearness])[] = [
  [
    /\b(?:just over|just above|slightly (?:more than|over|above)|a little (?:over|more than)) $/iu,
    "above",
  ],
  [
    /\b(?:almost|nearly|just (?:under|below|short of)|slightly (?:less than|under|below)) $/iu,
    "below",
  ],
  [
    /(?:\b(?:about|around|roughly|approximately|approx\.?|circa|ca\.|some|an estimated|close to|on the order of) |[~≈∼] ?)$/iu,
    "around",
  ],
];
const LONGEST = 30;

/** The words directly before a place that make a number there approximate; null where there are none. */
export function approximationBefore(text: string, at: number): Approximation | null {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  for (const [words, nearness] of WORDS) {
    const found = words.exec(before);
    if (found !== null) return { nearness, start: at - found[0].length };
  }
  return null;
}
