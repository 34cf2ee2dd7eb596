import type { SuperlativeEnd } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import { type Case, caseName, type Tried } from "./cases.ts";
import { dependentOn } from "./dependent-dimensions.ts";
import { filtersFor, foreignTo } from "./filters.ts";
import { joinedFilters } from "./joined-values.ts";
import { betterOf, isRate } from "./merit.ts";
import { certainMeasures } from "./named-measure.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import { type Group, groupsOf, meanOf } from "./selection.ts";
import type { Setting } from "./settings.ts";

/** Tries in every case the words leave open whether the named value comes first, or last, of all. */
export function trySuperlative(scene: Scene, at: Range, end: SuperlativeEnd): readonly Tried[] {
  if (end === "only") return [];
  return certainMeasures(scene, at).flatMap(({ table, measure }) => {
    const source = scene.tables[table]!;
    const better = betterOf(source.measures[measure]!);
    const isSaidOfSpeed =
      /^(?:fastest|slowest)$/iu.test(scene.text.slice(at.start, at.end)) &&
      isRate(source.measures[measure]!);
    const wantsMore = isSaidOfSpeed
      ? end === "lowest"
      : end === "highest" || (end !== "lowest" && (end === "best") === (better === "higher"));
    if ((end === "best" || end === "worst") && better === null) return [];
    if (foreignTo(scene, table, at).length > 0) return [];
    const named = winner(scene, table, at);
    if (named === null) return [];
    return filtersFor(scene, table, at, []).flatMap((chosen) => {
      const { dimension: own } = named;
      const filter = new Map([...chosen.filter].filter(([dimension]) => dimension !== own));
      const by = chosen.by.filter(({ dimension }) => dimension !== own);
      const dependent = dependentOn(source, new Set([own]));
      const cases = joinedFilters(scene, { filter, by }).flatMap((others) => {
        const groups = groupsOf(source, measure, others).filter(({ cells }) => cells.length > 0);
        return casesOf(groups, named, wantsMore, (group) =>
          caseName(source, group, others, dependent),
        );
      });
      const what = `${source.measures[measure]!.name} is ${wantsMore ? "greatest" : "least"} at ${named.value}`;
      return cases.length === 0 ? [] : [{ what, cases, table }];
    });
  });
}

/** The value that is said to come first: the one named nearest before the word, else nearest behind it. */
function winner(scene: Scene, table: number, at: Range): Setting | null {
  const sentence = sentenceAt(scene, at.start);
  const inside = scene.selectors.filter(
    (selector) =>
      selector.table === table &&
      sentence.start <= selector.at.start &&
      selector.at.start < sentence.end &&
      scene.tables[table]!.dimensions[selector.dimension]!.values.length > 1,
  );
  // In `the best linear probe … at layer 14` the word behind only says among which.
  const behind = inside.find((selector) => selector.at.start > at.end + 1);
  const isVerb = /^peak/iu.test(scene.text.slice(at.start, at.end));
  const before = isVerb ? undefined : inside.findLast((selector) => selector.at.end <= at.start);
  return before ?? behind ?? null;
}

function casesOf(
  groups: readonly Group[],
  { dimension, value }: Setting,
  wantsMore: boolean,
  nameOf: (group: Group) => string,
): readonly Case[] {
  const byCase = new Map<string, Group[]>();
  for (const group of groups)
    byCase.set(nameOf(group), [...(byCase.get(nameOf(group)) ?? []), group]);
  return [...byCase].flatMap(([name, rivals]) => {
    const own = rivals.filter(({ coordinates }) => coordinates[dimension] === value);
    if (own.length !== 1 || rivals.length < 2) return [];
    const mine = meanOf(own[0]!);
    const holds = rivals.every(
      (rival) => rival === own[0] || (wantsMore ? mine > meanOf(rival) : mine < meanOf(rival)),
    );
    return [{ name, holds, cells: own[0]!.cells }];
  });
}
