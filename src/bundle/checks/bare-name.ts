import { nameParts } from "../records/column-role.ts";

const STATISTICS: ReadonlySet<string> = new Set(
  "mean avg average median std sd stdev max min sum total seeds seed runs trials values list per".split(
    " ",
  ),
);

/** What a column is of, without the statistic or the repetitions: `mean_pgr`, `pgr_seeds` and `pgr` are of one thing. */
export function bareName(name: string): string {
  const parts = nameParts(name).filter((part) => !STATISTICS.has(part));
  return (parts.length > 0 ? parts : nameParts(name)).join(" ");
}
