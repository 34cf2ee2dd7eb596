import type { Range } from "../text/range.ts";
import { dimensionOf } from "./dimension.ts";
import { type JoinedNumber, joinNumbers } from "./figure-join.ts";
import { isCondition } from "./figure-role.ts";
import { figureValue } from "./figure-value.ts";
import { areDisjoint, between, type Interval, scaled, widened } from "./interval.ts";
import { moneyAt } from "./money.ts";
import { type FractionInWords, readFractionWords } from "./quantity/fraction-words.ts";
import { isMasked, maskIdentifiers, maskNonQuantities } from "./quantity/mask.ts";
import { type NumberToken, readNumbers } from "./quantity/number.ts";
import { plainText } from "./quantity/plain-text.ts";
import { readUnit } from "./quantity/unit.ts";

/**
 * A number where it stands in a sentence, with the values it can stand for. Unlike quantities, figures include years,
 * dates and labels: two sentences that differ in one speak of other things.
 */
export interface Figure extends Range {
  /** As written, with its bound, sign of currency and per cent sign. */
  readonly text: string;
  /** In the base unit of its dimension. */
  readonly interval: Interval;
  readonly dimension: string;
  /** Half a step of its last digit, in the same unit: what rounding may have taken or given. */
  readonly rounding: number;
  /** Whether words tell how near it comes, so that its ends are meant as written: a bound, "about". */
  readonly qualified: boolean;
  /** `outcome`: a share, a score, a factor; `amount`: a count or a measure; `condition`: under what it holds; `time`. */
  readonly role: "outcome" | "amount" | "condition" | "time";
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const DATING =
  /\b(?:a|the|of|in|by|from|until|till|mid|early|late|spring|summer|autumn|fall|winter|Q[1-4])[- ]$/iu;
const COUNTING = /^ \p{Ll}+s\b/u;
const HOUR = /^(?::\d\d)? ?(?:[ap]\.?m\b|o['’]clock\b|GMT\b|UTC\b|[ECMP][SD]T\b)/iu;
const OUTCOMES: ReadonlySet<string> = new Set(["percent", "points", "factor"]);

/** Reads the figures of a sentence, in order. Never throws; offsets are exact. */
export function readFigures(text: string): Figure[] {
  const typed = plainText(text);
  const plain = maskIdentifiers(typed.text);
  const masked = maskNonQuantities(typed.text);
  const fractions = readFractionWords(plain);
  const taken = new Set(fractions.map(({ start }) => start));
  const tokens = readNumbers(plain).filter(
    (token) => !taken.has(token.start) && !isPartOfWord(plain, token),
  );
  const found = fractions.map(figureOfFraction);
  for (let index = 0; index < tokens.length; ) {
    const joined = joinNumbers(plain, tokens, index);
    index += joined.taken;
    const isLabel = isMasked(masked, joined.first.start);
    found.push(figureOf(plain, isLabel, joined));
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((figure) => {
      const at = typed.origin(figure);
      return { ...figure, ...at, text: text.slice(at.start, at.end) };
    });
}

type Unplaced = Omit<Figure, "text">;

/** Words for shares and factors seldom mean the exact value. */
const ROUNDING = { percent: 2, factor: 0.2 };

function figureOfFraction({ start, end, value, dimension }: FractionInWords): Unplaced {
  return {
    start,
    end,
    interval: between(value, value),
    dimension,
    rounding: ROUNDING[dimension],
    qualified: false,
    role: "outcome",
  };
}

/** A letter straight behind a number makes it a name, unless it is a unit: `3D`, `5th`. */
function isPartOfWord(plain: string, { start, end, percent }: NumberToken): boolean {
  if (!/^[\p{L}_]/u.test(plain.slice(end, end + 2)) || percent) return false;
  return (
    readUnit(plain, end, false, false).unit.kind === "none" && moneyAt(plain, start, end) === null
  );
}

function figureOf(plain: string, isLabel: boolean, joined: JoinedNumber): Unplaced {
  const { first, last } = joined;
  const money = moneyAt(plain, first.start, last.end);
  const found = readUnit(plain, money?.end ?? last.end, first.percent || last.percent, false);
  const dimension =
    money === null ? dimensionOf(found.unit) : { name: money.currency, scale: money.power };
  const value = figureValue(plain, money?.start ?? first.start, found.end, joined.interval);
  const step = 10 ** -Math.min(first.decimals, last.decimals);
  const place = { start: value.start, end: found.end };
  return {
    ...place,
    interval: scaled(value.interval, dimension.scale),
    dimension: dimension.name,
    rounding: (step / 2) * dimension.scale,
    qualified: value.qualified,
    role: roleOf(),
  };

  function roleOf(): Figure["role"] {
    const digits = { start: first.start, end: last.end };
    if (isTime(plain, digits, isLabel)) return "time";
    if (isLabel || isCondition(plain, place, digits)) return "condition";
    const scores = dimension.name === "" && first.decimals > 0;
    return OUTCOMES.has(dimension.name) || scores ? "outcome" : "amount";
  }
}

/** A year where words or its place tell that it is one, or an hour of the day. */
function isTime(text: string, { start, end }: Range, isLabel: boolean): boolean {
  const isYear = YEAR.test(text.slice(start, end)) && !COUNTING.test(text.slice(end));
  return (
    (isYear && (isLabel || DATING.test(text.slice(Math.max(0, start - 12), start)))) ||
    HOUR.test(text.slice(end))
  );
}

/** Whether two figures measure the same, so that their values can be compared. */
export function isComparable(a: Figure, b: Figure): boolean {
  return a.dimension === b.dimension || isShareOf(a, b) || isShareOf(b, a);
}

/** Whether two comparable figures cannot both be right, though the less precise one may have been rounded. */
export function areApart(a: Figure, b: Figure): boolean {
  const left = isShareOf(a, b) ? inPercent(a) : a;
  const right = isShareOf(b, a) ? inPercent(b) : b;
  return areDisjoint(unrounded(left, right), unrounded(right, left));
}

/** Whether one of the figures may be the same value. */
export function isAmong(figure: Figure, figures: readonly Figure[]): boolean {
  return figures.some((other) => isComparable(figure, other) && !areApart(figure, other));
}

function unrounded(figure: Figure, other: Figure): Interval {
  const isCoarser = !figure.qualified && figure.rounding > other.rounding;
  return isCoarser ? widened(figure.interval, figure.rounding) : figure.interval;
}

/** A bare number from 0 to 1 beside one in per cent is a share: 0.53 is 53 %. */
function isShareOf(a: Figure, b: Figure): boolean {
  const { low, high } = a.interval;
  return (
    b.dimension === "percent" && a.dimension === "" && a.role === "outcome" && low >= 0 && high <= 1
  );
}

function inPercent(figure: Figure): Figure {
  return { ...figure, interval: scaled(figure.interval, 100), rounding: figure.rounding * 100 };
}
