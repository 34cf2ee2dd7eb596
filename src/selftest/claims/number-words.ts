import type { Range } from "../../text/range.ts";

const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
    " ",
  );

/** A whole number as people count with it: in digits or as a word. */
export interface CountedNumber {
  readonly range: Range;
  readonly value: number;
  readonly isWord: boolean;
}

const COUNTED =
  /(?<![\p{L}\p{N}_.,/@^+−=-])(?:\d{1,3}(?:,\d{3})+|\d+|\p{L}+)(?![\p{L}\p{N}_@%/-]|[.,]\d)/gu;

/** The whole numbers of a text, in order; numbers within names and other numbers are left out. */
export function countedNumbers(text: string): readonly CountedNumber[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const value = numberOf(match[0]);
    const range = { start: match.index, end: match.index + match[0].length };
    return value === null ? [] : [{ range, value, isWord: /^\p{L}/u.test(match[0]) }];
  });
}

/** A number written the way another is: in words where those go so far, thousands apart where it has them. */
export function writtenLike(text: string, number: CountedNumber, value: number): string {
  if (number.isWord) return inWords(text, { ...number, value });
  const { start, end } = number.range;
  return text.slice(start, end).includes(",") ? value.toLocaleString("en-US") : String(value);
}

/** A number as a word where there is one, a capital at the start of its text. */
export function inWords(text: string, { range, value }: CountedNumber): string {
  const word = WORDS[value] ?? String(value);
  const isFirst = range.start === 0 && /^[\p{Lu}\p{N}]/u.test(text);
  return isFirst ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/** A number in digits. */
export function inDigits({ value }: CountedNumber): string {
  return String(value);
}

function numberOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written.replaceAll(",", ""));
  const value = WORDS.indexOf(written.toLowerCase());
  return value < 0 ? null : value;
}
