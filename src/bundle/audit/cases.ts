import { canonicalWords, isWeak, STATISTICS } from "./words.ts";

const CASE =
  /\b(?:of|on|for|under|without|after|when|at|among|within|during)(?: (?:the|our|a|an|its|their|each|every|all))?[ -](\p{L}[\p{L}\p{N}_-]*)/giu;
const OPENING_CONDITION =
  /^(?:with|without|using|after|under|when|if|given)(?: (?:the|our|a|an|its))? (\p{L}+)/iu;
const FOLLOWING_CONDITION =
  /^[^,;.()]{0,20}\b(?:with|using|when|if|without|after|under|given|once)(?: (?:the|our|a|an|its))? (\p{L}+)/iu;
/** Words that set a number apart from another of the same measure, even where the results know only one of them. */
const CONTRASTS: ReadonlySet<string> = new Set(
  canonicalWords(
    "train validation held holdout ood zero few shot initial final baseline previous prior earlier published reported human random chance relative normalized normalised weighted macro micro theoretical expected ideal oracle ceiling",
  ),
);
const NO_CASES: ReadonlySet<string> = new Set(
  canonicalWords(
    "average least most best worst run runs sweep condition setting configuration experiment trial seed case point row grid total",
  ),
);

/** The words of a clause that say which case a number is of; a series that does not go by them may be of another. */
export function casesOf(
  name: string,
  clause: string,
  conditions: readonly string[],
): ReadonlySet<string> {
  const named = canonicalWords(name).filter((word) => !isWeak(word) && !STATISTICS.has(word));
  const after = [...clause.matchAll(CASE)].flatMap((match) => canonicalWords(match[1]!));
  const contrasting = canonicalWords(clause).filter((word) => CONTRASTS.has(word));
  const found = name === "" ? [...after, ...contrasting, ...conditions] : named;
  return new Set(found.filter((word) => !NO_CASES.has(word) && !STATISTICS.has(word)));
}

/** What a sentence opens with (`Without warm-up, …`), and what a number is followed by (`95% with a curriculum`). */
export function conditionsOf(text: string, end: number): readonly string[] {
  const conditions = [
    OPENING_CONDITION.exec(text),
    FOLLOWING_CONDITION.exec(text.slice(end, end + 60)),
  ];
  return conditions.flatMap((match) =>
    match === null ? [] : canonicalWords(match[1]!).slice(0, 1),
  );
}
