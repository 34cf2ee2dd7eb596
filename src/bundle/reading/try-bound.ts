import type { Quantity } from "../../claim/claim.ts";
import type { Range } from "../../text/range.ts";
import { caseName, type Tried } from "./cases.ts";
import { largestOf } from "./derivation.ts";
import { filtersFor, foreignTo } from "./filters.ts";
import { scaleFor } from "./fits.ts";
import { holds } from "./holds.ts";
import { joinedValues } from "./joined-values.ts";
import { certainMeasures } from "./named-measure.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import { groupsOf, meanOf, numbersOf } from "./selection.ts";
import { spanFor } from "./span.ts";

/** Tries a bound on a level in every case the words leave open; in every repetition where they speak of runs. */
export function tryBound(scene: Scene, at: Range, quantity: Quantity): readonly Tried[] {
  const { value } = quantity;
  if (value.kind !== "bound") return [];
  const { start, end } = sentenceAt(scene, at.start);
  const eachRun = /\b(?:runs?|seeds?|trials?|repeats?)\b/iu.test(scene.text.slice(start, end));
  return certainMeasures(scene, at).flatMap(({ table, measure }) => {
    if (foreignTo(scene, table, at).length > 0) return [];
    const source = scene.tables[table]!;
    const scale = scaleFor(quantity.unit, source.measures[measure]!, largestOf(source, measure));
    if (scale === null) return [];
    return filtersFor(scene, table, at, []).flatMap(({ filter, by }) => {
      const span = spanFor(scene, table, at);
      const named = by
        .filter(({ dimension }) => dimension !== span?.dimension)
        .map(
          (one) =>
            [
              one.dimension,
              new Set(joinedValues(scene, one).map(({ value: each }) => each)),
            ] as const,
        );
      const held = new Set(
        named.flatMap(([dimension, { size }]) => (size === 1 ? [dimension] : [])),
      );
      const within = new Map([...filter].filter(([dimension]) => held.has(dimension)));
      const groups = groupsOf(source, measure, within).filter(({ cells, coordinates }) => {
        if (named.some(([dimension, values]) => !values.has(coordinates[dimension]!))) return false;
        const value = span === null ? 0 : Number(coordinates[span.dimension]);
        return cells.length > 0 && (span === null || (span.low <= value && value <= span.high));
      });
      const cases = groups.map((group) => {
        const numbers = eachRun ? numbersOf(group.cells) : [meanOf(group)];
        const kept = numbers.every((number) => holds(value.relation, number * scale, value.number));
        return {
          name: caseName(source, group, within, new Set()),
          holds: kept,
          cells: group.cells,
        };
      });
      const what = `${source.measures[measure]!.name} ${value.relation} ${value.number}`;
      return cases.length === 0 ? [] : [{ what, cases, table }];
    });
  });
}
