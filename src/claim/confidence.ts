import type { Conflict } from "./conflict/conflict.ts";

/** How much each sign of a conflict weighs, with the weight of its mere presence first, as log odds. */
export type Weights = Readonly<Record<string, number>>;

/**
 * The probability that a possible conflict is one: logistic in its signs. The weights are fitted to labelled pairs, and
 * checked on others.
 */
export function confidenceOf({ signs }: Conflict, weights: Weights): number {
  let odds = weights.base ?? 0;
  for (const [name, value] of Object.entries(signs)) odds += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-odds));
}
