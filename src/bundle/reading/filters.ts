import type { Range } from "../../text/range.ts";
import { joinedValues, numberRun } from "./joined-values.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import type { Filter } from "./selection.ts";
import type { Setting } from "./settings.ts";

/** Rows that a claim's words select for one of its numbers, and the words that do. */
export interface Chosen {
  readonly filter: Filter;
  readonly by: readonly Setting[];
}

const MOST_CHOICES = 12;

/**
 * The rows that a number may speak of in a table, likeliest first: each dimension of which the text names one value is
 * held to it; of several values the one nearest before the number counts, then the nearest behind, then the one that
 * comes as far down the order of values as the number among the numbers beside it.
 * @param numbers places of the numbers that share a measure with this one, in order
 */
export function filtersFor(
  scene: Scene,
  table: number,
  at: Range,
  numbers: readonly Range[],
): readonly Chosen[] {
  const own = scene.selectors.filter(
    (selector) => selector.table === table && !covers(selector.at, at),
  );
  const dimensions = [...new Set(own.map(({ dimension }) => dimension))];
  let chosen: readonly Chosen[] = [{ filter: new Map(), by: [] }];
  for (const dimension of dimensions) {
    const options = optionsFor(
      scene,
      own.filter((selector) => selector.dimension === dimension),
      at,
      numbers,
    );
    chosen = chosen
      .flatMap(({ filter, by }) =>
        options.map((option) => ({
          filter: new Map([...filter, [dimension, option.value]]),
          by: [...by, option],
        })),
      )
      .slice(0, MOST_CHOICES);
  }
  return chosen;
}

function optionsFor(
  scene: Scene,
  selectors: readonly Setting[],
  at: Range,
  numbers: readonly Range[],
): readonly Setting[] {
  const sentence = sentenceAt(scene, at.start);
  const inside = selectors.filter(
    ({ at: { start } }) => sentence.start <= start && start < sentence.end,
  );
  const held = inside.length > 0 ? inside : selectors;
  if (new Set(held.map(({ value }) => value)).size === 1) return held.slice(0, 1);
  const direct = directlyBehind(scene, held, at, numbers);
  if (direct !== undefined) return [direct];
  const before = held.findLast((selector) => selector.at.start < at.start);
  const behind = held.find((selector) => selector.at.start >= at.end);
  const between = numbers.some(
    (other) => behind !== undefined && other.start >= at.end && other.end <= behind.at.start,
  );
  const group = numbers.filter(({ start }) => sentence.start <= start && start < sentence.end);
  const isOwn = group.some(({ start }) => start === at.start);
  const ordered =
    isOwn && group.length === held.length
      ? held[group.findIndex(({ start }) => start === at.start)]
      : undefined;
  const nearest = before ?? behind;
  if (isOwn && ordered === undefined && nearest !== undefined) {
    const joined = joinedValues(scene, nearest);
    const run = numberRun(scene.text, group, at);
    const inRun = run.findIndex(({ start }) => start === at.start);
    if (joined.length > 1 && run.length === joined.length) return [joined[inRun]!];
    // One number of several values is said of each of them, which is not read.
    if (joined.length > 1) return [];
  }
  // What is named before a number is what it is said of, unless the numbers go by the order of the values.
  const options = [before, before !== undefined || between ? undefined : behind, ordered].filter(
    (each) => each !== undefined,
  );
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

const DIRECTLY =
  /^ ?(?:%|pp|percent|per cent|(?:percentage )?points?)? ?(?:\((?:the )?|(?:at|for|on|in|under) (?:the )?(?:\p{L}+ )?)$/iu;

/** `0.81 at batch 64`: the value that alone stands directly behind a number is its own, whatever was named before. */
export function directlyBehind(
  { text }: Pick<Scene, "text">,
  selectors: readonly Setting[],
  at: Range,
  numbers: readonly Range[],
): Setting | undefined {
  const index = selectors.findIndex((selector) => selector.at.start >= at.end);
  const [behind, next] = index === -1 ? [] : selectors.slice(index, index + 2);
  if (behind === undefined || !DIRECTLY.test(text.slice(at.end, behind.at.start))) return undefined;
  // In `0.81 and 0.74 at batch 64 and 8` the values go by their order.
  const isAlone =
    next === undefined ||
    numbers.some(({ start, end }) => behind.at.end <= start && end <= next.at.start);
  return isAlone ? behind : undefined;
}

/** The words that name values which a table does not know: what stands there was not measured in it. */
export function foreignTo(scene: Scene, table: number, at: Range): readonly Setting[] {
  const sentence = sentenceAt(scene, at.start);
  const inside = scene.selectors.filter(
    (selector) => sentence.start <= selector.at.start && selector.at.start < sentence.end,
  );
  const known = inside.filter((selector) => selector.table === table);
  return inside.filter(
    (selector) =>
      selector.table !== table &&
      !isConstant(scene, selector) &&
      !known.some((other) => covers(other.at, selector.at) || covers(selector.at, other.at)) &&
      !isFixed(scene, table, selector) &&
      !scene.mentions.some(
        ({ at: place, things }) =>
          covers(place, selector.at) && things.some((thing) => thing.table === table),
      ),
  );
}

/** What a table has one value of sets nothing apart, nor does a word that only stands in names of columns. */
function isConstant({ tables }: Scene, { table, dimension }: Setting): boolean {
  const { dimensions, isMelted } = tables[table]!;
  return isMelted === true || dimensions[dimension]!.values.length === 1;
}

/** Whether all rows of a table stand at this value: `linear@14` is layer 14. */
function isFixed({ tables }: Scene, table: number, { value }: Setting): boolean {
  return tables[table]!.dimensions.some(
    ({ values }) =>
      values.length === 1 &&
      [...values[0]!.matchAll(/\p{L}+|\d+(?:\.\d+)?/gu)].some(([part]) => part === value),
  );
}

function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
