import type { Quantity } from "../../claim/claim.ts";
import { terms, words } from "../../text/tokens.ts";
import { isAssigned, isPaired } from "./assignment.ts";
import { casesOf, conditionsOf } from "./cases.ts";
import { type Clause, clauseOf } from "./clause.ts";
import { kindOfQuantity } from "./kind.ts";
import type { Chosen } from "./rows.ts";
import type { NumberKind } from "./series.ts";
import { canonical, canonicalWords, type Statistic, statisticOf } from "./words.ts";

/** What a claim's own words say of one of its numbers. */
export interface QuantityContext {
  readonly quantity: Quantity;
  /** The words of its clause, before and behind it. */
  readonly own: ReadonlySet<string>;
  /** Its own words, those that a `with` adds to, and those of a phrase that the claim opens with: `On KeyDoor, …`. */
  readonly phrase: ReadonlySet<string>;
  /** The clause before it, word by word as written. */
  readonly written: readonly string[];
  /** The two words behind it, where they name it: `0.71 accuracy`, not `0.71 at depth`. */
  readonly next: readonly string[];
  /** Whether its clause denies: `never fell below 0.2`. */
  readonly negated: boolean;
  /** The words of the clauses before its own, for a number that leaves its subject to them. */
  readonly earlier: ReadonlySet<string>;
  readonly claim: ReadonlySet<string>;
  /** Those of its own words that stand before it, in order. */
  readonly before: readonly string[];
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
  /** What it is a share of (`82% of the best`), which no value of the results need be; null where it is of nothing. */
  readonly shareOf: ReadonlySet<string> | null;
  readonly approximate: boolean;
  /** Whether the claim says in so many words that something has this value: `was 0.17`, `mean PGR = 0.038`. */
  readonly assigned: boolean;
  /** Whether it stands beside another number that it shares its name with: `0.65 vs. 0.45`. */
  readonly paired: boolean;
  /** Whether the best or worst is meant, which may be the highest or the lowest. */
  readonly graded: boolean;
  /** The rows of tables that the claim singles out. */
  readonly scopes: Chosen["scopes"];
  readonly settings: Chosen["settings"];
}

const APPROXIMATE =
  /(?:[~≈]|\b(?:about|around|roughly|approximately|nearly|almost|some|circa)) ?$/i;
const UNIVERSAL = /\b(?:all|every|each|always|any|never|no|none|consistently|across|100 ?%)\b/i;
const SHARE_OF = /^ (?:of|as (?:much|many|large|high)) ([^,;.()]*)/i;
const NEGATION = /\b(?:never|not|no|none|nothing|neither|without)\b|n['’]t\b/i;
const GRADED = /\b(?:best|worst|top)\b/i;
const OPENING = /^(?:on|in|at|for|with|under|among|within) [^,;.]{1,40},/i;
/** `Averaged over all runs, accuracy is 0.7` */
const OPENING_MEAN = /^(?:averag\p{L}+ (?:over|across)|on average)\b[^,]*,/iu;
/** `across models` says of how many a number is, not of what. */
const POPULATION =
  /\b(?:averaged )?(?:across|over) (?:all |the |our |these |both )*(?:\d+ )?\p{L}+(?= (?:is|was|are|were|equals|reaches|of)\b|,|$)/giu;
const LEAD = 30;

/** Reads what the words around a number say of it. `others` are all quantities of the claim, in order. */
export function contextOf(
  text: string,
  quantity: Quantity,
  others: readonly Quantity[],
  { scopes, settings }: Pick<Chosen, "scopes" | "settings">,
): QuantityContext {
  const clause = clauseOf(text, quantity, others);
  const named = canonicalWords(quantity.name);
  const hasName = quantity.name !== "";
  const before = hasName ? named : canonicalWords(clause.before);
  const behind = canonicalWords(`${clause.inside} ${clause.beyond}`);
  const own = hasName ? named : [...before, ...behind];
  const lead = text.slice(Math.max(0, quantity.start - LEAD), quantity.start);
  const follows = text.slice(quantity.end, quantity.end + 2 * LEAD);
  const whole = `${clause.before} ${clause.inside} ${clause.beyond}`;
  return {
    quantity,
    own: new Set(own),
    phrase: hasName ? new Set(named) : phraseOf(text, clause, own),
    written: words(hasName ? quantity.name : clause.before),
    next: nounsBehind(clause.inside),
    negated: NEGATION.test(clause.before),
    earlier: new Set(canonicalWords(text.slice(0, quantity.start))),
    claim: new Set(canonicalWords(text)),
    before,
    near: new Set([...before, ...canonicalWords(clause.inside)]),
    adjacent: canonicalWords(clause.before).at(-1) ?? "",
    subject: new Set(
      hasName ? named : terms(clause.before.replace(POPULATION, " ")).map(canonical),
    ),
    cases: casesOf(quantity.name, `${openingOf(text)} ${whole}`, conditionsOf(text, quantity.end)),
    statistic: statisticMeant(text, quantity, own),
    kind: kindOfQuantity(quantity, named, canonicalWords(clause.before), lead, follows),
    shareOf: shareOf(quantity, follows),
    universal: UNIVERSAL.test(text),
    approximate: APPROXIMATE.test(lead),
    assigned: isAssigned(quantity, lead),
    paired: isPaired(text, quantity, others),
    graded: GRADED.test(whole),
    scopes,
    settings,
  };
}

function nounsBehind(text: string): readonly string[] {
  const following = words(text).slice(0, 2);
  return following[0] !== undefined && terms(following[0]).length > 0
    ? following.map(canonical)
    : [];
}

function openingOf(text: string): string {
  return OPENING.exec(text)?.[0] ?? "";
}

function phraseOf(text: string, clause: Clause, own: readonly string[]): ReadonlySet<string> {
  return new Set([...own, ...canonicalWords(`${openingOf(text)} ${clause.phrase}`)]);
}

function shareOf({ unit }: Quantity, follows: string): ReadonlySet<string> | null {
  const match = unit.kind === "percent" ? SHARE_OF.exec(follows) : null;
  return match === null ? null : new Set(canonicalWords(match[1]!));
}

function statisticMeant(
  text: string,
  quantity: Quantity,
  own: readonly string[],
): Statistic | null {
  if (/\bup to\b/i.test(quantity.text)) return "max";
  return statisticOf(own.toReversed()) ?? (OPENING_MEAN.test(text) ? "mean" : null);
}
