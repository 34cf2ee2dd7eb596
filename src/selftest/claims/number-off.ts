import type { Edit } from "../../text/edit.ts";
import type { ClaimOperator } from "./claim-operator.ts";
import { type MeasuredNumber, measuredNumbers } from "./measured-numbers.ts";
import { countedNumbers, writtenLike } from "./number-words.ts";

/** By how many of its last places a number is moved at least. */
const LEAST_PLACES = 3;
const NEAR = 1.1;
const FAR = 1.6;
const IN_WORDS = /^ (?:\p{L}+ )?(?:times|points|per ?cent)\b/u;

/** A measured number that is another. */
export const numberOff: ClaimOperator = {
  name: "number-off",
  because:
    "what was measured has one value, and the number moves by three of its last places or more; limits are left alone, rough numbers move by half their size, ends of ranges move inwards",
  turn: ({ text, groups }) => {
    const numbers = measuredNumbers(text, groups);
    const moved = numbers.flatMap((number) =>
      others(number).flatMap((value) => edited(number, value)),
    );
    return [...moved, ...timesInWords(text)];
  },
};

/** `about fourteen times` that are half as many more. */
function timesInWords(text: string): readonly (readonly Edit[])[] {
  return countedNumbers(text)
    .filter(
      ({ range, value, isWord }) => isWord && value > 2 && IN_WORDS.test(text.slice(range.end)),
    )
    .map((number) => [
      { range: number.range, text: writtenLike(text, number, Math.ceil(number.value * FAR)) },
    ]);
}

function others(number: MeasuredNumber): readonly number[] {
  const { value, standing, otherEnd } = number;
  const step = LEAST_PLACES * placeOf(number);
  switch (standing) {
    case "plain":
      return [value + step, value - step, value * NEAR, value / NEAR, value * FAR, value / FAR];
    case "about":
      return [value * FAR, value / FAR];
    case "end":
      return inwards(value, otherEnd!, step);
    default:
      return [];
  }
}

/** A third of the way to the other end of its range, where that is far enough. */
function inwards(value: number, other: number, step: number): readonly number[] {
  const width = (other - value) / 3;
  return Math.abs(width) >= step ? [value + width] : [];
}

function edited(number: MeasuredNumber, value: number): readonly (readonly Edit[])[] {
  const { range, decimals, unit } = number;
  const written = value.toFixed(decimals);
  const top =
    unit === "percent" ? 100 : number.value <= 1 && decimals > 0 ? 1 : Number.POSITIVE_INFINITY;
  const isFar = Math.abs(Number(written) - number.value) >= (LEAST_PLACES - 1) * placeOf(number);
  return isFar && Number(written) <= top && value > 0 ? [[{ range, text: written }]] : [];
}

function placeOf({ decimals }: MeasuredNumber): number {
  return 10 ** -decimals;
}
