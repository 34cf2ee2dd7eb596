import type { Quantity, QuantityValue } from "./claim.ts";
import type { BoundRelation } from "./interval.ts";
import { boundBefore } from "./quantity-bound.ts";
import { maskNonQuantities } from "./quantity-mask.ts";
import { type NumberToken, readNumbers } from "./quantity-number.ts";
import { readUnit } from "./quantity-unit.ts";

const OPENING = /\b(from|between) $/iu;
/** In `from 0.3 at depth 2 to 0.8 at depth 4`, 2 and 0.8 do not belong together. */
const FROM_ANOTHER = /\bfrom \S{1,20} (?:at|in|with|for|on|under|by) [^,;]{0,30}$/iu;
const SPANNING = /\b(?:rang|var|span|vary|differ)\p{L}{0,8} (?:\p{L}{1,20} )?from $/iu;
const NAME_BEFORE = /([^=<>≈()[\]{},;:|]{1,48}) ?(?:=|≈|[<>]=?|≤|≥) ?$/u;
const NOT_NAMED =
  /^(?:a|an|and|at|but|by|for|from|has|have|in|is|of|on|or|than|that|the|to|vs\.?|versus|was|were|while|with)$/iu;
const NAME_WORDS = 4;

/**
 * Reads the quantities of a text, in order: numbers, ranges, changes, bounds, spreads, shares and counts, with units.
 * Years, dates, ids, versions, labels, footnote marks and grids are none. Never throws; offsets are exact.
 */
export function readQuantities(text: string): Quantity[] {
  const masked = maskNonQuantities(withPlainDigits(text));
  const tokens = readNumbers(masked);
  const found: Quantity[] = [];
  let index = 0;
  while (index < tokens.length) {
    const joined = joinTokens(masked, tokens, index);
    index += joined.taken;
    const quantity = readQuantity(text, masked, joined);
    if (quantity !== null) found.push(quantity);
  }
  return found;
}

/** Full-width digits are digits; each takes the place of one. */
function withPlainDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (wide) => wide.normalize("NFKC"));
}

interface Joined {
  readonly first: NumberToken;
  readonly last: NumberToken;
  readonly start: number;
  readonly value: QuantityValue;
  readonly taken: 1 | 2;
}

/** Takes one number, or two that a dash, a word or a sign joins into one quantity. */
function joinTokens(masked: string, tokens: readonly NumberToken[], index: number): Joined {
  const first = tokens[index]!;
  const second = tokens[index + 1];
  const single: Joined = {
    first,
    last: first,
    start: first.start,
    value: { kind: "number", number: first.number },
    taken: 1,
  };
  if (second === undefined || second.start - first.end > 20) return single;
  const opening = masked.slice(Math.max(0, first.start - 60), first.start);
  const between = masked.slice(first.end, second.start);
  if (FROM_ANOTHER.test(opening) && / to $/i.test(between)) return single;
  // In `12 points to 1e-4` only the first is of points.
  const isOfOne =
    /\bpoints?\b|\bpp\b/iu.test(between) &&
    !/^ ?(?:percentage )?(?:points?|pp)\b/iu.test(masked.slice(second.end, second.end + 20));
  const value = isOfOne ? null : joinedValue(first, second, between, opening);
  if (value === null) return single;
  const word = OPENING.exec(opening);
  const takesWord = word !== null && (value.kind === "change" || / and /i.test(between));
  const start = takesWord ? first.start - word[0].length : first.start;
  return { first, last: second, start, value, taken: 2 };
}

function joinedValue(
  a: NumberToken,
  b: NumberToken,
  between: string,
  opening: string,
): QuantityValue | null {
  const range: QuantityValue = {
    kind: "range",
    low: Math.min(a.number, b.number),
    high: Math.max(a.number, b.number),
  };
  const change: QuantityValue = { kind: "change", from: a.number, to: b.number };
  const whole = a.decimals <= 0 && b.decimals <= 0 && !a.percent;
  if (/^ ?(?:±|\+\/[-−]|\(±) ?$/u.test(between))
    return { kind: "plus-minus", number: a.number, spread: b.number };
  if (/^ ?(?:→|->|⇒) ?$/u.test(between)) return change;
  if (/^(?:[-–—]| [-–—] )$/u.test(between)) return range;
  if (/^(?: percentage points| points| pp)? (?:to|through) $/iu.test(between)) {
    const moved = (a.number > b.number || /\bfrom $/iu.test(opening)) && !SPANNING.test(opening);
    return moved ? change : range;
  }
  if (/^ and $/iu.test(between) && /\bbetween $/iu.test(opening)) return range;
  const partOf = /^\/$/.test(between) || /^ (?:out )?of (?:the |all )?$/iu.test(between);
  if (partOf && whole && a.number >= 0 && a.number <= b.number)
    return { kind: "share", part: a.number, whole: b.number };
  return null;
}

function readQuantity(text: string, masked: string, joined: Joined): Quantity | null {
  const { first, last } = joined;
  const whole = last.decimals <= 0 && Number.isInteger(last.number);
  const plus = /^\+(?![\d\p{L}])/u.test(masked.slice(last.end, last.end + 2)) ? 1 : 0;
  const { unit, end } = readUnit(masked, last.end + plus, first.percent || last.percent, whole);
  // A letter straight behind a number makes it a name: `3D`, `5th`.
  const measured = unit.kind !== "none" && unit.kind !== "count";
  if (!measured && !last.percent && /^[\p{L}_]/u.test(masked.slice(end, end + 2))) return null;
  if (first.inWords && unit.kind === "none") return null;
  const bound =
    joined.taken === 1
      ? boundOf(masked, joined.start, end, plus === 1, unit.kind === "count")
      : null;
  const start = bound?.start ?? joined.start;
  const close = bound?.end ?? end;
  return {
    start,
    end: close,
    text: text.slice(start, close),
    value:
      bound === null
        ? joined.value
        : { kind: "bound", relation: bound.relation, number: first.number },
    unit: masked[first.start - 1] === "$" ? { kind: "measure", symbol: "$" } : unit,
    decimals: Math.min(first.decimals, last.decimals),
    name: nameBefore(text, first.start),
  };
}

interface Bound {
  readonly relation: BoundRelation;
  readonly start: number;
  readonly end: number;
}

function boundOf(
  masked: string,
  start: number,
  end: number,
  plus: boolean,
  counts: boolean,
): Bound | null {
  if (plus) return { relation: ">=", start, end };
  const orMore = /^ or (more|fewer|less)\b/iu.exec(masked.slice(end, end + 12));
  if (orMore)
    return { relation: orMore[1] === "more" ? ">=" : "<=", start, end: end + orMore[0].length };
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
