import type { Quantity } from "../../claim/claim.ts";
import type { NumberRole } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import { isDifferenceName, nameParts } from "../records/column-role.ts";
import type { Glossary } from "../records/record-table.ts";
import { isGap, isGapOf, isOfAnother, isSetApart } from "./apart.ts";
import { comparedDimensions, valuesByCase } from "./cases.ts";
import { dependentOn } from "./dependent-dimensions.ts";
import { type Derivation, extremes, largestOf, level, ownStatistic } from "./derivation.ts";
import { directionSaid } from "./direction.ts";
import { filtersFor, foreignTo } from "./filters.ts";
import { betterOf } from "./merit.ts";
import { certainMeasures, type NamedMeasure } from "./named-measure.ts";
import { type Pair, pairsFor } from "./operands.ts";
import { withoutRivals } from "./rival-measures.ts";
import type { Scene } from "./scene.ts";
import type { Filter, Statistic } from "./selection.ts";
import { statisticFor } from "./statistic-words.ts";
import { isTimesLess } from "./times-less.ts";

/** A number of a claim, as it is to be looked for. */
export interface Wanted {
  readonly at: Range;
  readonly quantity: Quantity;
  readonly role: NumberRole;
  /** Places of the numbers of the claim that are levels too, in order. */
  readonly beside: readonly Range[];
}

/** The named derivations that a number may be, likeliest first; each says what its values are in the results' unit. */
export function derivationsFor(
  scene: Scene,
  wanted: Wanted,
  glossary: Glossary,
): readonly Derivation[] {
  const measures = certainMeasures(scene, wanted.at);
  return withoutRivals(scene, measures, wanted.at, wanted.beside).flatMap((named) => {
    if (foreignTo(scene, named.table, wanted.at).length > 0) return [];
    switch (wanted.role) {
      case "share":
        return [
          ...levels(scene, wanted, named, glossary),
          ...partsOfTotal(scene, wanted, named),
          ...pairsFor(scene, named.table, named.measure, wanted.at, glossary)
            .filter(({ first, second }) => first.measure !== second.measure)
            .flatMap((pair) => sharesOf(scene, named.table, pair)),
        ];
      case "level":
        return [
          ...(isGapOf(scene, wanted.at, named) ? [] : levels(scene, wanted, named, glossary)),
          ...(isGap(scene, wanted.at)
            ? pairsFor(scene, named.table, named.measure, wanted.at, glossary).flatMap((pair) =>
                reckoned(scene, { ...wanted, role: "difference" }, named.table, pair),
              )
            : []),
        ];
      case "correlation":
      case "spread":
        return levels(scene, wanted, named, glossary);
      default:
        return [
          ...pairsFor(scene, named.table, named.measure, wanted.at, glossary).flatMap((pair) =>
            reckoned(scene, wanted, named.table, pair),
          ),
          ...(wanted.role === "ratio" ? [] : namedDifference(scene, wanted, named, glossary)),
          // `a loss of 0.5` may be a value and no difference; nothing but the unit tells.
          ...(wanted.role === "difference" &&
          wanted.quantity.unit.kind === "none" &&
          !isSetApart(scene, wanted.at) &&
          !isGapOf(scene, wanted.at, named)
            ? levels(scene, wanted, named, glossary)
            : []),
        ];
    }
  });
}

/** A column that holds differences gives one as it stands. */
function namedDifference(
  scene: Scene,
  wanted: Wanted,
  named: NamedMeasure,
  glossary: Glossary,
): readonly Derivation[] {
  const { name } = scene.tables[named.table]!.measures[named.measure]!;
  return isDifferenceName(name) ? levels(scene, wanted, named, glossary) : [];
}

function levels(
  scene: Scene,
  wanted: Wanted,
  { table, measure, at }: Pick<NamedMeasure, "table" | "measure" | "at">,
  glossary: Glossary,
): readonly Derivation[] {
  const { value } = wanted.quantity;
  if (isOfAnother(scene, { table, measure, at })) return [];
  const chosen = filtersFor(scene, table, wanted.at, wanted.beside);
  if (value.kind === "range") {
    // `(0.31 to 0.41)` may be the two levels that are set against each other.
    return [
      ...chosen.flatMap(({ filter }) => extremes(scene.tables, table, { measure, filter }) ?? []),
      ...chosen.flatMap(({ filter }) => statedExtremes(scene, table, measure, filter)),
      ...changes(scene, wanted, { table, measure }, glossary),
    ];
  }
  if (value.kind === "change") return changes(scene, wanted, { table, measure }, glossary);
  const statistic = meantStatistic(scene, wanted, table, measure);
  return chosen.flatMap(({ filter }) => {
    const own = level(scene.tables, table, { measure, filter }, statistic);
    if (value.kind !== "plus-minus") return own ?? [];
    const mean = level(scene.tables, table, { measure, filter }, null);
    const spread = spreadOf(scene, table, measure, filter);
    if (mean === null || spread === null) return [];
    return [{ ...mean, values: [mean.values[0]!, spread.values[0]!], what: `${mean.what} ± sd` }];
  });
}

/** The least and the greatest as two columns of one row state them: `worst_win_rate` and `best_win_rate`. */
function statedExtremes(
  scene: Scene,
  table: number,
  measure: number,
  filter: Filter,
): readonly Derivation[] {
  const { measures } = scene.tables[table]!;
  const ends = (["min", "max"] as const).map((end) =>
    measures.findIndex(
      (one) =>
        ownStatistic(one) === end && extremeOf(one.name) === extremeOf(measures[measure]!.name),
    ),
  );
  if (ends.includes(-1)) return [];
  const [low, high] = (["min", "max"] as const).map((end, at) =>
    level(scene.tables, table, { measure: ends[at]!, filter }, end),
  );
  if (low == null || high == null) return [];
  const values = [low.values[0]!, high.values[0]!].toSorted((a, b) => a - b);
  return [
    {
      ...low,
      values,
      cells: [...low.cells, ...high.cells],
      what: `${low.what} and ${high.what}`,
      filter: null,
      over: 2,
    },
  ];
}

function extremeOf(name: string): string {
  return nameParts(name)
    .filter(
      (part) =>
        !/^(?:max|min|maximum|minimum|best|worst|highest|lowest|mean|avg|average)$/.test(part),
    )
    .join(" ");
}

/** The standard deviation over repetitions, or the one that stands beside the value: `accuracy_std`. */
function spreadOf(scene: Scene, table: number, measure: number, filter: Filter): Derivation | null {
  const { measures } = scene.tables[table]!;
  const bare = (name: string) =>
    nameParts(name)
      .filter((part) => !/^(?:std|sd|stdev|stddev|mean|avg|average)$/.test(part))
      .join(" ");
  const own = bare(measures[measure]!.name);
  const beside = measures.findIndex((one) => ownStatistic(one) === "sd" && bare(one.name) === own);
  if (beside !== -1) return level(scene.tables, table, { measure: beside, filter }, "sd");
  return level(scene.tables, table, { measure, filter }, "sd");
}

function meantStatistic(
  scene: Scene,
  { at, beside }: Wanted,
  table: number,
  measure: number,
): Statistic | null {
  const said = statisticFor(scene, at, beside);
  if (said !== "best" && said !== "worst") return said;
  const better = betterOf(scene.tables[table]!.measures[measure]!) ?? "higher";
  return (said === "best") === (better === "higher") ? "max" : "min";
}

/** `from 0.745 to 0.699`: two levels, of the two cases that the text names, in its order. */
function changes(
  scene: Scene,
  wanted: Wanted,
  { table, measure }: { readonly table: number; readonly measure: number },
  glossary: Glossary,
): readonly Derivation[] {
  const statistic = statisticFor(scene, wanted.at, wanted.beside) === "mean" ? "mean" : null;
  return pairsFor(scene, table, measure, wanted.at, glossary).flatMap((pair) => {
    const first = level(scene.tables, table, pair.first, statistic);
    const second = level(scene.tables, table, pair.second, statistic);
    if (first === null || second === null) return [];
    const isTurned = pair.how === "baseline" || pair.how === "stages" || pair.how === "span";
    const both = isTurned ? [second, first] : [first, second];
    return [
      {
        ...first,
        values: both.map(({ values }) => values[0]!),
        what: both.map(({ what }) => what).join(" → "),
        cells: both.flatMap(({ cells }) => cells),
      },
    ];
  });
}

/** `the h100 pool accounts for 52 % of the cost`: the sum over the named rows as a share of the sum over all. */
function partsOfTotal(
  scene: Scene,
  wanted: Wanted,
  { table, measure }: NamedMeasure,
): readonly Derivation[] {
  const whole = level(scene.tables, table, { measure, filter: new Map() }, "sum");
  return filtersFor(scene, table, wanted.at, wanted.beside).flatMap(({ filter }) => {
    const part = filter.size === 0 ? null : level(scene.tables, table, { measure, filter }, "sum");
    if (part === null || whole === null || whole.values[0] === 0) return [];
    const values = [part.values[0]! / whole.values[0]!];
    return [{ ...part, values, what: `${part.what} ÷ ${whole.what}`, largest: 1, filter: null }];
  });
}

/** One of two named measures as a share of the other: the less over the greater. */
function sharesOf(scene: Scene, table: number, { first, second }: Pair): readonly Derivation[] {
  const both = [level(scene.tables, table, first, null), level(scene.tables, table, second, null)];
  const [part, whole] = both.toSorted((a, b) => (a?.values[0] ?? 0) - (b?.values[0] ?? 0));
  if (part == null || whole == null || whole.values[0] === 0) return [];
  const values = [part.values[0]! / whole.values[0]!];
  const cells = [...part.cells, ...whole.cells];
  return [{ ...part, values, cells, what: `${part.what} ÷ ${whole.what}`, largest: 1 }];
}

/** The least and the greatest difference over the cases that the words leave open: `by 4.2 to 5.1 points at all layers`. */
function differenceByCase(scene: Scene, table: number, pair: Pair): readonly Derivation[] {
  const source = scene.tables[table]!;
  const compared = dependentOn(source, comparedDimensions(pair));
  const first = valuesByCase(source, pair.first, compared);
  const second = valuesByCase(source, pair.second, compared);
  const differences = [...first].flatMap(([name, a]) => {
    const b = second.get(name);
    return b === undefined
      ? []
      : [{ value: a.value - b.value, cells: [...a.group.cells, ...b.group.cells] }];
  });
  if (differences.length < 2 || differences.length < first.size) return [];
  // Between two measures that no word puts in order, the greater less the smaller is meant.
  const isTurned = differences.every(({ value }) => value <= 0);
  const sizes = differences.map(({ value }) => (isTurned ? -value : value));
  const values = [Math.min(...sizes), Math.max(...sizes)];
  const { name } = source.measures[pair.first.measure]!;
  const other = source.measures[pair.second.measure]!.name;
  return [
    {
      values,
      what: `least and greatest ${name} − ${other} over ${differences.length} cases`,
      path: source.path,
      cells: differences
        .filter(({ value }) => values.includes(value))
        .flatMap(({ cells }) => cells),
      largest: Math.max(
        largestOf(source, pair.first.measure),
        largestOf(source, pair.second.measure),
      ),
      table,
      measure: pair.first.measure,
      filter: null,
      isDifference: true,
      over: differences.length,
    },
  ];
}

/** A difference, a relative change or a ratio of two levels, in the order in which they are named. */
function reckoned(scene: Scene, wanted: Wanted, table: number, pair: Pair): readonly Derivation[] {
  if (wanted.quantity.value.kind === "range") return differenceByCase(scene, table, pair);
  const statistic = statisticFor(scene, wanted.at, wanted.beside) === "mean" ? "mean" : null;
  const first = level(scene.tables, table, pair.first, statistic);
  const second = level(scene.tables, table, pair.second, statistic);
  if (first === null || second === null) return [];
  const [a, b] = [first.values[0]!, second.values[0]!];
  const common = { ...first, filter: null, cells: [...first.cells, ...second.cells] };
  switch (wanted.role) {
    case "ratio": {
      // Cut 2.3-fold and 2.3 times faster are the greater over the less, whichever is named first.
      const isCut = pair.how === "baseline" && directionSaid(scene, wanted.at) === "down";
      const isTurned = isCut || isTimesLess(scene, wanted.at, pair, table);
      const [above, below] = isTurned ? [second, first] : [first, second];
      if (below.values[0] === 0) return [];
      return [
        {
          ...common,
          values: [above.values[0]! / below.values[0]!],
          what: `${above.what} ÷ ${below.what}`,
          largest: 2,
        },
      ];
    }
    case "relative":
      if (b === 0) return [];
      return [
        {
          ...common,
          values: [(a - b) / Math.abs(b)],
          what: `(${first.what} − ${second.what}) ÷ ${second.what}`,
          largest: 1,
        },
      ];
    default:
      return [
        { ...common, isDifference: true, values: [a - b], what: `${first.what} − ${second.what}` },
      ];
  }
}
