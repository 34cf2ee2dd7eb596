import type { Statement, Term } from "./statement.ts";

const ENDS: ReadonlySet<string> = new Set(
  `of from to in within on onto for by across with at under between among through during over after before when while and or
  but that which who if such as than because since , ; : .`.split(/\s+/),
);
/** Words that lead from a noun of doing to what it is done to. */
const LEADING: ReadonlySet<string> = new Set(["of", "in", "from", "to", "on"]);
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

/**
 * The terms of the thing that a verb or its noun is followed by, without what that thing is of: "the PGR score" of
 * "reduce the PGR score from 0.4".
 */
export function objectOf({ tokens, terms }: Statement, verb: { readonly start: number }): Term[] {
  let from = tokens.findIndex(({ start }) => start === verb.start) + 1;
  if (LEADING.has(tokens[from]?.lower ?? "")) from += 1;
  while (ARTICLES.has(tokens[from]?.lower ?? "")) from += 1;
  let to = from;
  while (to < tokens.length && !ENDS.has(tokens[to]!.lower)) to += 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to <= from) return [];
  return terms.filter(({ start, end }) => start >= first.start && end <= last.end);
}
