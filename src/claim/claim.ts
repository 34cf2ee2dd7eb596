import type { Nearness } from "./quantity/approximation.ts";

/** A number with its unit, as a claim or a note gives it. */
export interface Quantity {
  /** Offsets into the claim's text. */
  readonly start: number;
  readonly end: number;
  /** As written, without the name before it and a unit word behind it: `17-37`, `6.4%`, `at least 5`, `3×`. */
  readonly text: string;
  readonly value: QuantityValue;
  readonly unit: Unit;
  /** Decimal places of the least precise number in it, for comparing after rounding. */
  readonly decimals: number;
  /** The name written directly before it, as in `mean PGR=0.038` or `n = 500`; "" where there is none. */
  readonly name: string;
  /** The sign as written; null where there is none. */
  readonly sign: "+" | "-" | null;
  /** What words before it say of how near it comes: `about`, `nearly`, `just over`; null where it is meant as written. */
  readonly nearness: Nearness | null;
}

export type QuantityValue =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "bound"; readonly relation: "<" | "<=" | ">" | ">="; readonly number: number }
  | { readonly kind: "change"; readonly from: number; readonly to: number }
  | { readonly kind: "plus-minus"; readonly number: number; readonly spread: number }
  /** With the bound of `at least 3 of 8`, where there is one. */
  | {
      readonly kind: "share";
      readonly part: number;
      readonly whole: number;
      readonly relation?: "<" | "<=" | ">" | ">=";
    };

/** `percent` is a share of a hundred; `points` a difference of two such shares; `count` a bare number before a noun. */
export type Unit =
  | { readonly kind: "none" }
  | { readonly kind: "percent" }
  | { readonly kind: "points" }
  | { readonly kind: "factor" }
  | { readonly kind: "count"; readonly noun: string }
  | { readonly kind: "measure"; readonly symbol: string };
