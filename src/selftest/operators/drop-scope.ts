import type { Token } from "../../claim/language.ts";
import { SETTINGS } from "../../claim/sequence.ts";
import type { Statement } from "../../claim/statement.ts";
import type { Range } from "../../text/range.ts";
import type { FlawOperator } from "../operator.ts";
import { capital, rewritten, SUBORDINATES } from "../wording.ts";

const LONGEST = 9;
/** Prepositions that end a claim with where or under what it holds; others belong to the word before them. */
const CLOSING: ReadonlySet<string> = new Set(
  "on in at across under within during among".split(" "),
);

/** Under what a claim holds is left out. */
export const dropScope: FlawOperator = {
  name: "drop-scope",
  rules: ["duplicate-claim"],
  change({ claim }) {
    const scope = scopeOf(claim);
    return scope === null ? null : capital(rewritten(claim.text, scope, ""));
  },
};

/** Where the phrase of setting stands that opens a claim or ends it; null where none does. */
export function scopeOf({ text, tokens }: Statement): Range | null {
  const comma = tokens.findIndex(({ lower }) => lower === ",");
  if (SETTINGS.has(tokens[0]?.lower ?? "") && comma > 1 && comma <= LONGEST)
    return { start: 0, end: tokens[comma]!.end };
  const last = tokens.findLastIndex(({ lower }) => CLOSING.has(lower));
  const phrase = tokens.slice(last);
  const inner = phrase.slice(1, /[.]$/.test(text) ? -1 : undefined);
  if (last < 4 || inner.length === 0 || inner.length > LONGEST) return null;
  if (tokens.some(({ lower }) => SUBORDINATES.has(lower))) return null;
  if (tokens[last - 1]!.wordClass === "verb") return null;
  const others = inner.filter(
    ({ wordClass, lower }) =>
      wordClass === "punctuation" || wordClass === "verb" || lower === "and" || lower === "to",
  );
  if (others.length > 0 || !inner.some(isNamed)) return null;
  return { start: phrase[0]!.start, end: inner.at(-1)!.end };
}

function isNamed({ wordClass }: Token): boolean {
  return wordClass === "noun" || wordClass === "name";
}
