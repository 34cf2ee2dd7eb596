import { boundTurned } from "./bound-turned.ts";
import type { ClaimOperator } from "./claim-operator.ts";
import { countOff } from "./count-off.ts";
import { negationDropped } from "./negation-dropped.ts";
import { numberOff } from "./number-off.ts";
import { numbersExchanged } from "./numbers-exchanged.ts";
import { orderTurned } from "./order-turned.ts";
import { signTurned } from "./sign-turned.ts";
import { sizeOff } from "./size-off.ts";
import { subjectExchanged } from "./subject-exchanged.ts";
import { trendTurned } from "./trend-turned.ts";
import { unitExchanged } from "./unit-exchanged.ts";
import { universalTurned } from "./universal-turned.ts";

/** The ways in which a claim of a bundle is made false. */
export const CLAIM_OPERATORS: readonly ClaimOperator[] = [
  numberOff,
  signTurned,
  unitExchanged,
  numbersExchanged,
  countOff,
  sizeOff,
  boundTurned,
  orderTurned,
  trendTurned,
  universalTurned,
  negationDropped,
  subjectExchanged,
];
