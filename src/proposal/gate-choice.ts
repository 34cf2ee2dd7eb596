import type { Bundle } from "../bundle/bundle.ts";
import type { Operation } from "../plan/plan.ts";
import type { AcceptChoice } from "./choice.ts";
import { type GatedWords, gateHeld, gateWords } from "./sentence-gate.ts";
import { heldWords } from "./take-held.ts";

/**
 * Holds what a person accepts in words of their own, or although it was held, against its run's results.
 * @param run as it was taken in; null where it does not lie here
 * @param operation as it was proposed or held
 * @returns null where no words come in that did not pass the gate before, as with an open question
 */
export function gateChoice(
  run: Bundle | null,
  operation: Operation,
  { as, to, text }: AcceptChoice,
): GatedWords | null {
  if (as === undefined) return text === null ? null : gateWords(run, operation, text);
  if (as === "question") return null;
  return gateHeld(run, operation, heldWords(operation, { as, to: to?.path ?? null, text }));
}
