import type { Cell, Series } from "./series.ts";
import { DIFFERENCES, UMBRELLA } from "./words.ts";

/** How two series are set against each other: by how much they differ, or by what share and how many times. */
export type ComparedBy = "difference" | "ratio";

const MAX_SERIES = 60;

/**
 * The differences of two series that a claim names both of: `the gap between weak and strong` is
 * `strong_acc − weak_acc`, row by row. The measure itself need not be named where a general word (`performance`) stands for it.
 */
export function comparisonSeries(
  series: readonly Series[],
  claim: ReadonlySet<string>,
  by: ComparedBy,
): Series[] {
  const general = [...UMBRELLA].some((word) => claim.has(word)) || claim.has("gap");
  const named = (word: string): boolean => claim.has(word) || (general && UMBRELLA.has(word));
  const levels = series
    .filter(
      ({ kind, required, tentative }) =>
        kind === "level" && !tentative && [...required].every(named),
    )
    .slice(0, MAX_SERIES);
  return levels.flatMap((first, index) =>
    levels.slice(index + 1).flatMap((second) => comparisonsOf(first, second, claim, by)),
  );
}

/** The difference, or what else a claim may mean by it: the share of either side, and how many times as much. */
function comparisonsOf(a: Series, b: Series, claim: ReadonlySet<string>, by: ComparedBy): Series[] {
  const onlyA = [...a.required].filter((word) => !b.required.has(word));
  const onlyB = [...b.required].filter((word) => !a.required.has(word));
  const apart =
    onlyA.length + onlyB.length > 0 && [...onlyA, ...onlyB].every((word) => claim.has(word));
  const shared = [...a.words].filter((word) => b.words.has(word));
  const aligned =
    a.path === b.path && a.cells.length === b.cells.length && a.statistic === b.statistic;
  if (!apart || shared.length === 0 || !aligned) return [];
  const [upper, lower] = sum(a) >= sum(b) ? [a, b] : [b, a];
  const words = new Set([...onlyA, ...onlyB]);
  const required = new Set(
    [...words, ...shared.filter((word) => claim.has(word)), ...DIFFERENCES].filter((word) =>
      claim.has(word),
    ),
  );
  const make = (
    label: string,
    certain: boolean,
    reckon: (high: number, low: number) => number,
  ): Series => ({
    path: a.path,
    label,
    metric: words,
    words: new Set([...a.words, ...b.words]),
    required,
    statistic: a.statistic,
    kind: "difference",
    percent: upper.percent,
    cells: upper.cells.map(({ number, source }, row): Cell => {
      const other = lower.cells[row]!;
      return { number: reckon(number, other.number), source, other: other.source };
    }),
    chosen: a.chosen && b.chosen,
    tentative: a.tentative || b.tentative || !certain,
  });
  if (by === "difference") {
    const bothNamed = onlyA.length > 0 && onlyB.length > 0;
    return [make(`${upper.label} − ${lower.label}`, bothNamed, (high, low) => high - low)];
  }
  const ratios = [
    make(
      `(${upper.label} − ${lower.label}) / ${lower.label}`,
      false,
      (high, low) => (high - low) / low,
    ),
    make(
      `(${upper.label} − ${lower.label}) / ${upper.label}`,
      false,
      (high, low) => (high - low) / high,
    ),
    make(`${upper.label} / ${lower.label}`, false, (high, low) => high / low),
  ];
  return ratios.filter(({ cells }) => cells.every(({ number }) => Number.isFinite(number)));
}

function sum(series: Series): number {
  return series.cells.reduce((total, { number }) => total + number, 0);
}
