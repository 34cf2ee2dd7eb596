import { boundBefore } from "./quantity/bound.ts";

/** A currency beside a number. */
export interface Money {
  /** The currency's sign; "cent" for a hundredth of one. */
  readonly currency: string;
  /** What the number is multiplied by, as in `$ 807m`. */
  readonly power: number;
  /** With the sign before it and the multiplier behind it. */
  readonly start: number;
  readonly end: number;
}

const BEFORE = /(US ?\$|[$€£¥₹]|\b(?:USD|EUR|GBP|Rs\.?)) ?$/u;
const AFTER = /^ ?(?:([$€£¥₹])|(dollars?|USD)\b|(euros?|EUR)\b|(¢|cents?\b))/u;
/** Behind an amount of money only: elsewhere an `m` is a metre and a `b` a label. */
const MULTIPLIER = /^ ?(m|b|t)\b/iu;
const POWERS: ReadonlyMap<string, number> = new Map([
  ["m", 1e6],
  ["b", 1e9],
  ["t", 1e12],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["US$", "$"],
  ["US $", "$"],
  ["USD", "$"],
  ["EUR", "€"],
  ["GBP", "£"],
  ["Rs", "₹"],
  ["Rs.", "₹"],
]);

/** The currency of a number, null where there is none; its sign may stand before a bound: `$ less than 30`. */
export function moneyAt(text: string, start: number, end: number): Money | null {
  const direct = BEFORE.exec(text.slice(Math.max(0, start - 8), start));
  const bound = direct === null ? boundBefore(text, start) : null;
  const sign =
    direct ?? (bound && BEFORE.exec(text.slice(Math.max(0, bound.start - 8), bound.start)));
  if (sign !== null) {
    const multiplier = MULTIPLIER.exec(text.slice(end, end + 4));
    return {
      currency: SIGNS.get(sign[1]!) ?? sign[1]!,
      power: POWERS.get(multiplier?.[1]?.toLowerCase() ?? "") ?? 1,
      start: direct === null ? start : start - sign[0].length,
      end: end + (multiplier?.[0].length ?? 0),
    };
  }
  const after = AFTER.exec(text.slice(end, end + 12));
  if (after === null) return null;
  const currency = after[1] ?? (after[2] ? "$" : after[3] ? "€" : "cent");
  return { currency, power: 1, start, end };
}
