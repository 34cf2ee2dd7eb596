import { contains, type Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import type { Setting } from "../reading/settings.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { measuredNumbers, pairAround } from "./number-pair.ts";
import type { Selection } from "./selection.ts";
import { cellsOf, type Term } from "./term.ts";

const CLAUSE = /[;:()]|, (?:and|but|while|whereas|which|where)\b/u;

/** What the text names at a place and an expression does not use there. */
export interface Unused {
  readonly why: string;
  /** Whether it takes all of what the text names one of. */
  readonly isWhole: boolean;
}

/** What the text names at a place and an expression does not use there; null where it uses all. */
export function unusedAt(
  text: ClaimText,
  selection: Selection,
  at: Range,
  ignoring: ReadonlySet<number> = new Set(),
): Unused | null {
  const { dimensions } = text.scene.tables[selection.sample.table]!;
  const unused = dimensions.flatMap((_, dimension) => {
    const one = ignoring.has(dimension) ? null : unusedOf(text, selection, dimension, at);
    return one === null ? [] : [one];
  });
  return unused.find(({ isWhole }) => isWhole) ?? unused[0] ?? null;
}

function unusedOf(
  text: ClaimText,
  selection: Selection,
  dimension: number,
  at: Range,
): Unused | null {
  const { table } = selection.sample;
  const { name, kind } = text.scene.tables[table]!.dimensions[dimension]!;
  const meant = valuesMeantAt(text, table, dimension, at);
  if (meant.size === 0) return null;
  const what = name || kind;
  const taken = selection.taken[dimension]!;
  const licence = selection.licences[dimension]!;
  const named = [...meant].join(" or ");
  if (taken.size === 1) {
    const [value] = taken;
    const isImplied = licence.kind === "named" && licence.by.length === 0;
    return meant.has(value!) || isImplied
      ? null
      : {
          why: `the text sets ${what} to ${named} there, and it takes ${value}`,
          isWhole: false,
        };
  }
  if (licence.kind !== "all" || isExtremeAt(text, selection, dimension, meant)) return null;
  return {
    why: `the text names ${what} ${named} there, and it takes all ${taken.size}: write [${what} = …]`,
    isWhole: true,
  };
}

/**
 * The values of a dimension that a place of the text may speak of: of two numbers that stand as a pair, the one named as
 * far before them; where as many are named as there are numbers, the one that comes as far down; else those named
 * nearest before it and nearest behind it, with no other number between.
 */
export function valuesMeantAt(
  text: ClaimText,
  table: number,
  dimension: number,
  at: Range,
): ReadonlySet<string> {
  const { scene } = text;
  const sentence = sentenceAt(scene, at.start);
  const named = scene.selectors.filter(
    (selector) =>
      selector.table === table &&
      selector.dimension === dimension &&
      contains(sentence, selector.at) &&
      !contains(selector.at, at),
  );
  const numbers = measuredNumbers(text).filter((number) => contains(sentence, number));
  const paired = inPair(text, named, at);
  if (paired !== null) return new Set([paired]);
  const values = new Set(named.map(({ value }) => value));
  if (values.size > 1 && numbers.length === named.length) {
    const place = numbers.findIndex(({ start }) => start === at.start);
    if (place !== -1) return new Set([named[place]!.value]);
  }
  const before = named.findLast((selector) => selector.at.end <= at.start);
  const behind = firstBehind(text, named, values.size > 1 ? numbers : [], at);
  return new Set([before, behind].flatMap((one) => (one === undefined ? [] : [one.value])));
}

/** `A gains 4 points on B (0.52 against 0.48)`: the first number of the pair is A's, the second B's. */
function inPair(text: ClaimText, named: readonly Setting[], at: Range): string | null {
  const pair = pairAround(text, at);
  if (pair === null) return null;
  const { first, second, isFirst } = pair;
  const isNamedInside = named.some(
    (selector) => selector.at.start >= first.end && selector.at.end <= second.start,
  );
  const isNamedBehind = named.some(
    ({ at: { start } }) =>
      start >= second.end && /^[^;:,()]*$/u.test(text.scene.text.slice(second.end, start)),
  );
  if (isNamedInside || isNamedBehind) return null;
  const before = named.filter((selector) => selector.at.end <= first.start);
  const last = before.at(-1);
  const earlier = before.findLast(({ value }) => value !== last?.value);
  if (last === undefined || earlier === undefined) return null;
  return isFirst ? earlier.value : last.value;
}

function firstBehind(
  text: ClaimText,
  named: readonly Setting[],
  numbers: readonly Range[],
  at: Range,
): Setting | undefined {
  const behind = named.find((selector) => selector.at.start >= at.end);
  if (behind === undefined) return undefined;
  const own = text.assertions.find((assertion) => contains(assertion.at, at));
  const isBlocked =
    numbers.some(
      (number) =>
        number.start >= at.end &&
        number.start < behind.at.start &&
        !(own !== undefined && contains(own.at, number)),
    ) || CLAUSE.test(text.scene.text.slice(at.end, behind.at.start));
  return isBlocked ? undefined : behind;
}

/** Whether the greatest or least of several is taken, and stands at one of the values meant. */
function isExtremeAt(
  text: ClaimText,
  { operand, sample }: Selection,
  dimension: number,
  meant: ReadonlySet<string>,
): boolean {
  const chosen = extremeOf(operand.term);
  if (chosen === null) return false;
  const { rows } = text.scene.tables[sample.table]!;
  const keys = new Set(cellsOf(chosen).map(({ cell }) => keyOf(cell)));
  const places = [...keys].flatMap((key) =>
    (text.places.get(key) ?? [])
      .filter(({ table }) => table === sample.table)
      .map(({ row }) => rows[row]!.coordinates[dimension]!),
  );
  return places.length > 0 && places.every((value) => meant.has(value));
}

/** The part of a greatest or least of several that is it. */
export function extremeOf(term: Term): Term | null {
  if (term.kind === "scaled") return extremeOf(term.of);
  if (term.kind !== "statistic" || (term.by !== "max" && term.by !== "min")) return null;
  return term.of.find(({ value }) => value === term.value) ?? null;
}
