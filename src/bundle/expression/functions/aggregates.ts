import { max, mean, median, min, sampleStandardDeviation, sum } from "simple-statistics";
import { fail, spend } from "../evaluation.ts";
import { origins } from "../operations.ts";
import { itemsOf, list, NOTHING, type Nothing, reckoned, type Traced } from "../traced.ts";
import { type ExpressionFunction, type Functions, figuresOf } from "./function.ts";

/** Functions that make one number of many. */
export const AGGREGATES: Functions = {
  sum: aggregate("sum", sum),
  average: aggregate("mean", mean),
  mean: aggregate("mean", mean),
  median: aggregate("median", median),
  min: aggregate("min", min),
  max: aggregate("max", max),
  sd: aggregate("sd", sampleStandardDeviation, 2),
  range: aggregate("range", (values) => max(values) - min(values)),
  count: {
    usage: "$count(rows)",
    takes: [1, 1],
    call([values = NOTHING]) {
      return reckoned("count", origins(values), itemsOf(values).length, becauseOf(values));
    },
  },
  interval: {
    usage: "$interval(values)",
    takes: [1, 1],
    call([values = NOTHING], evaluation) {
      const figures = figuresOf(values, "$interval(values)");
      spend(evaluation, figures.length);
      if (figures.length < 2) return fail("$interval(values) needs two numbers or more");
      const numbers = figures.map(({ value }) => value);
      const half =
        (studentT(numbers.length - 1) * sampleStandardDeviation(numbers)) /
        Math.sqrt(numbers.length);
      const from = figures.map((figure) => figure.from);
      const middle = mean(numbers);
      return list([
        reckoned("interval low", from, middle - half),
        reckoned("interval high", from, middle + half),
      ]);
    },
  },
};

function aggregate(
  by: string,
  reckon: (values: number[]) => number,
  least = 1,
): ExpressionFunction {
  const usage = `$${by}(values)`;
  return {
    usage,
    takes: [1, 1],
    call([values = NOTHING], evaluation) {
      const figures = figuresOf(values, usage);
      spend(evaluation, figures.length);
      if (values.kind === "nothing") return values;
      // Nothing in all is zero; where there is nothing there is no mean and no end.
      if (figures.length === 0) return by === "sum" ? reckoned(by, [], 0) : NOTHING;
      if (figures.length < least)
        return fail(`${usage} needs ${least} numbers or more and got one`);
      const value = reckon(figures.map((figure) => figure.value));
      return reckoned(
        by,
        figures.map(({ from }) => from),
        value,
      );
    },
  };
}

function becauseOf(value: Traced): Nothing["because"] {
  return value.kind === "nothing" ? value.because : [];
}

/** The 97.5 % point of Student's t by degrees of freedom; beyond the table by its expansion around the normal's. */
function studentT(freedom: number): number {
  const known = T_975[freedom - 1];
  if (known !== undefined) return known;
  const z = 1.959964;
  return (
    z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
  );
}

const T_975 = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788,
  2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086,
];
