import type { Range } from "../../text/range.ts";
import { nameParts } from "../records/column-role.ts";
import type { Glossary, RecordTable } from "../records/record-table.ts";
import { filtersFor } from "./filters.ts";
import { joinedFilters } from "./joined-values.ts";
import { measurePlaces } from "./named-measure.ts";
import { namedPairs } from "./named-pairs.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import type { Filter } from "./selection.ts";
import { STAGES } from "./text-words.ts";

/** One side of a comparison: a measure in some rows. */
export interface Operand {
  readonly measure: number;
  readonly filter: Filter;
}

/** Two things set against each other, in the order in which the text names them. */
export interface Pair {
  readonly first: Operand;
  readonly second: Operand;
  /**
   * `named`: one before the word that sets them against each other, one behind it; `aside`: both on one side;
   * `span`: from one setting to another, of which the one that is reached comes first;
   * `baseline`: the second is not named, but what everything is set against.
   */
  readonly how: "named" | "aside" | "span" | "baseline" | "measures" | "stages";
  /** Where a side joins several values (`than both B and C`): every pair of one value of each side. */
  readonly each?: readonly { readonly first: Operand; readonly second: Operand }[];
}

const BASELINES: ReadonlySet<string> = new Set(
  "base baseline full control default vanilla original reference before standard none raw untreated plain unmodified".split(
    " ",
  ),
);

/**
 * The pairs that a text may set against each other in one table, likeliest first.
 * @param others places of the other comparisons of the text, in order, whose subject may be this one's too
 */
export function pairsFor(
  scene: Scene,
  table: number,
  measure: number,
  at: Range,
  glossary: Glossary,
  others: readonly Range[] = [],
): readonly Pair[] {
  const named = namedPairs(scene, table, measure, at, others);
  // Where both sides are named, a setting beside them is no side: `at dose 5 A beats B`.
  const isNamed = named.some(({ how }) => how === "named");
  return [
    ...named,
    ...measurePairs(scene, table, measure, at),
    ...(isNamed ? [] : baselinePairs(scene, table, measure, at, glossary)),
    ...stagePairs(scene, table, measure, at),
  ];
}

/** Two measures of the same rows: `AUROC exceeds accuracy`, `the gap between weak and strong accuracy`. */
function measurePairs(scene: Scene, table: number, measure: number, at: Range): readonly Pair[] {
  const sentence = sentenceAt(scene, at.start);
  const places = measurePlaces(scene)
    .filter((place) => sentence.start <= place.at.start && place.at.start < sentence.end)
    .map((place) => ({
      at: place.at,
      named: place.measures.filter((one) => one.table === table).map((one) => one.measure),
    }))
    .filter(({ named }) => named.length > 0);
  const together = places.find(({ named }) => named.length === 2 && named.includes(measure));
  const single = places.filter(({ named }) => named.length === 1);
  const apart = [...new Set(single.flatMap(({ named }) => named))];
  const before = single.findLast((place) => place.at.end <= at.start);
  const behind = single.find((place) => place.at.start >= at.end);
  // One on each side of the word is a comparison. Two on one side may be two things said.
  const isAround =
    before !== undefined && behind !== undefined && before.named[0] !== behind.named[0];
  const around = isAround ? [before.named[0]!, behind.named[0]!] : apart;
  const [first, second] =
    together?.named ?? (around.length === 2 && around.includes(measure) ? around : []);
  if (first === undefined || second === undefined) return [];
  return filtersFor(scene, table, at, []).flatMap((chosen) => {
    const [own, ...others] = joinedFilters(scene, chosen).map((filter) => ({
      first: { measure: first, filter },
      second: { measure: second, filter },
    }));
    if (own === undefined) return [];
    const how = together !== undefined || isAround ? ("measures" as const) : ("aside" as const);
    return [{ ...own, how, ...(others.length > 0 ? { each: [own, ...others] } : {}) }];
  });
}

/** One value named, the other what all is set against: the glossary's baseline, an arm called so, or the only other. */
function baselinePairs(
  scene: Scene,
  table: number,
  measure: number,
  at: Range,
  glossary: Glossary,
): readonly Pair[] {
  const { dimensions } = scene.tables[table]!;
  const named = scene.selectors.filter((selector) => selector.table === table);
  return dimensions.flatMap((dimension, index) => {
    const values = new Set(
      named.filter((selector) => selector.dimension === index).map(({ value }) => value),
    );
    if (values.size !== 1) return [];
    const [value] = values;
    const baseline = baselineOf(dimension.values, glossary) ?? otherOfTwo(dimension.values, value!);
    if (baseline === null || baseline === value) return [];
    return filtersFor(scene, table, at, []).flatMap((chosen) => {
      const [own, ...others] = joinedFilters(scene, chosen).map((filter) => ({
        first: { measure, filter: new Map([...filter, [index, value!]]) },
        second: { measure, filter: withoutAliases(scene.tables[table]!, filter, index, baseline) },
      }));
      if (own === undefined) return [];
      const each = others.length > 0 ? { each: [own, ...others] } : {};
      return [{ ...own, how: "baseline" as const, ...each }];
    });
  });
}

const EARLIER: ReadonlySet<string> = new Set("before initial start pre old first".split(" "));

/** One measure at two times: columns `kl_before` and `kl_after`, or cases called so. The later is the first of the pair. */
function stagePairs(scene: Scene, table: number, measure: number, at: Range): readonly Pair[] {
  const { measures, dimensions } = scene.tables[table]!;
  const filters = filtersFor(scene, table, at, []);
  const bare = (name: string) =>
    nameParts(name)
      .filter((part) => !STAGES.has(part))
      .join(" ");
  const isEarlier = (name: string) => nameParts(name).some((part) => EARLIER.has(part));
  const own = measures[measure]!.name;
  const twin = measures.findIndex(
    ({ name }) => name !== own && bare(name) === bare(own) && isEarlier(name) !== isEarlier(own),
  );
  const columns =
    twin === -1
      ? []
      : filters.map(({ filter }) => {
          const [later, earlier] = isEarlier(own) ? [twin, measure] : [measure, twin];
          return {
            first: { measure: later, filter },
            second: { measure: earlier, filter },
            how: "stages" as const,
          };
        });
  const cases = dimensions.flatMap(({ values }, index) => {
    if (
      values.length !== 2 ||
      !values.every((value) => nameParts(value).every((part) => STAGES.has(part)))
    )
      return [];
    const earlier = values.find(isEarlier);
    const later = values.find((value) => value !== earlier);
    if (earlier === undefined || later === undefined) return [];
    return filters.map(({ filter }) => ({
      first: { measure, filter: new Map([...filter, [index, later]]) },
      second: { measure, filter: new Map([...filter, [index, earlier]]) },
      how: "stages" as const,
    }));
  });
  return [...columns, ...cases];
}

/** The value of a dimension that all others are set against. */
export function baselineOf(values: readonly string[], glossary: Glossary): string | null {
  if (glossary.baseline !== null && values.includes(glossary.baseline)) return glossary.baseline;
  const found = values.filter((value) => nameParts(value).every((part) => BASELINES.has(part)));
  return found.length === 1 ? found[0]! : null;
}

function otherOfTwo(values: readonly string[], value: string): string | null {
  return values.length === 2 ? (values.find((other) => other !== value) ?? null) : null;
}

/** A filter moved to another arm, without what only described the first: its folder, its switches. */
function withoutAliases(
  { rows, dimensions }: RecordTable,
  filter: Filter,
  index: number,
  value: string,
): Filter {
  const there = rows.filter(({ coordinates }) => coordinates[index] === value);
  const kept = [...filter].filter(
    ([dimension, held]) =>
      dimensions[dimension]!.kind !== "arm" ||
      there.some(({ coordinates }) => coordinates[dimension] === held),
  );
  return new Map([...kept.filter(([dimension]) => dimension !== index), [index, value]]);
}
