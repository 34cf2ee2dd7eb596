import type { QuantityValue } from "../claim.ts";
import type { NumberToken } from "./number.ts";

/** One number, or two that a dash, a word or a sign joins into one quantity. */
export interface JoinedNumbers {
  readonly first: NumberToken;
  readonly last: NumberToken;
  readonly start: number;
  readonly value: QuantityValue;
  /** Whether the value is a ratio of the two: `3:1`. */
  readonly isRatio: boolean;
  readonly taken: 1 | 2;
}

/** Between the numbers of one quantity stands little. */
const REACH = 20;
const OPENING = /\b(from|between) $/iu;
/** In `from 0.3 at depth 2 to 0.8 at depth 4`, 2 and 0.8 do not belong together. */
const FROM_ANOTHER = /\bfrom \S{1,20} (?:at|in|with|for|on|under|by) [^,;]{0,30}$/iu;
const SPANNING = /\b(?:rang|var|span|vary|differ)\p{L}{0,8} (?:\p{L}{1,20} )?from $/iu;
const RATIO_AHEAD = /\bratios?\b[^.;,]{0,40}$/iu;
const INTERVAL_AHEAD =
  /(?:\[|\b(?:CIs?|intervals?)\b[\s:=]{0,3}[[(]?|\b(?:CIs?|intervals?)[^\d.;]{0,12}\()$/u;
const DASH = /^(?:[-–—−]| [-–—] )$/u;

/** Takes the number at a place of a text's numbers, with the next one where both make up one quantity. */
export function joinNumbersAt(
  masked: string,
  tokens: readonly NumberToken[],
  index: number,
): JoinedNumbers {
  const first = tokens[index]!;
  const second = tokens[index + 1];
  const alone: JoinedNumbers = {
    first,
    last: first,
    start: first.start,
    value: { kind: "number", number: first.number },
    isRatio: false,
    taken: 1,
  };
  if (second === undefined || second.start - first.end > REACH) return alone;
  const opening = masked.slice(Math.max(0, first.start - 60), first.start);
  const gap = masked.slice(first.end, second.start);
  if (isRatio(gap, opening, second) && second.number > 0) {
    const value: QuantityValue = { kind: "number", number: first.number / second.number };
    return { first, last: second, start: first.start, value, isRatio: true, taken: 2 };
  }
  if (FROM_ANOTHER.test(opening) && / to $/i.test(gap)) return alone;
  const alike = scaledAlike(first, second, gap);
  const value = isOfOneInPoints(masked, gap, second)
    ? null
    : joinedValue(alike, second, gap, opening);
  if (value === null) return alone;
  const word = OPENING.exec(opening);
  const takesWord = word !== null && (value.kind === "change" || / and /i.test(gap));
  const start = takesWord ? first.start - word[0].length : first.start;
  return { first: alike, last: second, start, value, isRatio: false, taken: 2 };
}

/** In `12 points to 1e-4` only the first is of points. */
function isOfOneInPoints(masked: string, gap: string, second: NumberToken): boolean {
  return (
    /\bpoints?\b|\bpp\b/iu.test(gap) &&
    !/^ ?(?:percentage )?(?:points?|pp)\b/iu.test(masked.slice(second.end, second.end + 20))
  );
}

function isRatio(gap: string, opening: string, second: NumberToken): boolean {
  if (/^ ?: ?$/.test(gap)) return second.number === 1 || RATIO_AHEAD.test(opening);
  return gap === " to " && RATIO_AHEAD.test(opening) && second.number === 1;
}

/** In `3–5 × 10⁻⁴` and `2–3k` the power is of both. */
function scaledAlike(first: NumberToken, second: NumberToken, gap: string): NumberToken {
  const isShared =
    DASH.test(gap) &&
    first.power === 0 &&
    second.power !== 0 &&
    Math.abs(first.number) < Math.abs(second.number) / 10 ** second.power;
  if (!isShared) return first;
  const number = Number(`${first.number}e${second.power}`);
  return { ...first, number, decimals: first.decimals - second.power };
}

function joinedValue(
  a: NumberToken,
  b: NumberToken,
  gap: string,
  opening: string,
): QuantityValue | null {
  const range: QuantityValue = {
    kind: "range",
    low: Math.min(a.number, b.number),
    high: Math.max(a.number, b.number),
  };
  const change: QuantityValue = { kind: "change", from: a.number, to: b.number };
  const whole = a.decimals <= 0 && b.decimals <= 0 && !a.percent;
  if (/^ ?(?:±|\+\/[-−]|\(±) ?$/u.test(gap))
    return { kind: "plus-minus", number: a.number, spread: b.number };
  if (/^ ?(?:→|->|⇒) ?$/u.test(gap)) return change;
  if (DASH.test(gap)) return gap !== "−" || a.number < b.number ? range : null;
  if (/^ ?(?:…|\.{2,3}) ?$/u.test(gap) && a.number < b.number) return range;
  if (/^[,;] ?$/.test(gap) && INTERVAL_AHEAD.test(opening) && a.number <= b.number) return range;
  if (/^(?: percentage points| points| pp)? (?:to|through) $/iu.test(gap)) {
    const moved = (a.number > b.number || /\bfrom $/iu.test(opening)) && !SPANNING.test(opening);
    return moved ? change : range;
  }
  if (/^ and $/iu.test(gap) && /\bbetween $/iu.test(opening)) return range;
  if (/^ or $/iu.test(gap) && whole && b.number === a.number + 1) return range;
  const partOf = /^\/$/.test(gap) || /^ (?:out )?of (?:the |all )?$/iu.test(gap);
  if (partOf && whole && a.number >= 0 && a.number <= b.number)
    return { kind: "share", part: a.number, whole: b.number };
  return null;
}
