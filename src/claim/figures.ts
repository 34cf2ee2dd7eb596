import type { Range } from "../text/range.ts";
import { dimensionOf } from "./dimension.ts";
import { type JoinedNumber, joinNumbers } from "./figure-join.ts";
import { isCondition } from "./figure-role.ts";
import { figureValue } from "./figure-value.ts";
import { fractionsInWords } from "./fraction-words.ts";
import { areDisjoint, type Interval, scaled, widened } from "./interval.ts";
import { moneyAt } from "./money.ts";
import { isMasked, maskIdentifiers, maskNonQuantities } from "./quantity-mask.ts";
import { type NumberToken, readNumbers } from "./quantity-number.ts";
import { readUnit } from "./quantity-unit.ts";

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
  /** `outcome`: a share, a score, a factor; `amount`: a count or a measure; `condition`: under what it holds; `time`. */
  readonly role: "outcome" | "amount" | "condition" | "time";
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const OUTCOMES: ReadonlySet<string> = new Set(["percent", "points", "factor"]);

/** Reads the figures of a sentence, in order. Never throws; offsets are exact. */
export function readFigures(text: string): Figure[] {
  const plain = maskIdentifiers(text);
  const masked = maskNonQuantities(text);
  const tokens = readNumbers(plain).filter((token) => !isPartOfWord(plain, token));
  const found: Figure[] = [];
  for (let index = 0; index < tokens.length; ) {
    const joined = joinNumbers(plain, tokens, index);
    index += joined.taken;
    const isLabel = isMasked(masked, joined.first.start);
    found.push(figureOf(text, plain, isLabel, joined));
  }
  return [...found, ...fractionsInWords(text, found)].sort((a, b) => a.start - b.start);
}

/** A letter straight behind a number makes it a name, unless it is a unit: `3D`, `5th`. */
function isPartOfWord(plain: string, { start, end, percent }: NumberToken): boolean {
  if (!/^[\p{L}_]/u.test(plain.slice(end, end + 2)) || percent) return false;
  return (
    readUnit(plain, end, false, false).unit.kind === "none" && moneyAt(plain, start, end) === null
  );
}

function figureOf(text: string, plain: string, isLabel: boolean, joined: JoinedNumber): Figure {
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
    text: text.slice(place.start, place.end),
    interval: scaled(value.interval, dimension.scale),
    dimension: dimension.name,
    rounding: value.qualified ? 0 : (step / 2) * dimension.scale,
    role: roleOf(),
  };

  function roleOf(): Figure["role"] {
    if (dimension.name === "" && YEAR.test(text.slice(first.start, last.end))) return "time";
    if (isLabel || isCondition(plain, place, last.end)) return "condition";
    const scores = dimension.name === "" && first.decimals > 0;
    return OUTCOMES.has(dimension.name) || scores ? "outcome" : "amount";
  }
}

/** Whether two figures measure the same, so that their values can be compared. */
export function isComparable(a: Figure, b: Figure): boolean {
  return a.dimension === b.dimension || isShareOf(a, b) || isShareOf(b, a);
}

/** Whether two comparable figures cannot both be right, though the less precise one may have been rounded. */
export function areApart(a: Figure, b: Figure): boolean {
  const left = isShareOf(a, b) ? inPercent(a) : a;
  const right = isShareOf(b, a) ? inPercent(b) : b;
  const from =
    left.rounding > right.rounding ? widened(left.interval, left.rounding) : left.interval;
  const to =
    right.rounding > left.rounding ? widened(right.interval, right.rounding) : right.interval;
  return areDisjoint(from, to);
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
