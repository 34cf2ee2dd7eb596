import type { ScopeKind, ScopeTerm } from "../bundle/scope.ts";

// How many terms of each kind a sentence carries. All of them stand in its footnote.
const MOST: { readonly [kind in ScopeKind]: number } = {
  setting: 1,
  size: 2,
  seeds: 1,
  dataset: 1,
  model: 1,
};

/** The limits a reader must see beside a claim: the first of each kind, in the order the run states them. */
export function briefScope(scope: readonly ScopeTerm[]): string[] {
  const counts = new Map<ScopeKind, number>();
  const brief = scope.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST[kind];
  });
  return brief.map((term) => term.text);
}
