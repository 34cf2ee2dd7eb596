import type { Quantity } from "../../claim/claim.ts";
import { terms } from "../../text/tokens.ts";
import type { NumberKind } from "./series.ts";
import {
  canonical,
  canonicalWords,
  DIFFERENCES,
  isWeak,
  STATISTICS,
  type Statistic,
  statisticOf,
} from "./words.ts";

/** What a claim's own words say of one of its numbers. */
export interface QuantityContext {
  readonly quantity: Quantity;
  /** The words of its clause, before and behind it. */
  readonly own: ReadonlySet<string>;
  /** The words of the clauses before its own, for a number that leaves its subject to them. */
  readonly earlier: ReadonlySet<string>;
  readonly claim: ReadonlySet<string>;
  /** Those of its own words that stand before it. */
  readonly before: ReadonlySet<string>;
  /** Where what was measured must be named: before it, or behind it and not beyond a bracket. */
  readonly near: ReadonlySet<string>;
  /** The word directly before it. */
  readonly adjacent: string;
  /** The words before it that carry a subject of their own. */
  readonly subject: ReadonlySet<string>;
  /** Words of its clause that single out a case: all of the name before an equals sign, and what `on` or `for` leads to. */
  readonly cases: ReadonlySet<string>;
  readonly statistic: Statistic | null;
  readonly kind: NumberKind;
  /** Whether the claim says it holds for every case. */
  readonly universal: boolean;
  /** Whether it is a share of something else (`82% of the best`), which no value of the results need be. */
  readonly shareOf: boolean;
  readonly approximate: boolean;
}

const BOUNDARY =
  /[,;:()[\]]|\b(?:vs\.?|versus|compared (?:to|with)|than|but|while|whereas|and|with)\b/gi;
const REACH_BEHIND = 60;
const APPROXIMATE =
  /(?:[~≈]|\b(?:about|around|roughly|approximately|nearly|almost|some|circa)) ?$/i;
const UNIVERSAL = /\b(?:all|every|each|always|any|never|no|none|consistently|across|100 ?%)\b/i;
const DIFFERENCE_BEHIND =
  /^ ?(?:percentage |percent )?(?:\p{L}{1,12} )?(?:absolute |relative )?(?:accuracy |performance )?(?:higher|lower|better|worse|faster|slower|more|less|fewer|larger|smaller|improvement|gain|advantage|increase|reduction|decrease|drop|gap|difference|lift|boost)\b/iu;

/** Reads what the words around a number say of it. `others` are all quantities of the claim, in order. */
export function contextOf(
  text: string,
  quantity: Quantity,
  others: readonly Quantity[],
): QuantityContext {
  const index = others.indexOf(quantity);
  const floor = endOf(others[index - 1], text);
  const ceiling = others[index + 1]?.start ?? text.length;
  const before = clauseBefore(text, quantity.start, floor);
  const behind = clauseBehind(
    text.slice(quantity.end, Math.min(ceiling, quantity.end + REACH_BEHIND)),
  );
  const named = canonicalWords(quantity.name);
  const beforeWords = canonicalWords(before);
  const own =
    quantity.name !== ""
      ? named
      : [...beforeWords, ...canonicalWords(`${behind.inside} ${behind.beyond}`)];
  const lead = text.slice(Math.max(0, quantity.start - 30), quantity.start);
  return {
    quantity,
    own: new Set(own),
    earlier: new Set(canonicalWords(text.slice(0, quantity.start))),
    claim: new Set(canonicalWords(text)),
    before: new Set(quantity.name !== "" ? named : beforeWords),
    near: new Set([
      ...(quantity.name !== "" ? named : beforeWords),
      ...canonicalWords(behind.inside),
    ]),
    adjacent: beforeWords.at(-1) ?? "",
    subject: new Set(quantity.name !== "" ? named : terms(before).map(canonical)),
    cases: casesOf(
      quantity.name,
      `${before} ${behind.inside} ${behind.beyond}`,
      conditionsOf(text, quantity.end),
    ),
    statistic: /\bup to\b/i.test(quantity.text) ? "max" : statisticOf([...own].reverse()),
    kind: kindOfQuantity(
      quantity,
      named,
      beforeWords,
      lead,
      text.slice(quantity.end, quantity.end + 60),
    ),
    shareOf:
      quantity.unit.kind === "percent" &&
      /^ (?:of|as (?:much|many|large|high)) /i.test(text.slice(quantity.end)),
    universal: UNIVERSAL.test(text),
    approximate: APPROXIMATE.test(lead),
  };
}

const CASE =
  /\b(?:on|for|under|without|after|when|at|among|within|during)(?: (?:the|our|a|an|its|their|each|every|all))?[ -](\p{L}[\p{L}\p{N}_-]*)/giu;
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
function casesOf(name: string, clause: string, conditions: readonly string[]): ReadonlySet<string> {
  const named = canonicalWords(name).filter((word) => !isWeak(word) && !STATISTICS.has(word));
  const after = [...clause.matchAll(CASE)].flatMap((match) => canonicalWords(match[1]!));
  const contrasting = canonicalWords(clause).filter((word) => CONTRASTS.has(word));
  const found = name === "" ? [...after, ...contrasting, ...conditions] : named;
  return new Set(found.filter((word) => !NO_CASES.has(word) && !STATISTICS.has(word)));
}

/** What a sentence opens with (`Without warm-up, …`), and what a number is followed by (`95% with a curriculum`). */
function conditionsOf(text: string, end: number): readonly string[] {
  const conditions = [
    OPENING_CONDITION.exec(text),
    FOLLOWING_CONDITION.exec(text.slice(end, end + 60)),
  ];
  return conditions.flatMap((match) =>
    match === null ? [] : canonicalWords(match[1]!).slice(0, 1),
  );
}

/** Where a quantity ends, the noun it counts included: `all 400 games` says nothing of the number after it. */
function endOf(quantity: Quantity | undefined, text: string): number {
  if (quantity === undefined) return 0;
  if (quantity.unit.kind !== "count") return quantity.end;
  const at = text.toLowerCase().indexOf(quantity.unit.noun, quantity.end);
  return at === -1 ? quantity.end : at + quantity.unit.noun.length;
}

/** The clause that leads up to a number; a bracket directly before the number belongs to the clause before the bracket. */
function clauseBefore(text: string, start: number, floor: number): string {
  const lead = text.slice(floor, start).replace(/[\s([:–—~≈=+]+$/u, "");
  let from = 0;
  for (const match of lead.matchAll(BOUNDARY)) {
    // `between weak and strong` is one phrase.
    const joins =
      match[0].toLowerCase() === "and" && /\bbetween\b/i.test(lead.slice(from, match.index));
    if (!joins) from = match.index + match[0].length;
  }
  return lead.slice(from);
}

/** What follows a number in its clause: within the bracket it stands in, and beyond that. */
function clauseBehind(text: string): { readonly inside: string; readonly beyond: string } {
  const bracket = /^([^()]{0,24})\) ?/.exec(text);
  const inside = untilBoundary(bracket === null ? text : bracket[1]!);
  return { inside, beyond: bracket === null ? "" : untilBoundary(text.slice(bracket[0].length)) };
}

function untilBoundary(text: string): string {
  const boundary = text.search(BOUNDARY);
  return boundary === -1 ? text : text.slice(0, boundary);
}

function kindOfQuantity(
  quantity: Quantity,
  named: readonly string[],
  before: readonly string[],
  lead: string,
  behind: string,
): NumberKind {
  if (quantity.unit.kind === "count" || quantity.value.kind === "share") return "count";
  const words = named.length > 0 ? named : before;
  if (words.includes("correlation")) return "correlation";
  if (named.includes("p")) return "p-value";
  if (words.includes("std") || words.includes("ci") || words.includes("varianc")) return "spread";
  if (quantity.unit.kind === "points" || quantity.text.startsWith("+")) return "difference";
  if (/\bby (?:about |~ ?|up to |an average of )?$/i.test(lead)) return "difference";
  if (/\b(?:to|at|reach\p{L}*|achiev\p{L}*|of only) $/iu.test(lead)) {
    return words.some((word) => word === "gap" || word === "gain") && /\bto $/i.test(lead)
      ? "difference"
      : "level";
  }
  if (DIFFERENCE_BEHIND.test(behind)) return "difference";
  return words.some((word) => DIFFERENCES.has(word)) ? "difference" : "level";
}
