import { WinnowError } from "../../text/winnow-error.ts";
import type { Row, Traced } from "./traced.ts";

/** What one evaluation keeps account of. */
export interface Evaluation {
  /** The whole input: `$$`. */
  readonly input: Traced;
  /** What may still be done; each value looked at costs one. */
  readonly budget: { steps: number };
  /** Keys that were asked for where no row has them, with those it has. */
  readonly missing: Map<string, readonly string[]>;
}

/** The names that are bound where an expression stands. */
export interface Scope {
  readonly names: Map<string, Traced>;
  readonly outer: Scope | null;
}

/**
 * Takes steps off the budget. Counted, not timed, so that the same results give the same verdict on any machine.
 * @throws WinnowError EXPRESSION_INVALID when none are left.
 */
export function spend({ budget }: Evaluation, steps = 1): void {
  budget.steps -= steps;
  if (budget.steps < 0)
    fail(
      "it takes too many steps: choose rows before reckoning, or use $groupmeans for means by group",
    );
}

/** Takes off the budget what it costs to go through values, those in lists too. */
export function spendOn(evaluation: Evaluation, values: readonly Traced[]): void {
  spend(evaluation, values.length);
  for (const value of values) if (value.kind === "list") spendOn(evaluation, value.items);
}

/** Ends the evaluation with what is wrong, in words for whoever wrote the expression. */
export function fail(reason: string): never {
  throw new WinnowError("EXPRESSION_INVALID", reason);
}

/** Notes that a key was asked for in vain. */
export function miss(evaluation: Evaluation, row: Row, key: string): void {
  if (!evaluation.missing.has(key))
    evaluation.missing.set(key, [...row.entries.keys()].slice(0, 12));
}
