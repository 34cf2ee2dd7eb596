import type { Range } from "../../text/range.ts";

const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
    " ",
  );

/** A whole number as people count with it: in digits or as a word. */
export interface CountedNumber {
  readonly range: Range;
  readonly value: number;
  readonly inWords: boolean;
}

const COUNTED =
  /(?<![\p{L}\p{N}_.,/@^+−=-])(?:\d{1,3}(?:,\d{3})+|\d+|\p{L}+)(?![\p{L}\p{N}_@%/-]|[.,]\d)/gu;

/** The whole numbers of a text, in order; numbers within names and other numbers are left out. */
export function countedNumbers(text: string): readonly CountedNumber[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const value = numberOf(match[0]);
    const range = { start: match.index, end: match.index + match[0].length };
    return value === null ? [] : [{ range, value, inWords: /^\p{L}/u.test(match[0]) }];
  });
}

/** A number written the way another is: in words where those go so far, thousands apart where it has them. */
export function writtenLike(
  text: string,
  { range, inWords }: CountedNumber,
  value: number,
): string {
  const before = text.slice(range.start, range.end);
  if (!inWords) return before.includes(",") ? value.toLocaleString("en-US") : String(value);
  const word = WORDS[value] ?? String(value);
  return /^\p{Lu}/u.test(before) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

function numberOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written.replaceAll(",", ""));
  const value = WORDS.indexOf(written.toLowerCase());
  return value < 0 ? null : value;
}
