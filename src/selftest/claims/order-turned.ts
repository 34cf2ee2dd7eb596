import type { ClaimOperator } from "./claim-operator.ts";
import { oppositesOf, type TurnableWord, turnableWords, turnWord } from "./turned-words.ts";

const COMPARATIVES = oppositesOf(`
higher / lower
better / worse
larger / smaller
greater / smaller
bigger / smaller
longer / shorter
faster / slower
cheaper / dearer
ahead of / behind
falls below / rises above
fall below / rise above
falls short of / exceeds
fall short of / exceed
above / below
outperforms / underperforms
outperform / underperform
outperforming / underperforming
beats / loses to
beat / lose to
surpasses / falls short of
overconfident / underconfident
too high / too low
more often / less often
more of / less of
`);
const SUPERLATIVES = oppositesOf(`
highest / lowest
best / worst
largest / smallest
greatest / smallest
biggest / smallest
longest / shortest
fastest / slowest
cheapest / dearest
most accurate / least accurate
the most / the least
maximum / minimum
`);
/** What shows that a comparative says how two things stand, and is not part of a name. */
const COMPARES_BEHIND = /^ (?:\S+ ){0,5}?(?:than|in the|by|against)\b/;
const COMPARES_BEFORE =
  /(?:\b(?:is|are|was|were|be|has|have|scores?|averages|comes out|a|an|points?|times|per ?cent|clearly|slightly|much|far)|%|\d) $/i;
const STANDING_WORDS =
  /^(?:ahead of|behind|falls?|rises?|outperform|underperform|beats?|loses?|surpass|exceeds?|over|under|too|above|below)/i;
/** What shows that a superlative is what the claim says, and not whom it speaks of. */
const TELLS_BEFORE =
  /\b(?:is|are|was|were|has|have|gives?|gave|shows?|reaches|attains|with|it is|only|as|at) (?:\S+ ){0,2}$/i;
const ONLY = /\b(?:only|exception|but one|alone)\b/i;
const NUMBER_BEHIND = /^[^.;:]*?\d\.\d/;

/** What is higher called lower, what is best called worst. */
export const orderTurned: ClaimOperator = {
  name: "order-turned",
  because:
    "of two that differ the one is not also the other, and the first of several that differ is not the last; words that only name a thing are left alone",
  turn: ({ text }) => [
    ...turnableWords(text, COMPARATIVES)
      .filter((word) => !word.isDenied && compares(text, word))
      .map((word) => turnWord(text, word)),
    ...turnableWords(text, SUPERLATIVES)
      .filter((word) => !word.isDenied && tells(text, word))
      .map((word) => turnWord(text, word)),
  ],
};

function compares(text: string, { range }: TurnableWord): boolean {
  const [word, before, after] = [
    text.slice(range.start, range.end),
    text.slice(0, range.start),
    text.slice(range.end),
  ];
  // A limit is turned by another operator.
  if (/^(?:above|below)$/i.test(word) && /^ ?[+−-]?\d/.test(after)) return false;
  if (STANDING_WORDS.test(word)) return true;
  return COMPARES_BEHIND.test(after) || COMPARES_BEFORE.test(before);
}

function tells(text: string, { range }: TurnableWord): boolean {
  return (
    TELLS_BEFORE.test(text.slice(0, range.start)) ||
    ONLY.test(text) ||
    NUMBER_BEHIND.test(text.slice(range.end))
  );
}
