import { spend } from "../evaluation.ts";
import { isTrue, origins } from "../operations.ts";
import { itemsOf, list, NOTHING, reckoned } from "../traced.ts";
import { type ExpressionFunction, type Figure, type Functions, figuresOf } from "./function.ts";

/** Functions of the order of values, and of many answers at once. */
export const COURSES: Functions = {
  rising: course("rising", (before, after) => after > before),
  falling: course("falling", (before, after) => after < before),
  steps: {
    usage: "$steps(values)",
    takes: [1, 1],
    call([values = NOTHING], evaluation) {
      const figures = figuresOf(values, "$steps(values)");
      spend(evaluation, figures.length);
      return list(
        pairs(figures).map(([before, after]) =>
          reckoned("-", [after.from, before.from], after.value - before.value),
        ),
      );
    },
  },
  all: answers("all", (met, asked) => met === asked && asked > 0),
  any: answers("any", (met) => met > 0),
  share: {
    usage: "$share(rows.(condition))",
    takes: [1, 1],
    call([values = NOTHING], evaluation) {
      const items = itemsOf(values);
      spend(evaluation, items.length);
      if (items.length === 0) return NOTHING;
      return reckoned("share", origins(values), items.filter(isTrue).length / items.length);
    },
  },
};

function course(
  by: string,
  isInOrder: (before: number, after: number) => boolean,
): ExpressionFunction {
  const usage = `$${by}(values)`;
  return {
    usage,
    takes: [1, 1],
    call([values = NOTHING], evaluation) {
      const figures = figuresOf(values, usage);
      spend(evaluation, figures.length);
      const holds =
        figures.length > 1 &&
        pairs(figures).every(([before, after]) => isInOrder(before.value, after.value));
      return reckoned(
        by,
        figures.map(({ from }) => from),
        holds,
      );
    },
  };
}

function answers(by: string, hold: (met: number, asked: number) => boolean): ExpressionFunction {
  return {
    usage: `$${by}(rows.(condition))`,
    takes: [1, 1],
    call([values = NOTHING], evaluation) {
      const items = itemsOf(values);
      spend(evaluation, items.length);
      return reckoned(by, origins(values), hold(items.filter(isTrue).length, items.length));
    },
  };
}

function pairs(figures: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  return figures.slice(1).map((after, at) => [figures[at]!, after] as const);
}
