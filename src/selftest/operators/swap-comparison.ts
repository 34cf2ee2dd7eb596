import type { Token } from "../../claim/language.ts";
import type { FlawOperator } from "../operator.ts";
import { capital, lowered } from "../wording.ts";

const BEATS =
  /^(?:outperform(?:s|ed)?|beats?|exceed(?:s|ed)?|surpass(?:es|ed)?|dominates?|underperform(?:s|ed)?)$/;
const COPULAS: ReadonlySet<string> = new Set(
  "is are was were performs perform performed works work does do did has have".split(" "),
);
/** What ends the second side. */
const ENDS: ReadonlySet<string> = new Set(
  "on in at for with under by when while across over from to because and but as after , ; . ( ) —".split(
    " ",
  ),
);
const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  "that which who if when while where whether because although though since as".split(" "),
);
const LONGEST_SIDE = 7;

/** The two sides of a comparison change places. */
export const swapComparison: FlawOperator = {
  name: "swap-comparison",
  rules: ["comparison-conflict", "direction-conflict"],
  change({ claim: { text, tokens } }) {
    const beats = tokens.findIndex(({ lower }) => BEATS.test(lower));
    const than = tokens.findIndex(({ lower }) => lower === "than");
    if (tokens.slice(0, Math.max(beats, than)).some(({ lower }) => OPENS_CLAUSE.has(lower)))
      return null;
    const copula = tokens.findIndex(({ lower }) => COPULAS.has(lower));
    if (beats > 0) return swapped(text, tokens, beats, beats);
    return copula > 0 && than > copula + 1 ? swapped(text, tokens, copula, than) : null;
  },
};

/** @param verb where the first side has ended; @param joint behind which the second one begins */
function swapped(
  text: string,
  tokens: readonly Token[],
  verb: number,
  joint: number,
): string | null {
  const behind = tokens.slice(joint + 1).findIndex(({ lower }) => ENDS.has(lower));
  const end = behind < 0 ? tokens.length : joint + 1 + behind;
  const [first, second] = [tokens.slice(0, verb), tokens.slice(joint + 1, end)];
  if (![first, second].every(isSide)) return null;
  const between = text.slice(first.at(-1)!.end, second[0]!.start);
  const rest = text.slice(second.at(-1)!.end);
  const start = text.slice(second[0]!.start, second.at(-1)!.end);
  const last = lowered(first[0]!) + text.slice(first[0]!.end, first.at(-1)!.end);
  return capital(`${start}${between}${last}${rest}`);
}

/** A few words with a noun among them, and nothing that would make them a sentence. */
function isSide(tokens: readonly Token[]): boolean {
  return (
    tokens.length > 0 &&
    tokens.length <= LONGEST_SIDE &&
    tokens.some(({ wordClass }) => wordClass === "noun" || wordClass === "name") &&
    !tokens.some(({ lower, wordClass }) => wordClass === "punctuation" || ENDS.has(lower))
  );
}
