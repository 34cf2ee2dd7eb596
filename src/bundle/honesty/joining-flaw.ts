import { cellsOf, idOf, type Statistic, type Term } from "./term.ts";

/** Of these it is no matter how often a value is taken. */
const REPEATABLE: ReadonlySet<Statistic> = new Set(["min", "max"]);

/**
 * Why several values make no honest list of one kind to take a statistic of: one is taken twice, and so weighs more, or
 * some are single values and others means. Null where they do.
 */
export function joiningFlaw(by: Statistic, given: readonly Term[]): string | null {
  const once = [...new Map(given.map((term) => [idOf(term), term])).values()];
  const isSame = once.length === 1 && by !== "sum" && by !== "sd";
  if (once.length < given.length && !REPEATABLE.has(by) && !isSame)
    return "it takes a value more than once, so that it weighs more than the others";
  const levels = once.map(bare).filter(({ kind }) => kind === "cell" || kind === "statistic");
  const statistics = levels.filter(({ kind }) => kind === "statistic");
  if (statistics.length === 0) return null;
  if (statistics.length < levels.length)
    return "it joins single values and statistics of several in one list";
  const cells = levels.flatMap(cellsOf);
  return new Set(cells.map(idOf)).size < cells.length
    ? "it joins statistics that share values in one list"
    : null;
}

function bare(term: Term): Term {
  return term.kind === "scaled" ? bare(term.of) : term;
}
