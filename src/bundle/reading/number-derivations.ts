import type { Quantity } from "../../claim/claim.ts";
import type { NumberRole } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import { nameParts } from "../records/column-role.ts";
import type { Glossary } from "../records/record-table.ts";
import { type Derivation, extremes, level, ownStatistic } from "./derivation.ts";
import { filtersFor, foreignTo } from "./filters.ts";
import { betterOf } from "./merit.ts";
import { isDifference } from "./name-index.ts";
import { certainMeasures, type NamedMeasure } from "./named-measure.ts";
import { type Pair, pairsFor } from "./operands.ts";
import type { Scene } from "./scene.ts";
import type { Filter, Statistic } from "./selection.ts";
import { statisticFor } from "./statistic-words.ts";

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
  return certainMeasures(scene, wanted.at).flatMap((named) => {
    if (foreignTo(scene, named.table, wanted.at).length > 0) return [];
    switch (wanted.role) {
      case "level":
      case "share":
      case "correlation":
      case "spread":
        return levels(scene, wanted, named, glossary);
      default:
        return [
          ...pairsFor(scene, named.table, named.measure, wanted.at, glossary).flatMap((pair) =>
            reckoned(scene, wanted, named.table, pair),
          ),
          ...(wanted.role === "ratio" ? [] : namedDifference(scene, wanted, named, glossary)),
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
  return isDifference(name) ? levels(scene, wanted, named, glossary) : [];
}

function levels(
  scene: Scene,
  wanted: Wanted,
  { table, measure }: NamedMeasure,
  glossary: Glossary,
): readonly Derivation[] {
  const { value } = wanted.quantity;
  const chosen = filtersFor(scene, table, wanted.at, wanted.beside);
  if (value.kind === "range") {
    return chosen.flatMap(({ filter }) => extremes(scene.tables, table, { measure, filter }) ?? []);
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

/** The standard deviation over repetitions, or the one that stands beside the value: `accuracy_std`. */
function spreadOf(scene: Scene, table: number, measure: number, filter: Filter): Derivation | null {
  const { measures } = scene.tables[table]!;
  const bare = (name: string) =>
    nameParts(name)
      .filter((part) => !/^(?:std|sd|stdev|stddev|mean|avg|average)$/.test(part))
      .join(" ");
  const own = bare(measures[measure]!.name);
  const beside = measures.findIndex(
    ({ name }) => ownStatistic(name) === "sd" && bare(name) === own,
  );
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
    const both =
      pair.how === "baseline" || pair.how === "stages" ? [second, first] : [first, second];
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

/** A difference, a relative change or a ratio of two levels, in the order in which they are named. */
function reckoned(scene: Scene, wanted: Wanted, table: number, pair: Pair): readonly Derivation[] {
  const statistic = statisticFor(scene, wanted.at, wanted.beside) === "mean" ? "mean" : null;
  const first = level(scene.tables, table, pair.first, statistic);
  const second = level(scene.tables, table, pair.second, statistic);
  if (first === null || second === null) return [];
  const [a, b] = [first.values[0]!, second.values[0]!];
  const common = { ...first, cells: [...first.cells, ...second.cells] };
  switch (wanted.role) {
    case "ratio":
      return b === 0
        ? []
        : [{ ...common, values: [a / b], what: `${first.what} ÷ ${second.what}`, largest: 2 }];
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
      return [{ ...common, values: [a - b], what: `${first.what} − ${second.what}` }];
  }
}
