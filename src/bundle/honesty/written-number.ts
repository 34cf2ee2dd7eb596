import type { Quantity } from "../../claim/claim.ts";
import type { Range } from "../../text/range.ts";
import { fits } from "../reading/fits.ts";
import { shown } from "../reading/verdict-parts.ts";
import type { ClaimText } from "./claim-text.ts";

const ABOUT = /(?:\b(?:about|around|roughly|approximately|nearly|almost|some|circa)|[~≈]) ?$/iu;
const SLACK = 1e-9;

/** One number of an assertion, as the text writes it. */
export interface WrittenNumber {
  readonly at: Range;
  readonly number: number;
  readonly decimals: number;
  readonly isSigned: boolean;
}

/** The numbers that an assertion writes, in order. */
export function writtenNumbers({ numbers }: ClaimText, at: Range): readonly WrittenNumber[] {
  return numbers
    .filter(({ start, end }) => at.start <= start && end <= at.end)
    .map(({ start, end, number, decimals, signed }) => ({
      at: { start, end },
      number,
      decimals,
      isSigned: signed,
    }));
}

/** Whether a value, rounded as the text rounds, is the number written; `about` lets it be off by a twentieth. */
export function isWrittenAs({ scene }: ClaimText, written: WrittenNumber, value: number): boolean {
  const before = scene.text.slice(Math.max(0, written.at.start - 16), written.at.start);
  return fits(written.number, value, written.decimals, ABOUT.test(before));
}

/** Whether a value keeps the bound that is written. Strict bounds are strict. */
export function keepsBound(
  relation: (Quantity["value"] & { readonly kind: "bound" })["relation"],
  value: number,
  bound: number,
): boolean {
  const slack = SLACK * Math.max(1, Math.abs(bound));
  switch (relation) {
    case "<":
      return value < bound - slack;
    case "<=":
      return value <= bound + slack;
    case ">":
      return value > bound + slack;
    case ">=":
      return value >= bound - slack;
  }
}

/** A value as the text would write it in place of a number: to as many places. */
export function writtenLike({ decimals }: WrittenNumber, value: number): string {
  return decimals >= 0 && decimals <= 20 ? value.toFixed(decimals) : String(shown(value));
}
