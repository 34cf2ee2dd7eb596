import type { Range } from "../../text/range.ts";
import { betterOf } from "../reading/merit.ts";
import { statisticWords } from "../reading/statistic-words.ts";
import type { ClaimText } from "./claim-text.ts";

/** A column of a table. */
export interface Column {
  readonly table: number;
  readonly measure: number;
}

/**
 * The word of the text that lets an expression take the highest or the lowest of several values; null where there is
 * none. The best is the highest of what should be high, and nothing where nobody says which way is better.
 */
export function superlativeFor(
  { scene }: ClaimText,
  columns: readonly Column[],
  end: "highest" | "lowest",
): Range | null {
  const better = columns
    .map(({ table, measure }) => betterOf(scene.tables[table]!.measures[measure]!))
    .find((way) => way !== null);
  const wanted = statisticWords(scene.text).find(({ statistic }) => {
    if (statistic === "max" || statistic === "min")
      return (statistic === "max") === (end === "highest");
    if ((statistic !== "best" && statistic !== "worst") || better === undefined) return false;
    return ((better === "higher") === (statistic === "best")) === (end === "highest");
  });
  return wanted?.at ?? null;
}
