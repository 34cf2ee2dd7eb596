import type { Cell } from "./series.ts";
import type { Statistic } from "./words.ts";

/** What is reckoned of a series once, however many claims ask: its cells in ascending order, their sum, their spread. */
export interface Summary {
  readonly ordered: readonly Cell[];
  readonly total: number;
  readonly mean: number;
  /** The standard deviation of the whole population. */
  readonly deviation: number;
}

const SUMMARIES = new WeakMap<readonly Cell[], Summary>();

/** Summarises cells, of which there is one at least. */
export function summaryOf(cells: readonly Cell[]): Summary {
  const known = SUMMARIES.get(cells);
  if (known !== undefined) return known;
  const ordered = cells.toSorted((a, b) => a.number - b.number);
  const total = ordered.reduce((sum, { number }) => sum + number, 0);
  const mean = total / ordered.length;
  const squares = ordered.reduce((sum, { number }) => sum + (number - mean) ** 2, 0);
  const summary = { ordered, total, mean, deviation: Math.sqrt(squares / ordered.length) };
  SUMMARIES.set(cells, summary);
  return summary;
}

/** One statistic, in a unit `scale` times as small as the results', with the cells that show it. */
export function statistic(
  what: Exclude<Statistic, "count">,
  { ordered, total, mean, deviation }: Summary,
  scale: number,
): { number: number; cells: readonly Cell[] } {
  const [least, most] = [ordered[0]!, ordered.at(-1)!];
  const middle = (ordered.length - 1) / 2;
  const [below, above] = [ordered[Math.floor(middle)]!, ordered[Math.ceil(middle)]!];
  switch (what) {
    case "min":
      return { number: least.number * scale, cells: [least] };
    case "max":
      return { number: most.number * scale, cells: [most] };
    case "median":
      return {
        number: ((below.number + above.number) / 2) * scale,
        cells: below === above ? [below] : [below, above],
      };
    case "sum":
      return { number: total * scale, cells: ordered };
    case "mean":
      return { number: mean * scale, cells: ordered };
    case "std":
      return { number: deviation * scale, cells: ordered };
  }
}
