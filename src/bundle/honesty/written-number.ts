import type { Quantity } from "../../claim/claim.ts";
import type { Range } from "../../text/range.ts";
import { fits } from "../reading/fits.ts";
import { shown } from "../reading/verdict-parts.ts";
import type { ClaimText } from "./claim-text.ts";

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
    .map(({ start, end, number, decimals, isSigned }) => ({
      at: { start, end },
      number,
      decimals,
      isSigned,
    }));
}

/** The numbers of an assertion; one in words of its own (`a fifth`) is what it was read as. */
export function numbersIn(
  text: ClaimText,
  { at, content }: { readonly at: Range; readonly content: { readonly quantity: Quantity } },
): readonly WrittenNumber[] {
  const written = writtenNumbers(text, at);
  const { value, decimals } = content.quantity;
  if (written.length > 0 || value.kind !== "number") return written;
  return [{ at, number: value.number, decimals, isSigned: false }];
}

/** Whether a value, rounded as the text rounds, is the number written; `nearly` lets it be less, `just over` more, by a twentieth. */
export function isWrittenAs(
  { number, decimals }: WrittenNumber,
  value: number,
  nearness: Quantity["nearness"],
): boolean {
  if (!fits(number, value, decimals, nearness !== null)) return false;
  const half = 0.5 * 10 ** -decimals + SLACK;
  if (nearness === "below") return Math.abs(value) <= Math.abs(number) + half;
  return nearness !== "above" || Math.abs(value) >= Math.abs(number) - half;
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
