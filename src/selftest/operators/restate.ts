import type { Token } from "../../claim/language.ts";
import { SETTINGS } from "../../claim/sequence.ts";
import type { Change, FlawOperator } from "../operator.ts";
import { capital, inPlaceOf, lowered, rewritten } from "../wording.ts";
import { scopeOf } from "./drop-scope.ts";

/** Words that say the same in every sentence. */
const SAME: ReadonlyMap<string, string> = new Map(
  `shows demonstrates|show demonstrate|showed demonstrated|uses employs|use employ|used employed|large big|larger bigger
  method approach|methods approaches|error mistake|errors mistakes|needs requires|need require|needed required
  helps aids|increases raises|increase raise|improves enhances|improve enhance|reduces decreases|reduce decrease
  results findings|result finding|answers responses|goal aim|goals aims|finds discovers|also additionally|often frequently`
    .split(/\n|\|/)
    .map((pair) => pair.trim().split(" ") as [string, string]),
);

/** A claim is told once more in other words. */
export const restate: FlawOperator = {
  name: "restate",
  rules: ["duplicate-claim"],
  change: (sample) => restated(sample),
};

/** The claim with the phrase that opens or ends it at its other end, or with a word that says the same. */
export const restated: Change = ({ claim }) => {
  const { text, tokens } = claim;
  const scope = scopeOf(claim);
  const first = tokens[0]!;
  if (scope !== null && scope.start > 0 && !SETTINGS.has(first.lower)) {
    const phrase = capital(text.slice(scope.start, scope.end));
    const rest = rewritten(text, scope, "");
    return `${phrase}, ${lowered(first)}${rest.slice(first.text.length)}`;
  }
  const word = tokens.find(isReplaceable);
  return word === undefined ? null : rewritten(text, word, inPlaceOf(word, SAME.get(word.lower)!));
};

function isReplaceable({ lower }: Token): boolean {
  return SAME.has(lower);
}
