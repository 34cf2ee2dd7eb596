import type { TrendShape } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import type { RecordTable } from "../records/record-table.ts";
import { orderedDimension } from "./along.ts";
import { type Case, caseName, type Tried } from "./cases.ts";
import { foreignTo } from "./filters.ts";
import { certainMeasures } from "./named-measure.ts";
import type { Scene } from "./scene.ts";
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
    const rises = (shape === "rises") !== along.isTurned;
    const cases = seriesCases(source, groups, along.dimension, filter, rises);
    const steps = new Set(groups.map(({ coordinates }) => coordinates[along.dimension])).size - 1;
    const name = source.dimensions[along.dimension]!.name || "order";
    return cases.length === 0
      ? []
      : [
          {
            what: `${source.measures[measure]!.name} ${rises ? "rises" : "falls"} along ${name}`,
            cases,
            table,
            steps,
          },
        ];
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

function seriesCases(
  table: RecordTable,
  groups: readonly Group[],
  dimension: number,
  filter: Filter,
  rises: boolean,
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
      (value, at) => at === 0 || (rises ? value > values[at - 1]! : value < values[at - 1]!),
    );
    return [{ name, holds, cells: sorted.flatMap(({ cells }) => cells) }];
  });
}
