import { evaluate } from "./evaluate.ts";
import { type Evaluation, fail, type Scope, spend } from "./evaluation.ts";
import type { SortTerm } from "./expression.ts";
import { described, numberOf } from "./operations.ts";
import { type Derivation, NOTHING, type Scalar, sequence, type Traced } from "./traced.ts";

/** `rows^(a, >b)`: the rows by `a`, those of one `a` by falling `b`. What has no value comes last. */
export function sorted(
  items: readonly Traced[],
  terms: readonly SortTerm[],
  scope: Scope,
  evaluation: Evaluation,
): Traced {
  if (items.length === 0) return NOTHING;
  spend(evaluation, items.length * Math.ceil(Math.log2(items.length + 1)));
  const keyed = items.map((item) => ({
    item,
    keys: terms.map(({ by }) => keyOf(evaluate(by, item, scope, evaluation))),
  }));
  const inOrder = keyed.toSorted((a, b) => {
    for (const [at, { isDescending }] of terms.entries()) {
      const difference = compareKeys(a.keys[at]!, b.keys[at]!, isDescending);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const order = terms.map(({ isDescending }, at) => ({
    isDescending,
    by: inOrder.flatMap(({ keys }): Derivation[] => (keys[at] === null ? [] : [keys[at]!.from])),
  }));
  return sequence(
    inOrder.map(({ item }) => item),
    order,
  );
}

function keyOf(value: Traced): Scalar | null {
  if (value.kind === "nothing") return null;
  if (value.kind === "scalar" && value.value !== null && typeof value.value !== "boolean")
    return value;
  return fail(`rows are put in order by numbers or texts, not by ${described(value)}`);
}

function compareKeys(a: Scalar | null, b: Scalar | null, isDescending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const difference = compareScalars(a, b);
  return isDescending ? -difference : difference;
}

/** Numbers by size, texts by their characters; a numeral is a number beside a number. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== null && right !== null) return left - right;
  if (typeof a.value !== "string" || typeof b.value !== "string")
    return fail(`${described(a)} and ${described(b)} cannot be put in order`);
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
