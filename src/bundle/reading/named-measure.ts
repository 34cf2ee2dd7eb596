import type { Range } from "../../text/range.ts";
import { nameParts } from "../records/column-role.ts";
import type { Mention } from "./mentions.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import { STAGES } from "./text-words.ts";

/** A column that a text names, and how fully. */
export interface NamedMeasure {
  readonly table: number;
  readonly measure: number;
  readonly at: Range;
  /** Where each word of its name stands. */
  readonly places: readonly Range[];
  readonly matched: number;
  readonly missing: number;
}

/** A name directly behind a number is that number's: `4.2 nDCG points`, `0.71 accuracy`, `4.6 points of accuracy`. */
const DIRECTLY =
  /^ ?(?:(?:(?:percentage )?points?|ms|s|seconds?|min|minutes?|h|hours?) )?(?:of |in )?$/iu;

/**
 * The measures that a number or word at a place may speak of: those named nearest, behind it if directly, else before
 * it, else anywhere. Of names at one place the fullest count, for each table; where a table has several that are named
 * no better than each other, none of them is meant for sure, and all are given.
 */
export function measuresFor(scene: Scene, at: Range): readonly NamedMeasure[] {
  const sentence = sentenceAt(scene, at.start);
  const places = measurePlaces(scene).flatMap((place) => {
    const measures = place.measures.filter(
      ({ table, measure }) => scene.tables[table]!.measures[measure]!.role === "outcome",
    );
    return measures.length === 0 ? [] : [{ ...place, measures }];
  });
  const inside = places.filter(
    ({ at: { start } }) => sentence.start <= start && start < sentence.end,
  );
  const behind = inside.find(
    (place) => place.at.start >= at.end && DIRECTLY.test(scene.text.slice(at.end, place.at.start)),
  );
  const before = inside.findLast((place) => place.at.start < at.start);
  const after = inside.find((place) => place.at.start >= at.end);
  const earlier = places.findLast((place) => place.at.start < at.start);
  return (behind ?? before ?? after ?? earlier ?? places[0])?.measures ?? [];
}

/**
 * The measures that are meant for sure: named in full, or alone of their table. Two stages of one measure
 * (`kl_before`, `kl_after`) count as one.
 */
export function certainMeasures(scene: Scene, at: Range): readonly NamedMeasure[] {
  const measures = soleMeasures(scene, measuresFor(scene, at));
  const nameOf = ({ table, measure }: NamedMeasure): string =>
    nameParts(scene.tables[table]!.measures[measure]!.name)
      .filter((part) => !STAGES.has(part))
      .join(" ");
  return measures.filter((one) => {
    const rivals = measures.filter(({ table }) => table === one.table);
    return one.missing === 0 || (one.missing === 1 && new Set(rivals.map(nameOf)).size === 1);
  });
}

/**
 * Where a text names no measure at all, the principal one that the glossary tells is meant (`the probe scores 0.83`);
 * without a glossary none is: a default by likelihood would bear out what was never said.
 */
function soleMeasures(scene: Scene, named: readonly NamedMeasure[]): readonly NamedMeasure[] {
  if (named.length > 0 || scene.principal === null) return named;
  return scene.tables.flatMap(({ measures }, table) =>
    measures.flatMap(({ name, inherited }, measure) =>
      name === scene.principal && !inherited
        ? [{ table, measure, at: { start: 0, end: 0 }, places: [], matched: 1, missing: 0 }]
        : [],
    ),
  );
}

/** A place of the text where measures are named. */
export interface MeasurePlace {
  readonly at: Range;
  readonly measures: readonly NamedMeasure[];
}

/** Every place where measures are named, in the order of the text. */
export function measurePlaces({ mentions }: Pick<Scene, "mentions">): readonly MeasurePlace[] {
  const places: Mention[][] = [];
  for (const mention of mentions) {
    if (!mention.things.some(({ kind }) => kind === "measure")) continue;
    const group = places.find((each) => each.some((other) => overlap(other.at, mention.at)));
    if (group === undefined) places.push([mention]);
    else group.push(mention);
  }
  return places.map((group) => {
    const start = Math.min(...group.map(({ at }) => at.start));
    const end = Math.max(...group.map(({ at }) => at.end));
    return { at: { start, end }, measures: best(group) };
  });
}

function best(group: readonly Mention[]): readonly NamedMeasure[] {
  const named = group.flatMap(({ at, places, things, matched, missing }) =>
    things.flatMap((thing): NamedMeasure[] =>
      thing.kind === "measure"
        ? [{ table: thing.table, measure: thing.measure, at, places, matched, missing }]
        : [],
    ),
  );
  const least = Math.min(...named.map(({ missing }) => missing));
  const fullest = named.filter(({ missing }) => missing === least);
  const most = Math.max(...fullest.map(({ matched }) => matched));
  const kept = fullest.filter(({ matched }) => matched === most);
  return [...new Map(kept.map((one) => [`${one.table}/${one.measure}`, one])).values()];
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
