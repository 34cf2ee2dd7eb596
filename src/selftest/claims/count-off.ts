import type { Edit } from "../../text/edit.ts";
import type { ClaimOperator } from "./claim-operator.ts";
import { type CountedNumber, countedNumbers, writtenLike } from "./number-words.ts";

const OF = /^(?: out)? of (?:the |all |its |our |their |these )?$|^\/$/;
const LIMIT = /\b(?:least|most|than|about|around|nearly|almost|roughly|over|under|up to|only) $/i;

/** `six of the eight` that are five, seven, or of nine. */
export const countOff: ClaimOperator = {
  name: "count-off",
  because: "a count is exact: one more or one less of them, or of the whole, is another count",
  turn: ({ text }) =>
    sharesIn(text).flatMap(({ part, whole }) => [
      ...[part.value - 1, part.value + 1]
        .filter((value) => value >= 0 && value <= whole.value)
        .map((value) => [edit(text, part, value)]),
      [edit(text, whole, whole.value + 1)],
    ]),
};

/** The `k of n` of a text that are no limits. */
export function sharesIn(
  text: string,
): readonly { readonly part: CountedNumber; readonly whole: CountedNumber }[] {
  const numbers = countedNumbers(text);
  return numbers.flatMap((part, index) => {
    const whole = numbers[index + 1];
    if (whole === undefined || part.value > whole.value) return [];
    if (!OF.test(text.slice(part.range.end, whole.range.start))) return [];
    return LIMIT.test(text.slice(0, part.range.start)) ? [] : [{ part, whole }];
  });
}

function edit(text: string, number: CountedNumber, value: number): Edit {
  return { range: number.range, text: writtenLike(text, number, value) };
}
