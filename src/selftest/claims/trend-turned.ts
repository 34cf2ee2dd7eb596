import type { ClaimOperator } from "./claim-operator.ts";
import { oppositesOf, turnableWords, turnWord } from "./turned-words.ts";

const COURSES = oppositesOf(`
rises / falls
rise / fall
rising / falling
rose / fell
increases / decreases
increase / decrease
increasing / decreasing
increased / decreased
grows / shrinks
grow / shrink
climbs / drops
improves / worsens
improve / worsen
raises / lowers
raise / lower
reduces / raises
reduce / raise
lifts / lowers
cuts / raises
gains / loses
costs / gains
peaks at / bottoms out at
moves up / moves down
a drop of / a rise of
a gain of / a loss of
decline / rise
declines / rises
`);
/** "Falls into", "falls below": no course. */
const ELSE_BEHIND =
  /^ (?:in|into|within|under|between|on|outside|below|above|short|apart|off|time)\b/;
/** A noun or a verb's object that only names a thing: "the increase", "weight decay drops". */
const NAMED_BEFORE = /\b(?:lower|upper|of|no|any|whether|if) $/i;

/** What rises said to fall. */
export const trendTurned: ClaimOperator = {
  name: "trend-turned",
  because: "what goes one way from one end to the other does not go the other way",
  turn: ({ text }) =>
    turnableWords(text, COURSES)
      .filter(({ range, isDenied }) => {
        if (isDenied || NAMED_BEFORE.test(text.slice(0, range.start))) return false;
        // As an adjective it compares.
        if (/^lower$/i.test(text.slice(range.start, range.end))) return false;
        return !ELSE_BEHIND.test(text.slice(range.end));
      })
      .map((word) => turnWord(text, word)),
};
