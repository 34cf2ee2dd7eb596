import type { Token } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";

/** Words that open what a negation before them does not reach: "did not stop because it was late" says it was late. */
const LIMITS: ReadonlySet<string> = new Set(
  "because since if until when while whereas where who whose which so except besides".split(" "),
);
/** What ends a negation of one thing: "left without a coat on Monday" says it was on Monday. */
const ENDS_OF_THING: ReadonlySet<string> = new Set(
  ", that which and but or at on in for to with by from during after before under over show shows is are was were have has".split(
    " ",
  ),
);
/** Negations of a thing alone: mice lacking X, left without a coat. */
const OF_THINGS: ReadonlySet<string> = new Set(
  "without lack lacks lacked lacking rather instead free devoid".split(" "),
);
/** Words before a negation that make it one of a part set in: "broiled fish, but not fried fish, is …". */
const INSERTS: ReadonlySet<string> = new Set(["but", "and", ",", "("]);
/** Words that make one negation with the word before them: "no one", "no longer". */
const COMPLETIONS: ReadonlySet<string> = new Set(["one", "longer"]);
/** Two words that deny what stands behind them. */
const PAIRS: ReadonlySet<string> = new Set(["rather than", "instead of", "free of", "devoid of"]);
/** "Not only" and "no matter" deny nothing. */
const HARMLESS: ReadonlySet<string> = new Set(["only", "merely", "matter"]);

/**
 * For each token of a clause whether it is denied, by an odd number of negations that reach it; undefined for the words
 * that deny.
 */
export function deniedTokens(
  clause: readonly Token[],
  lexicon: Lexicon,
): readonly (boolean | undefined)[] {
  let negated = false;
  let ofThing = false;
  let inserted = false;
  return clause.map(({ lower, wordClass }, index) => {
    if (isNegation(clause, index, lexicon)) {
      // "Neither … nor" is one negation said twice.
      negated = lower === "nor" || !negated;
      ofThing = OF_THINGS.has(lower);
      inserted = INSERTS.has(clause[index - 1]?.lower ?? "");
      return undefined;
    }
    if (COMPLETIONS.has(lower) && clause[index - 1]?.lower === "no") return undefined;
    const ends = ofThing
      ? ENDS_OF_THING.has(lower) || wordClass === "verb"
      : inserted && lower === ",";
    const isOtherThan = lower === "other" && clause[index + 1]?.lower === "than";
    if (LIMITS.has(lower) || isOtherThan || ends) negated = false;
    return negated;
  });
}

/** Whether a statement denies anything at all, in any of its words. */
export function hasDenial(tokens: readonly Token[], { negations, refusals }: Lexicon): boolean {
  return tokens.some(({ lower, stem }) => negations.has(lower) || refusals.has(stem));
}

function isNegation(
  clause: readonly Token[],
  index: number,
  { negations, refusals }: Lexicon,
): boolean {
  const { lower, stem } = clause[index]!;
  const next = clause[index + 1]?.lower ?? "";
  if (HARMLESS.has(next)) return false;
  if (PAIRS.has(`${lower} ${next}`)) return true;
  return negations.has(lower) || (refusals.has(stem) && leadsToVerb(clause, index + 1));
}

/** "Refused to say", and also "declined, through a spokesman, to say". */
function leadsToVerb(clause: readonly Token[], next: number): boolean {
  if (clause[next]?.lower !== ",") return clause[next]?.lower === "to";
  const end = clause.findIndex(({ lower }, index) => index > next && lower === ",");
  return end >= 0 && clause[end + 1]?.lower === "to";
}
