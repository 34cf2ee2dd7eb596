import type { Quantity } from "../../claim/claim.ts";
import type { NumberRole } from "../../claim/read/assertion.ts";
import type { Implied } from "./operand-check.ts";
import type { Ends } from "./statistic-check.ts";
import type { WrittenNumber } from "./written-number.ts";

/** A number of a claim that an expression is to show. */
export interface AskedNumber {
  readonly written: WrittenNumber;
  readonly quantity: Quantity;
  readonly role: NumberRole;
  readonly ends: Ends;
  readonly implied: Implied;
  /** Whether it is how far others spread: the second of `0.78 ± 0.01`. */
  readonly isSpread: boolean;
}
