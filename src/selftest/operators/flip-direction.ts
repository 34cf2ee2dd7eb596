import type { Token } from "../../claim/language.ts";
import type { FlawOperator, WordChange } from "../operator.ts";
import { inPlaceOf, rewritten, SUBORDINATES } from "../wording.ts";

/** Verbs that turn a claim around, each in the form of its opposite. */
const VERBS =
  opposites(`increases decreases|increase decrease|increased decreased|raises lowers|raise lower
raised lowered|rises falls|rise fall|rose fell|improves worsens|improve worsen|improved worsened|grows shrinks
grow shrink|grew shrank|strengthens weakens|strengthen weaken|strengthened weakened|amplifies dampens|amplify dampen
promotes inhibits|promote inhibit|accelerates slows|helps hurts|help hurt|helped hurt
outperforms underperforms|outperform underperform|outperformed underperformed`);
const MORE_VERBS = opposites(
  `reduces increases|reduce increase|reduced increased|boosts reduces|boosted reduced`,
);
/** What follows "is" or "becomes". */
const COMPARATIVES =
  opposites(`higher lower|larger smaller|bigger smaller|greater smaller|better worse|stronger weaker
faster slower|longer shorter|easier harder|safer riskier|cheaper costlier|more less`);
const COPULAS: ReadonlySet<string> = new Set(
  "is are was were be been becomes become became stays".split(" "),
);

/** What rises falls. */
export const flipDirection: FlawOperator = {
  name: "flip-direction",
  rules: ["direction-conflict", "comparison-conflict", "negation-conflict"],
  change: (sample) => directionFlipped(sample),
};

/** The claim with the direction of its main clause turned around; null where it has none, or is denied. */
export const directionFlipped: WordChange = ({ claim: { text, tokens }, lexicon }) => {
  if (tokens.some(({ lower }) => lexicon.negations.has(lower))) return null;
  const end = tokens.findIndex(({ lower }) => SUBORDINATES.has(lower));
  const main = tokens.slice(0, end < 0 ? tokens.length : end);
  for (const [index, token] of main.entries()) {
    const other = oppositeAt(main, index);
    if (other !== null && index > 0) return rewritten(text, token, inPlaceOf(token, other));
  }
  return null;
};

function oppositeAt(tokens: readonly Token[], index: number): string | null {
  const { lower, wordClass } = tokens[index]!;
  if (wordClass === "verb") return VERBS.get(lower) ?? MORE_VERBS.get(lower) ?? null;
  const degree = tokens[index - 1]?.wordClass === "adverb" ? 2 : 1;
  if (!COPULAS.has(tokens[index - degree]?.lower ?? "")) return null;
  // "Is more data" compares nothing.
  if (lower === "more" && !/^ad/.test(tokens[index + 1]?.wordClass ?? "")) return null;
  return COMPARATIVES.get(lower) ?? null;
}

function opposites(pairs: string): ReadonlyMap<string, string> {
  const both = pairs.split(/\n|\|/).map((pair) => pair.split(" ") as [string, string]);
  return new Map([...both.map(([a, b]): [string, string] => [b, a]), ...both]);
}
