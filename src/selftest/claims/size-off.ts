import type { ClaimOperator } from "./claim-operator.ts";
import { sharesIn } from "./count-off.ts";
import { countedNumbers, writtenLike } from "./number-words.ts";

/** What a size is of: a plural, perhaps with a word or two that tell more of it. */
const PLURAL =
  /^ (?:\p{L}[\p{L}-]* ){0,2}?(?:\p{Ll}{2,}s|corpora|data|criteria|people|children)\b/u;
const UNIT =
  /^ (?:\p{L}+ )?(?:points?|times|per ?cent|minutes|seconds|hours|tokens|digits|places)\b/u;
/** A number behind a noun tells which one: "layer 14", "batch 64". */
const COUNTS =
  /(?:^|[(,;:—]\s?|['’]s |\b(?:over|of|the|all|on|with|in|for|and|across|after|using|uses|used|has|have|had|each|both|tested|from|per|any|these|those|our|its|into|by|are|is|were|was) )$/i;
/** Of fewer or more than these something may hold as well. */
const OPEN =
  /\b(?:least|most|than|about|around|nearly|almost|roughly|under|up to|upper|lower|top|bottom|first|last|best|worst|other|some|any) $/i;

/** `over four seeds` where there are more. */
export const sizeOff: ClaimOperator = {
  name: "size-off",
  because: "there are as many as the claim said, so more of them were not there",
  turn: ({ text }) => {
    const counted = sharesIn(text).flatMap(({ part, whole }) => [part, whole]);
    return countedNumbers(text)
      .filter(({ range, value }) => {
        const [before, after] = [text.slice(0, range.start), text.slice(range.end)];
        if (value < 2 || counted.some((share) => share.range.start === range.start)) return false;
        if (OPEN.test(before) || !COUNTS.test(before)) return false;
        return PLURAL.test(after) && !UNIT.test(after);
      })
      .map((number) => {
        const more = number.value < 15 ? number.value + 1 : Math.ceil(number.value * 1.25);
        return [{ range: number.range, text: writtenLike(text, number, more) }];
      });
  },
};
