import type { Token } from "../../claim/language.ts";
import type { Change, FlawOperator } from "../operator.ts";
import { baseOfThirdPerson, rewritten, SUBORDINATES } from "../wording.ts";

const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were can will would should must does do did has have had".split(" "),
);
const ENDS: ReadonlySet<string> = new Set("to but and or , ; : ( —".split(" "));
/** What may be may as well not be. */
const POSSIBILITIES: ReadonlySet<string> = new Set("may might could need".split(" "));
/** To deny what is said of any or all leaves open of how many it is denied. */
const SHARES: ReadonlySet<string> = new Set(
  "any anyone anything all every everyone everything each both most some many several few".split(
    " ",
  ),
);

/** A claim that asserts something denies it. */
export const addNegation: FlawOperator = {
  name: "add-negation",
  rules: ["negation-conflict"],
  change: (sample) => negationAdded(sample),
};

/** The claim with its main verb denied, where that is plain to see and nothing is denied yet. */
export const negationAdded: Change = ({ claim: { text, tokens }, lexicon }) => {
  if (tokens.some(({ lower }) => lexicon.negations.has(lower))) return null;
  if (SHARES.has(tokens[0]!.lower)) return null;
  for (const [index, token] of tokens.entries()) {
    const { lower, wordClass, start, end } = token;
    if (SUBORDINATES.has(lower) || ENDS.has(lower)) return null;
    const next = tokens[index + 1];
    if (index > 0 && AUXILIARIES.has(lower) && next !== undefined && next.lower !== "only")
      return isAlone(lower, next.wordClass)
        ? null
        : rewritten(text, { start, end }, `${token.text} not`);
    if (POSSIBILITIES.has(lower)) return null;
    if (wordClass !== "verb" || index === 0) continue;
    if (isMark(tokens[index - 1]) || isMark(next)) return null;
    const base = baseOfThirdPerson(lower);
    return base === null ? null : rewritten(text, { start, end }, `does not ${base}`);
  }
  return null;
};

/** Next to a hyphen or a dash a word is seldom a verb of its own. */
function isMark(token: Token | undefined): boolean {
  return token?.wordClass === "punctuation";
}

/** "Has a limit" and "do well" are no auxiliaries. */
function isAlone(word: string, next: string): boolean {
  return /^(?:has|have|had|do|does|did)$/.test(word) && next !== "verb";
}
