import { sampleCorrelation, sampleRankCorrelation } from "simple-statistics";
import { fail, spend } from "../evaluation.ts";
import { operate } from "../operations.ts";
import { type Derivation, NOTHING, reckoned } from "../traced.ts";
import {
  type ExpressionFunction,
  type Figure,
  type Functions,
  figureOf,
  figuresOf,
} from "./function.ts";

/** Functions that set one thing against another. */
export const COMPARISONS: Functions = {
  difference: {
    usage: "$difference(a, b)",
    takes: [2, 2],
    call: ([a = NOTHING, b = NOTHING]) => operate("-", a, b),
  },
  ratio: {
    usage: "$ratio(a, b)",
    takes: [2, 2],
    call: ([a = NOTHING, b = NOTHING]) => operate("/", a, b),
  },
  change: {
    usage: "$change(from, to)",
    takes: [2, 2],
    call([a = NOTHING, b = NOTHING]) {
      const [from, to] = [figureOf(a, "$change(from, to)"), figureOf(b, "$change(from, to)")];
      if (from === null || to === null) return NOTHING;
      if (from.value === 0) return fail("$change(from, to) cannot start from 0");
      return reckoned(
        "change",
        [from.from, to.from],
        (to.value - from.value) / Math.abs(from.value),
      );
    },
  },
  recovered: {
    usage: "$recovered(value, weak, ceiling)",
    takes: [3, 3],
    call(given) {
      const [value, weak, ceiling] = given.map((each) =>
        figureOf(each, "$recovered(value, weak, ceiling)"),
      );
      if (!value || !weak || !ceiling) return NOTHING;
      if (ceiling.value === weak.value)
        return fail("$recovered(value, weak, ceiling): there is no gap between weak and ceiling");
      const recovered = (value.value - weak.value) / (ceiling.value - weak.value);
      return reckoned("recovered", [value.from, weak.from, ceiling.from], recovered);
    },
  },
  pearson: correlation("pearson", (a, b) => sampleCorrelation(a, b)),
  spearman: correlation("spearman", (a, b) => sampleRankCorrelation(a, b)),
};

function correlation(by: string, reckon: (a: number[], b: number[]) => number): ExpressionFunction {
  const usage = `$${by}(values, others)`;
  return {
    usage,
    takes: [2, 2],
    call([a = NOTHING, b = NOTHING], evaluation) {
      const [left, right] = [figuresOf(a, usage), figuresOf(b, usage)];
      spend(evaluation, left.length + right.length);
      if (left.length !== right.length)
        return fail(
          `${usage} needs two lists of one length and got ${left.length} and ${right.length} numbers`,
        );
      if (left.length < 3) return fail(`${usage} needs three pairs or more and got ${left.length}`);
      const value = reckon(numbers(left), numbers(right));
      if (!Number.isFinite(value)) return fail(`${usage}: one of the lists does not vary`);
      return reckoned(by, [together(left), together(right)], value);
    },
  };
}

function numbers(figures: readonly Figure[]): number[] {
  return figures.map(({ value }) => value);
}

function together(figures: readonly Figure[]): Derivation {
  return {
    kind: "reckoned",
    by: "list",
    value: figures.length,
    of: figures.map(({ from }) => from),
    because: [],
  };
}
