import { align } from "./alignment.ts";
import type { StatementPair } from "./conflict/conflict.ts";
import { coverage } from "./conflict/coverage.ts";
import { areApart, type Figure } from "./figures.ts";
import type { Lexicon } from "./lexicon.ts";
import { isTwoSided, scopeDifferences } from "./scope.ts";
import { settingsOf } from "./settings.ts";
import { alignSlots, type SlotAlignment } from "./slots.ts";
import type { Statement, Term } from "./statement.ts";

/** In what two statements that are nearly the same differ, as each words it; "" where only the other says it. */
export interface Divergence {
  /** `scope`: under what it holds; `hedge`: how sure it is; `extent`: of how many; `subject`: what was measured, or on what. */
  readonly kind: "scope" | "hedge" | "extent" | "subject";
  readonly a: string;
  readonly b: string;
}

/** Words of content that two must share to be one. */
const LEAST_SHARED = 6;
/** What of either the other must say, and how much of it where all else is under what it holds. */
const MOST = 0.75;
const SOME = 0.5;

const SUBJECTS: ReadonlySet<Term["wordClass"]> = new Set(["noun", "name", "verb", "adjective"]);

/**
 * Whether two statements are one, nearly word for word, and in what they then differ; null where they are not. Asks for
 * the same words in the same order, but for a phrase that moved; the same numbers and negations; and that no word of one
 * stands in the place of another, unless both give the same result.
 */
export function divergencesOf(
  a: Statement,
  b: Statement,
  lexicon: Lexicon,
): readonly Divergence[] | null {
  const pair = { a, b, alignment: align(a, b, lexicon) };
  const laid = alignSlots(a.slots, b.slots);
  if (!isNearlyOne(pair, laid, lexicon)) return null;
  const onlyA = told(pair.alignment.onlyA, lexicon);
  const onlyB = told(pair.alignment.onlyB, lexicon);
  const scope = scopeDifferences(pair, laid, lexicon);
  const swapped = scope.filter(isTwoSided);
  const replaced = onlyA.some(isSubject) && onlyB.some(isSubject);
  const isSwap = replaced || swapped.length > 0;
  if (isSwap && !(swapped.length > 0 && givesSameResult(laid))) return null;
  const leftOfA = unique([...scope.map((each) => each.a), ...settingsOf(a, onlyA)]);
  const leftOfB = unique([...scope.map((each) => each.b), ...settingsOf(b, onlyB)]);
  const covers = [
    coverage(told(a.terms, lexicon), without(onlyA, leftOfA)),
    coverage(told(b.terms, lexicon), without(onlyB, leftOfB)),
  ];
  if (Math.min(...covers) < MOST) return null;
  const unit = otherUnit(laid);
  return [
    ...swapped.slice(0, 1).map(({ a, b }) => ({ kind: "subject" as const, a, b })),
    ...(unit === null ? [] : [{ kind: "subject" as const, ...unit }]),
    ...(isSwap ? [] : said("scope", leftOfA, leftOfB)),
    ...said("hedge", ...othersAmong(a, b, ({ stem }) => lexicon.hedges.has(stem))),
    ...said("extent", ...othersAmong(a, b, ({ lower }) => lexicon.quantifiers.has(lower))),
  ];
}

function isNearlyOne({ a, b, alignment }: StatementPair, laid: SlotAlignment, lexicon: Lexicon) {
  const { pairs, opposites, onlyA, onlyB } = alignment;
  if (pairs.length < LEAST_SHARED || opposites.length > 0) return false;
  const covers = [
    coverage(told(a.terms, lexicon), told(onlyA, lexicon)),
    coverage(told(b.terms, lexicon), told(onlyB, lexicon)),
  ];
  if (Math.max(...covers) < MOST || Math.min(...covers) < SOME) return false;
  if (pairs.some((pair) => pair.a.negated !== pair.b.negated)) return false;
  if (negationsOf(a, lexicon) !== negationsOf(b, lexicon)) return false;
  if (laid.figures.some((figures) => areApart(figures.a, figures.b))) return false;
  if (laid.onlyA.length > 0 && laid.onlyB.length > 0 && otherUnit(laid) === null) return false;
  return inOrder(pairs.map((pair) => [pair.a.start, pair.b.start]));
}

/** Without the words that only say how sure a statement is. */
function told(terms: readonly Term[], { hedges }: Lexicon): Term[] {
  return terms.filter(({ stem }) => !hedges.has(stem));
}

/** The words that stand in none of some phrases. */
function without(terms: readonly Term[], phrases: readonly string[]): Term[] {
  const said = phrases.join(" ").toLowerCase();
  return terms.filter(({ lower }) => !said.includes(lower));
}

function isSubject({ wordClass }: Term): boolean {
  return SUBJECTS.has(wordClass);
}

function negationsOf({ tokens }: Statement, { negations }: Lexicon): number {
  return tokens.filter(({ lower }) => negations.has(lower)).length;
}

/** Whether the words come in the same order, where one stretch of them may have moved. */
function inOrder(places: readonly (readonly [a: number, b: number])[]): boolean {
  const falls = (from: 0 | 1, to: 0 | 1) => {
    const order = [...places].sort((one, other) => one[from] - other[from]);
    return order.filter((place, index) => index > 0 && place[to] < order[index - 1]![to]).length;
  };
  return falls(0, 1) <= 1 && falls(1, 0) <= 1;
}

/** The one number that both give, each in another unit: "14 %" and "14 points". */
function otherUnit({ onlyA, onlyB }: SlotAlignment): { a: string; b: string } | null {
  const [a, b] = [onlyA[0], onlyB[0]];
  if (a === undefined || b === undefined || onlyA.length + onlyB.length > 2) return null;
  const sameNumber = digitsOf(a) === digitsOf(b) && a.dimension !== b.dimension;
  return sameNumber ? { a: a.text, b: b.text } : null;
}

function digitsOf({ text }: Figure): string {
  return text.replace(/[^\p{N}.]/gu, "");
}

function givesSameResult({ figures }: SlotAlignment): boolean {
  return figures.some(({ a, b }) => a.role === "outcome" && b.role === "outcome");
}

/** The words of a kind that only one of two statements uses. */
function othersAmong(
  a: Statement,
  b: Statement,
  isOfKind: (token: Statement["tokens"][number]) => boolean,
): [string[], string[]] {
  const [ofA, ofB] = [a, b].map(({ tokens }) => tokens.filter(isOfKind).map(({ lower }) => lower));
  return [ofA!.filter((word) => !ofB!.includes(word)), ofB!.filter((word) => !ofA!.includes(word))];
}

function said(kind: Divergence["kind"], a: readonly string[], b: readonly string[]): Divergence[] {
  return a.length + b.length === 0 ? [] : [{ kind, a: a.join(", "), b: b.join(", ") }];
}

/** Each phrase once, without those that are part of another. */
function unique(phrases: readonly string[]): string[] {
  const some = [...new Set(phrases.filter((phrase) => phrase !== ""))];
  return some.filter((one) => !some.some((other) => other !== one && other.includes(one)));
}
