import type { ClaimOperator } from "./claim-operator.ts";
import { oppositesOf, turnableWords, turnWord } from "./turned-words.ts";

const LIMITS = oppositesOf(`
less than / more than
no more than / more than
at most / more than
at least / less than
fewer than / more than
below / above
under / over
exceeds / stays below
exceed / stay below
<= / >
>= / <
≤ / >
≥ / <
< / >
`);
const NUMBER_BEHIND =
  /^ ?(?:about |around )?[+−-]?(?:\d+\.\d|\d+ ?%|\d+ (?:\p{L}+ )?(?:points?|times|per ?cent|ms|minutes|seconds)\b|\d+ of )/u;

/** A limit that is kept, said to be broken. */
export const boundTurned: ClaimOperator = {
  name: "bound-turned",
  because: "what lies on one side of a limit does not lie on the other",
  turn: ({ text }) =>
    turnableWords(text, LIMITS)
      .filter(({ range }) => NUMBER_BEHIND.test(text.slice(range.end)))
      .map((word) => turnWord(text, word)),
};
