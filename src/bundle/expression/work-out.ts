import { WinnowError } from "../../text/winnow-error.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluation.ts";
import { parseExpression } from "./parse-expression.ts";
import type { Traced } from "./traced.ts";

/** What an expression gives, or why it gives nothing. */
export type Outcome =
  | { readonly kind: "value"; readonly value: Traced }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Works out an expression on the input. The same input gives the same outcome on any machine: what may be done is
 * counted, not timed, and nothing in the subset can loop beyond that. Never throws.
 * @param budget what may be done; what is left of it stands in it afterwards
 */
export function workOut(text: string, input: Traced, budget: Evaluation["budget"]): Outcome {
  const parsing = parseExpression(text);
  if (parsing.kind === "refused") return { kind: "failed", reason: parsing.reason };
  const evaluation: Evaluation = { input, budget, missing: new Map() };
  try {
    const scope = { names: new Map<string, Traced>(), outer: null };
    const value = evaluate(parsing.expression, input, scope, evaluation);
    // A list that the results write as empty is a value; that none is left is not.
    const isNothing =
      value.kind === "nothing" ||
      (value.kind === "list" && value.isSequence && value.items.length === 0);
    return isNothing ? { kind: "failed", reason: nothing(evaluation) } : { kind: "value", value };
  } catch (error) {
    if (error instanceof WinnowError) return { kind: "failed", reason: error.message };
    if (error instanceof RangeError) return { kind: "failed", reason: "it is nested too deep" };
    throw error;
  }
}

function nothing({ missing }: Evaluation): string {
  const [first] = missing;
  if (first === undefined) return "it gives nothing: no row meets its conditions";
  const [key, keys] = first;
  return `it gives nothing: there is no ${key}, only ${keys.join(", ")}`;
}
