import type { Change, FlawOperator } from "../operator.ts";
import { inPlaceOf, rewritten } from "../wording.ts";

/** Pairs of words that turn a claim around, each in one form. */
const PAIRS = `increases decreases|increase decrease|increased decreased|increasing decreasing
raises lowers|raise lower|raised lowered|raising lowering|rises falls|rise fall|rose fell|rising falling
improves worsens|improve worsen|improved worsened|improving worsening|improvement deterioration
grows shrinks|grow shrink|grew shrank|growing shrinking|gains loses|gained lost
higher lower|larger smaller|bigger smaller|greater smaller|more fewer|better worse|best worst|stronger weaker
faster slower|longer shorter|easier harder|safer riskier|cheaper dearer|most least
strengthens weakens|strengthen weaken|strengthened weakened|amplifies dampens|amplify dampen|boosts reduces
promotes inhibits|promote inhibit|accelerates slows|helps hurts|help hurt|helped hurt|helpful harmful
reduces increases|reduce increase|reduced increased|reducing increasing|reduction increase
outperforms underperforms|outperform underperform|outperformed underperformed`;

const OPPOSITES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(/\n|\|/)
    .map((pair) => pair.split(" ") as [string, string])
    .flatMap(([a, b]): [string, string][] => [
      [b, a],
      [a, b],
    ]),
);

/** What rises falls. */
export const flipDirection: FlawOperator = {
  name: "flip-direction",
  rules: ["direction-conflict", "comparison-conflict"],
  change: (sample) => directionFlipped(sample),
};

/** The claim with its only word of direction turned around. */
export const directionFlipped: Change = ({ claim: { text, tokens }, lexicon }) => {
  const turning = tokens.filter(({ lower }) => OPPOSITES.has(lower));
  const [only] = turning;
  const denied = tokens.some(({ lower }) => lexicon.negations.has(lower));
  if (only === undefined || turning.length > 1 || denied) return null;
  if (only.lower === "more" && isOfDegree(tokens[tokens.indexOf(only) + 1]?.wordClass))
    return rewritten(text, only, inPlaceOf(only, "less"));
  return rewritten(text, only, inPlaceOf(only, OPPOSITES.get(only.lower)!));
};

function isOfDegree(next: string | undefined): boolean {
  return next === "adjective" || next === "adverb";
}
