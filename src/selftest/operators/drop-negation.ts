import type { Token } from "../../claim/language.ts";
import type { Change, FlawOperator } from "../operator.ts";
import { articleBefore, inPlaceOf, rewritten, SUBORDINATES } from "../wording.ts";

const DROPPED: ReadonlySet<string> = new Set(["not", "n't", "never"]);
/** Behind these, or before them, a "not" denies no claim. */
const BEFORE: ReadonlySet<string> = new Set(
  "but or and whether if , why : ; ( need almost a the yes may might could".split(" "),
);
const BEHIND: ReadonlySet<string> = new Set(
  "only just merely simply solely longer more less because necessarily always all every such one and or other".split(
    " ",
  ),
);

/** A claim that denies something asserts it. */
export const dropNegation: FlawOperator = {
  name: "drop-negation",
  rules: ["negation-conflict"],
  change: (sample) => negationDropped(sample),
};

/** The claim without its negation, where it has but one. */
export const negationDropped: Change = ({ claim: { text, tokens }, lexicon }) => {
  const denying = tokens.filter(({ lower }) => lexicon.negations.has(lower));
  const [only] = denying;
  if (only === undefined || denying.length > 1) return null;
  const index = tokens.indexOf(only);
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  if (isUnfit(before, BEFORE) || isUnfit(behind, BEHIND) || behind === undefined) return null;
  // What a relative clause denies only tells which thing is meant.
  if (tokens.slice(0, index).some(({ lower }) => SUBORDINATES.has(lower))) return null;
  if (only.lower === "cannot") return rewritten(text, only, "can");
  if (only.lower === "without" && behind.wordClass === "noun") return rewritten(text, only, "with");
  // "ca n't" and "wo n't" are how the tokens of "can't" and "won't" read.
  if (before?.lower === "ca") return rewritten(text, { start: before.start, end: only.end }, "can");
  if (before?.lower === "wo")
    return rewritten(text, { start: before.start, end: only.end }, "will");
  if (only.lower === "no") return rewritten(text, only, inPlaceOf(only, articleFor(behind.lower)));
  return DROPPED.has(only.lower) ? rewritten(text, only, "") : null;
};

function articleFor(word: string): string {
  if (/[^s]s$/.test(word)) return "some";
  return articleBefore(word);
}

function isUnfit(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && words.has(token.lower);
}
