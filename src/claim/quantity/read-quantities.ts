import type { Range } from "../../text/range.ts";
import type { Quantity, QuantityValue } from "../claim.ts";
import type { BoundRelation } from "../interval.ts";
import { approximationBefore } from "./approximation.ts";
import { boundBefore, boundBehind } from "./bound.ts";
import { readFractionWords } from "./fraction-words.ts";
import { type JoinedNumbers, joinNumbersAt } from "./join.ts";
import { maskNonQuantities } from "./mask.ts";
import { type NumberToken, readNumbers } from "./number.ts";
import { type PlainText, plainText } from "./plain-text.ts";
import { readUnit } from "./unit.ts";

const NAME_BEFORE = /([^=<>≈()[\]{},;:|]{1,48}) ?(?:=|≈|[<>]=?|≤|≥) ?$/u;
const NOT_NAMED =
  /^(?:a|an|and|at|but|by|for|from|has|have|in|is|of|on|or|than|that|the|to|vs\.?|versus|was|were|while|with)$/iu;
const NAME_WORDS = 4;
const FACTOR_BEFORE = /\bfactors? of (?:\p{L}{1,15} )?$/iu;

/**
 * Reads the quantities of a text, in order: numbers, ranges, changes, bounds, spreads, shares and counts, with units.
 * Years, dates, ids, versions, labels, footnote marks and grids are none. Never throws; offsets are exact.
 */
export function readQuantities(text: string): Quantity[] {
  const plain = plainText(text);
  const masked = maskNonQuantities(plain.text);
  const tokens = tokensOf(masked);
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length; ) {
    const joined = joinNumbersAt(masked, tokens, index);
    index += joined.taken;
    const quantity = readQuantity(text, plain, masked, joined);
    if (quantity !== null) found.push(quantity);
  }
  return found;
}

/** The numbers of a text, and the shares and factors it gives in words. */
function tokensOf(masked: string): NumberToken[] {
  const fractions = readFractionWords(masked).filter(({ isVerb }) => !isVerb);
  const taken = new Set(fractions.map(({ start }) => start));
  return [
    ...readNumbers(masked).filter(({ start }) => !taken.has(start)),
    ...fractions.map(
      ({ start, end, dimension, value }): NumberToken => ({
        start,
        end,
        number: value,
        decimals: value < 1 ? 1 : 0,
        percent: dimension === "percent",
        sign: null,
        power: 0,
        inWords: true,
        isFactor: dimension === "factor",
      }),
    ),
  ].sort((a, b) => a.start - b.start);
}

function readQuantity(
  text: string,
  plain: PlainText,
  masked: string,
  joined: JoinedNumbers,
): Quantity | null {
  const { first, last } = joined;
  const { unit, end } = unitOf(masked, joined);
  // A letter straight behind a number makes it a name: `3D`, `5th`.
  const measured = unit.kind !== "none" && unit.kind !== "count";
  if (!measured && !last.percent && /^[\p{L}_]/u.test(masked.slice(end, end + 2))) return null;
  const bound = boundOf(masked, joined.start, end, last.end, unit.kind === "count");
  // `The two agree`: a word for a number that counts and measures nothing.
  if (first.inWords && unit.kind === "none" && bound === null && joined.taken === 1) return null;
  const words = { start: bound?.start ?? joined.start, end: bound?.end ?? end };
  const at = plain.origin(words);
  return {
    ...at,
    text: text.slice(at.start, at.end),
    value: bounded(joined.value, bound?.relation ?? null),
    unit: masked[first.start - 1] === "$" ? { kind: "measure", symbol: "$" } : unit,
    decimals: Math.min(first.decimals, last.decimals),
    name: nameBefore(plain.text, first.start),
    sign: first.sign,
    nearness: approximationBefore(masked, joined.start)?.nearness ?? null,
  };
}

function unitOf(masked: string, { first, last, isRatio, taken }: JoinedNumbers) {
  const whole = last.decimals <= 0 && Number.isInteger(last.number);
  const plus = hasPlus(masked, last.end) ? 1 : 0;
  const opens = taken === 2 && /\(± ?$/u.test(masked.slice(first.end, last.start));
  const closing = opens && masked[last.end] === ")" ? 1 : 0;
  const percent = first.percent || last.percent;
  const found = readUnit(masked, last.end + plus + closing, percent, whole);
  const isFactor =
    last.isFactor ||
    isRatio ||
    (found.unit.kind === "none" &&
      FACTOR_BEFORE.test(masked.slice(Math.max(0, first.start - 30), first.start)));
  return isFactor ? { ...found, unit: { kind: "factor" } as const } : found;
}

/** `500+ samples` are 500 and more. */
function hasPlus(masked: string, end: number): boolean {
  return /^\+(?![\d\p{L}/])/u.test(masked.slice(end, end + 2));
}

/** Only a number alone, or a share, has a bound: a range is one already. */
function bounded(value: QuantityValue, relation: BoundRelation | null): QuantityValue {
  if (relation === null) return value;
  if (value.kind === "number") return { kind: "bound", relation, number: value.number };
  return value.kind === "share" ? { ...value, relation } : value;
}

interface Bound extends Range {
  readonly relation: BoundRelation;
}

function boundOf(
  masked: string,
  start: number,
  end: number,
  endOfDigits: number,
  counts: boolean,
): Bound | null {
  if (hasPlus(masked, endOfDigits)) return { relation: ">=", start, end };
  const behind = boundBehind(masked, end);
  if (behind !== null) return { relation: behind.relation, start, end: behind.end };
  const before = boundBefore(masked, start);
  // `over 5 trials` says what was averaged; it sets no bound.
  if (before === null || (before.mark === "over" && counts)) return null;
  return { relation: before.relation, start: before.start, end };
}

/** The words before an equals or comparison sign that name the number behind it. */
function nameBefore(text: string, start: number): string {
  const match = NAME_BEFORE.exec(text.slice(Math.max(0, start - 52), start));
  if (match === null) return "";
  const written = match[1]!.trim().split(/\s+/);
  let from = written.length;
  while (from > 0 && written.length - from < NAME_WORDS && !NOT_NAMED.test(written[from - 1]!))
    from -= 1;
  return written.slice(from).join(" ");
}
