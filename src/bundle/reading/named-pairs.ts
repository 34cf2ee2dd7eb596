import type { Range } from "../../text/range.ts";
import { filtersFor } from "./filters.ts";
import { joinedFilters, joinedValues, MOST_JOINED } from "./joined-values.ts";
import type { Operand, Pair } from "./operands.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import type { Setting } from "./settings.ts";

/** Two values of one dimension, both named: `the reranker … the hybrid`, `from layer 14 to 22`. */
export function namedPairs(
  scene: Scene,
  table: number,
  measure: number,
  at: Range,
  others: readonly Range[],
): readonly Pair[] {
  const sentence = sentenceAt(scene, at.start);
  const own = scene.selectors.filter((selector) => selector.table === table);
  const inside = own.filter(({ at: { start } }) => sentence.start <= start && start < sentence.end);
  const sides = [...new Set(inside.map((selector) => selector.dimension))].flatMap((dimension) => {
    const named = inside.filter((selector) => selector.dimension === dimension);
    const two = nearestTwo(scene, named, at, others);
    if (two === null) return [];
    const start = named.find(({ value }) => value === two.first.value)!.at.start;
    const isSpan = SPAN.test(scene.text.slice(Math.max(0, start - 30), start));
    return [{ ...two, dimension, isSpan }];
  });
  const around = sides.filter(({ isAround, isSpan }) => isAround && !isSpan);
  // In `A at 8 beats B at 64` each side has two values, and which go together is not read.
  const isCrossed =
    new Set(around.map(({ first, second }) => `${first.at.start} ${second.at.start}`)).size > 1;
  const pairs = sides.flatMap(({ first, second, dimension, isAround, isSpan }) =>
    filtersFor(scene, table, at, []).map((chosen): Pair => {
      const operandAt = ({ value }: Setting, filter = chosen.filter): Operand => ({
        measure,
        filter: new Map([...filter, [dimension, value]]),
      });
      const by = chosen.by.filter((setting) => setting.dimension !== dimension);
      const filters = joinedFilters(scene, { ...chosen, by });
      // From one setting to another, what changes is what is reached less where it began.
      const [one, other] = isSpan ? [second, first] : [first, second];
      const [ones, rest] = [joinedValues(scene, one), joinedValues(scene, other)];
      const isFew = ones.length * rest.length * filters.length <= MOST_JOINED;
      const also = (isFew ? ones : []).flatMap((a) =>
        rest.flatMap((b) =>
          filters.map((filter) => ({ first: operandAt(a, filter), second: operandAt(b, filter) })),
        ),
      );
      return {
        first: operandAt(one),
        second: operandAt(other),
        how: isSpan ? "span" : isAround && !isCrossed ? "named" : "aside",
        ...(isAround && also.length !== 1 ? { each: also } : {}),
      };
    }),
  );
  return unique(pairs);
}

const SPAN = /\b(?:from|between) (?:\p{L}+ ){0,3}$/iu;

/** `Relative to A, B gains`: what is named first is what the other is set against. */
const REFERENCE =
  /\b(?:relative to|compared (?:with|to)|in contrast to|against|versus|vs\.?|unlike|over) (?:the )?$/iu;

interface Sides {
  readonly first: Setting;
  readonly second: Setting;
  /** Whether one stands before the place and one behind it. */
  readonly isAround: boolean;
}

/** The values named on either side of a place; where all stand on one side, the two that are nearest, in order. */
function nearestTwo(
  scene: Scene,
  named: readonly Setting[],
  at: Range,
  others: readonly Range[],
): Sides | null {
  const before = named.filter((selector) => selector.at.start < at.start);
  const behind = named.filter((selector) => selector.at.start >= at.start);
  const last = subjectOf(scene, before, at, others) ?? before.at(-1);
  const next = behind.find(({ value }) => value !== last?.value);
  if (last !== undefined && next !== undefined)
    return { first: last, second: next, isAround: true };
  const earlier = before.findLast(({ value }) => value !== last?.value);
  if (last !== undefined && earlier !== undefined) {
    const isTurned = REFERENCE.test(scene.text.slice(0, earlier.at.start));
    const [first, second] = isTurned ? [last, earlier] : [earlier, last];
    return { first, second, isAround: false };
  }
  const [first] = behind;
  const second = behind.find(({ value }) => value !== first?.value);
  return first !== undefined && second !== undefined ? { first, second, isAround: false } : null;
}

/** `A is higher than B and lower than C`: the second is said of the subject of the first, where only one stands between. */
function subjectOf(
  scene: Scene,
  before: readonly Setting[],
  at: Range,
  others: readonly Range[],
): Setting | undefined {
  const sentence = sentenceAt(scene, at.start);
  const earlier = others.findLast(({ start, end }) => sentence.start <= start && end <= at.start);
  if (earlier === undefined) return undefined;
  const between = before.filter(({ at: { start } }) => start >= earlier.end);
  const [only] = between;
  const isOne = only === undefined || joinedValues(scene, only).length >= between.length;
  return isOne ? before.findLast(({ at: { end } }) => end <= earlier.start) : undefined;
}

function unique(pairs: readonly Pair[]): readonly Pair[] {
  const key = ({ first, second }: Pair) => JSON.stringify([[...first.filter], [...second.filter]]);
  return [...new Map(pairs.map((pair) => [key(pair), pair])).values()];
}
