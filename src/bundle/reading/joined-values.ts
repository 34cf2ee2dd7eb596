import type { Range } from "../../text/range.ts";
import type { Chosen } from "./filters.ts";
import type { Scene } from "./scene.ts";
import type { Filter } from "./selection.ts";
import type { Setting } from "./settings.ts";

const JOINED =
  /^(?:['’]s)?(?:,? ?(?:and|or|nor|&)|,) ?(?:also |both |the |of |at |on |that of )*(?:\p{L}+ )?$/iu;

/** Values of one dimension that a text names in one breath with another: `both Falcon and Heron`; in order. */
export function joinedValues({ text, selectors }: Scene, one: Setting): readonly Setting[] {
  const own = selectors.filter(
    ({ table, dimension }) => table === one.table && dimension === one.dimension,
  );
  const at = own.findIndex(({ at: { start } }) => start === one.at.start);
  if (at === -1) return [one];
  const isJoined = (index: number): boolean =>
    JOINED.test(text.slice(own[index - 1]!.at.end, own[index]!.at.start));
  let [first, last] = [at, at];
  while (first > 0 && isJoined(first)) first -= 1;
  while (last + 1 < own.length && isJoined(last + 1)) last += 1;
  return own.slice(first, last + 1);
}

/** A list of thousands of values is followed by no reader, and its combinations would be millions. */
export const MOST_JOINED = 40;

/**
 * The rows that words choose, once for each combination of the values that they join: `on dev and test`. None where
 * these are too many.
 */
export function joinedFilters(scene: Scene, { filter, by }: Chosen): readonly Filter[] {
  return by.reduce<readonly Filter[]>(
    (filters, one) => {
      const values = new Set(joinedValues(scene, one).map(({ value }) => value));
      if (values.size * filters.length > MOST_JOINED) return [];
      return filters.flatMap((each) =>
        [...values].map((value) => new Map([...each, [one.dimension, value]])),
      );
    },
    [filter],
  );
}

const ALIKE =
  /^ ?(?:%|ms|s|points?|percentage points|per cent|percent)?(?:,? (?:and|or|against|versus|vs\.?)|,|\/) ?(?:of |to )?$/iu;

/** The numbers that follow each other as values of one measure do: `0.81, 0.77 and 0.69`. */
export function numberRun(
  text: string,
  numbers: readonly Range[],
  { start: own }: Range,
): readonly Range[] {
  const at = numbers.findIndex(({ start }) => start === own);
  if (at === -1) return [];
  const isAlike = (index: number): boolean =>
    ALIKE.test(text.slice(numbers[index - 1]!.end, numbers[index]!.start));
  let [first, last] = [at, at];
  while (first > 0 && isAlike(first)) first -= 1;
  while (last + 1 < numbers.length && isAlike(last + 1)) last += 1;
  return numbers.slice(first, last + 1);
}
