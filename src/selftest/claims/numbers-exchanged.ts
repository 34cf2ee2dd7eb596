import type { ClaimOperator } from "./claim-operator.ts";
import { type MeasuredNumber, measuredNumbers } from "./measured-numbers.ts";

const CHANGE = /\bfrom $/i;
/** What is said to range, and not to change, does so either way round. */
const RANGES = /\b(?:rang|span|var(?:y|ies)|between|lie[s]?\b|fall[s]? in)/i;

/** Two numbers of one claim that change places. */
export const numbersExchanged: ClaimOperator = {
  name: "numbers-exchanged",
  because: "each number has a thing of its own that it is of, and the two differ",
  turn: ({ text, groups }) => {
    const numbers = measuredNumbers(text, groups).filter(
      ({ range }) => !/±\s?$/.test(text.slice(0, range.start)),
    );
    return numbers.flatMap((first, index) => {
      const second = numbers[index + 1];
      if (second === undefined || !isPair(text, first, second)) return [];
      return [
        [
          { range: first.range, text: text.slice(second.range.start, second.range.end) },
          { range: second.range, text: text.slice(first.range.start, first.range.end) },
        ],
      ];
    });
  },
};

function isPair(text: string, first: MeasuredNumber, second: MeasuredNumber): boolean {
  const joint = text.slice(first.range.end, second.range.start);
  const alike =
    first.unit === second.unit ||
    (first.unit === null && / (?:to|against|and|vs\.?) $/.test(joint));
  if (!alike || first.decimals !== second.decimals || first.value === second.value) return false;
  if (first.sign !== second.sign) return false;
  const before = text.slice(0, first.range.start);
  if (first.otherEnd === second.value) return CHANGE.test(before) && !RANGES.test(before);
  return first.standing === "plain" && second.standing === "plain";
}
