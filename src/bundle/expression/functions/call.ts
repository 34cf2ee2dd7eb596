import { suggestion } from "../../../text/suggestion.ts";
import { visible } from "../../../text/visible.ts";
import { type Evaluation, fail, spend, spendOn } from "../evaluation.ts";
import type { Traced } from "../traced.ts";
import { AGGREGATES } from "./aggregates.ts";
import { COMPARISONS } from "./comparisons.ts";
import { COURSES } from "./courses.ts";
import type { Functions } from "./function.ts";
import { GROUPS } from "./groups.ts";
import { LISTS } from "./lists.ts";
import { ROWS } from "./rows.ts";
import { SCALARS } from "./scalars.ts";

/** All functions that expressions may call, by name. */
export const FUNCTIONS: Functions = {
  ...AGGREGATES,
  ...COMPARISONS,
  ...COURSES,
  ...GROUPS,
  ...ROWS,
  ...LISTS,
  ...SCALARS,
};

/** What to write instead of functions of other languages, and of JSONata's that take functions. */
const INSTEAD: Readonly<Record<string, string>> = {
  map: "to reckon for each row write rows.(…)",
  filter: "to choose rows write rows[…]",
  reduce: "$sum, $average, $max and $min take a whole list",
  each: "write object.* for the values of an object, or $rows(object, 'name') for rows with their keys",
  sift: "to choose rows write $rows(object, 'name')[…]",
  single: "to choose a row write rows[…]",
  eval: "expressions cannot run other expressions",
  avg: "write $average",
  std: "write $sd",
  stddev: "write $sd",
  stdev: "write $sd",
  var: "write $power($sd(…), 2)",
  corr: "write $pearson or $spearman",
  correlation: "write $pearson or $spearman",
  len: "write $count",
  length: "write $count",
  every: "write $all(rows.(condition))",
  some: "write $any(rows.(condition))",
  diff: "write $difference, or $steps for a list",
  groupby: "write $groupmeans(rows, by, column)",
};

/**
 * Calls a function by name. One that takes one value and is given none takes the context, as in `rows.a.$abs()`.
 * @throws WinnowError EXPRESSION_INVALID when there is none of the name, or it takes other values.
 */
export function call(
  name: string,
  given: readonly Traced[],
  context: Traced,
  evaluation: Evaluation,
): Traced {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known === undefined) {
    const instead = Object.hasOwn(INSTEAD, name.toLowerCase()) ? INSTEAD[name.toLowerCase()] : null;
    const hint = instead ?? suggestion(name, Object.keys(FUNCTIONS));
    return fail(`there is no function $${visible(name)}${hint ? `: ${hint}` : ""}`);
  }
  spend(evaluation);
  const [least, most] = known.takes;
  const values = given.length === 0 && least === 1 ? [context] : given;
  if (values.length < least || values.length > most)
    return fail(`${known.usage} was called with ${values.length} values`);
  spendOn(evaluation, values);
  return known.call(values, evaluation);
}
