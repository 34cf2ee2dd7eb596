import type { ClaimOperator } from "./claim-operator.ts";
import { sharesIn } from "./count-off.ts";
import { measuredNumbers } from "./measured-numbers.ts";
import { inDigits, inWords } from "./number-words.ts";

/** Ways to write a true claim that leave it true: none of them may be refuted. */
export const TRUE_VARIANTS: readonly ClaimOperator[] = [
  {
    name: "rounded",
    because: "a number is as true with one place less, rounded",
    turn: ({ text, groups }) =>
      measuredNumbers(text, groups)
        .filter(
          ({ decimals, range, standing }) =>
            decimals > 2 && standing === "plain" && text[range.end - 1] !== "5",
        )
        .map(({ range, value, decimals }) => [{ range, text: value.toFixed(decimals - 1) }]),
  },
  {
    name: "per-cent-in-words",
    because: "% is per cent",
    turn: ({ text }) =>
      [...text.matchAll(/(?<=\d) ?%/g)].map((match) => [
        { range: { start: match.index, end: match.index + match[0].length }, text: " per cent" },
      ]),
  },
  {
    name: "count-rewritten",
    because: "a count in words is the same as in digits",
    turn: ({ text }) =>
      sharesIn(text).map(({ part, whole }) =>
        [part, whole].map((number) => ({
          range: number.range,
          text: number.isWord ? inDigits(number) : inWords(text, number),
        })),
      ),
  },
];
