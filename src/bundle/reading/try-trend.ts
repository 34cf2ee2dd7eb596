import type { TrendShape } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import type { RecordTable } from "../records/record-table.ts";
import { type Case, caseName, type Tried } from "./cases.ts";
import { foreignTo } from "./filters.ts";
import { certainMeasures } from "./named-measure.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import { type Filter, type Group, groupsOf, meanOf } from "./selection.ts";

/** Tries in every case the words leave open whether a measure goes the way that is said along an ordered input. */
export function tryTrend(scene: Scene, at: Range, shape: TrendShape): readonly Tried[] {
  if (shape !== "rises" && shape !== "falls") return [];
  return certainMeasures(scene, at).flatMap(({ table, measure }) => {
    if (foreignTo(scene, table, at).length > 0) return [];
    const source = scene.tables[table]!;
    const along = orderedDimension(scene, table, at);
    if (along === null) return [];
    const { filter, admits } = heldValues(scene, table, along.dimension);
    const groups = groupsOf(source, measure, filter).filter(
      ({ cells, coordinates }) =>
        cells.length > 0 &&
        admits(coordinates) &&
        along.includes(Number(coordinates[along.dimension])),
    );
    const cases = seriesCases(source, groups, along.dimension, filter, shape);
    const name = source.dimensions[along.dimension]!.name || "order";
    return cases.length === 0
      ? []
      : [{ what: `${source.measures[measure]!.name} ${shape} along ${name}`, cases, table }];
  });
}

/** Dimensions of which one value is named are held to it; of several named values each is a case. */
function heldValues(
  { selectors }: Scene,
  table: number,
  except: number,
): { readonly filter: Filter; readonly admits: (coordinates: readonly string[]) => boolean } {
  const named = new Map<number, Set<string>>();
  for (const one of selectors) {
    if (one.table !== table || one.dimension === except) continue;
    named.set(one.dimension, (named.get(one.dimension) ?? new Set()).add(one.value));
  }
  return {
    filter: new Map(
      [...named].flatMap(([dimension, values]) =>
        values.size === 1 ? [[dimension, [...values][0]!] as const] : [],
      ),
    ),
    admits: (coordinates) =>
      [...named].every(([dimension, values]) => values.has(coordinates[dimension]!)),
  };
}

interface Along {
  readonly dimension: number;
  readonly includes: (value: number) => boolean;
}

/** `rises with depth`, `as noise grows`; `at every layer` says where something holds and not along what it goes. */
const ALONG =
  /\b(?:with|along|as|across|over|by|through|the) (?:the |more |higher |larger |each |increasing |growing |number of |deeper ){0,3}$/iu;

/** The input along which something goes: one that the text names, within the two values that it names, if it does. */
function orderedDimension(scene: Scene, table: number, at: Range): Along | null {
  const sentence = sentenceAt(scene, at.start);
  const { dimensions } = scene.tables[table]!;
  const candidates = dimensions.flatMap(({ kind, values }, dimension) => {
    if (kind !== "input" || values.length < 2) return [];
    const named = scene.selectors.filter(
      (selector) =>
        selector.table === table &&
        selector.dimension === dimension &&
        sentence.start <= selector.at.start &&
        selector.at.start < sentence.end,
    );
    const ends = [...new Set(named.map(({ value }) => Number(value)))];
    const isNamed = scene.mentions.some(
      ({ at: place, things }) =>
        sentence.start <= place.start &&
        place.start < sentence.end &&
        ALONG.test(scene.text.slice(Math.max(0, place.start - 30), place.start)) &&
        things.some(
          (thing) =>
            thing.kind === "dimension" && thing.table === table && thing.dimension === dimension,
        ),
    );
    if (
      ends.length === 1 &&
      !/\b(?:up to|until|from|beyond|after|below|above)\b/iu.test(scene.text)
    )
      return [];
    return ends.length > 0 || isNamed ? [{ dimension, ends }] : [];
  });
  const chosen = candidates.find(({ ends }) => ends.length > 1) ?? candidates[0];
  if (chosen === undefined) return null;
  const { dimension, ends } = chosen;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (ends.length > 1) return { dimension, includes: (value) => value >= low && value <= high };
  if (ends.length === 0) return { dimension, includes: () => true };
  const isEnd = /\b(?:up to|until|below)\b/iu.test(scene.text);
  return { dimension, includes: (value) => (isEnd ? value <= high : value >= low) };
}

function seriesCases(
  table: RecordTable,
  groups: readonly Group[],
  dimension: number,
  filter: Filter,
  shape: "rises" | "falls",
): readonly Case[] {
  const byCase = new Map<string, Group[]>();
  for (const group of groups) {
    const name = caseName(table, group, filter, new Set([dimension]));
    byCase.set(name, [...(byCase.get(name) ?? []), group]);
  }
  return [...byCase].flatMap(([name, series]) => {
    const sorted = series.toSorted(
      (a, b) => Number(a.coordinates[dimension]) - Number(b.coordinates[dimension]),
    );
    if (sorted.length < 2) return [];
    const values = sorted.map(meanOf);
    const holds = values.every(
      (value, at) =>
        at === 0 || (shape === "rises" ? value > values[at - 1]! : value < values[at - 1]!),
    );
    return [{ name, holds, cells: sorted.flatMap(({ cells }) => cells) }];
  });
}
