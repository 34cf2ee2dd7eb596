import type { ScopeKind, ScopeTerm } from "../bundle/scope.ts";
import { terms } from "../text/tokens.ts";

// How many terms of each kind a sentence carries. All of them stand in its footnote.
const MOST: { readonly [kind in ScopeKind]: number } = {
  setting: 1,
  size: 2,
  seeds: 1,
  dataset: 1,
  model: 1,
  caution: 1,
};

const SCOPE = / \(scope: [^()]*\)(?=\.?$)/;

/** A claim in its own words, with what limits its run most, as far as it does not say so itself. */
export function scopedSentence(claim: string, scope: readonly ScopeTerm[]): string {
  const text = claim
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<![. ])[. ]+$/, "");
  const stated = new Set(terms(text));
  const missing = brief(scope).filter((term) => !terms(term).every((each) => stated.has(each)));
  return missing.length === 0 ? `${text}.` : `${text} (scope: ${missing.join(", ")}).`;
}

/** A statement without the limits that `scopedSentence` wrote behind it: what it claims. */
export function withoutScope(statement: string): string {
  return statement.replace(SCOPE, "");
}

/** The limits a reader must see beside a claim: the first of each kind, in the order the run states them. */
function brief(scope: readonly ScopeTerm[]): string[] {
  const counts = new Map<ScopeKind, number>();
  const kept = scope.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST[kind];
  });
  return kept.map((term) => term.text.replace(/[()]/g, ""));
}
