import type { Token } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";

/** Words that open what a negation before them does not reach: "did not stop because it was late" says it was late. */
const LIMITS: ReadonlySet<string> = new Set(
  "because since if unless until when while whereas where who whose which so".split(" "),
);
/** What ends a negation of one thing: "left without a coat on Monday" says it was on Monday. */
const ENDS_OF_THING: ReadonlySet<string> = new Set(
  ", and but or at on in for to with by from during after before under over".split(" "),
);
/** Words that make one negation with the word before them: "no one", "no longer". */
const COMPLETIONS: ReadonlySet<string> = new Set(["one", "longer"]);
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
  return clause.map(({ lower }, index) => {
    if (isNegation(clause, index, lexicon)) {
      // "Neither … nor" is one negation said twice.
      negated = lower === "nor" || !negated;
      ofThing = lower === "without";
      return undefined;
    }
    if (COMPLETIONS.has(lower) && clause[index - 1]?.lower === "no") return undefined;
    if (LIMITS.has(lower) || (ofThing && ENDS_OF_THING.has(lower))) negated = false;
    return negated;
  });
}

function isNegation(
  clause: readonly Token[],
  index: number,
  { negations, refusals }: Lexicon,
): boolean {
  const { lower, stem } = clause[index]!;
  const next = clause[index + 1]?.lower ?? "";
  if (HARMLESS.has(next)) return false;
  return negations.has(lower) || (refusals.has(stem) && next === "to");
}
