import type { BoundRelation } from "../../claim/interval.ts";
import type { Tried } from "./cases.ts";
import { holds } from "./holds.ts";
import { evidenceOf, type Outcome, unbound } from "./verdict-parts.ts";

/** Of how many cases something is said to hold. */
export type Quantifier =
  /** `isSaid`: in so many words, and not for want of any. */
  | { readonly kind: "each"; readonly isSaid?: boolean }
  | { readonly kind: "none" }
  | {
      readonly kind: "count";
      readonly part: number;
      readonly whole: number | null;
      /** Where the part is a limit: `at least 3 of 8`. */
      readonly relation?: BoundRelation;
    };

const MOST_TOLD = 3;

/**
 * Whether a predicate holds in as many of its cases as is said.
 * @param mayRefute whether what it was tried on is what the text names, and no more than a likely reading of it
 */
export function quantified(
  tried: readonly Tried[],
  quantifier: Quantifier,
  negated: boolean,
  mayRefute: boolean,
): Outcome {
  const isExplicit =
    quantifier.kind === "none" || (quantifier.kind === "each" && quantifier.isSaid === true);
  const judged = tried.map((one) => ({ ...one, isSo: isSo(one, quantifier, negated) }));
  const good = judged.find(({ isSo: so }) => so);
  if (good !== undefined) {
    return {
      verdict: "supported",
      over: Math.max(good.cases.length, good.steps ?? 0),
      value: true,
      derivation: `${good.what}: ${tally(good, negated)}`,
      evidence: evidenceOf(good.cases.flatMap(({ cells }) => cells.slice(0, 2))),
    };
  }
  const [only, ...others] = judged;
  if (only === undefined)
    return unbound("nothing in the results is named that it could be said of");
  const against = only.cases.filter(({ holds }) => holds === negated);
  // Said of no case in particular, it may be meant of their mean: only what holds in none of them is refuted.
  const isSaidOfAll = isExplicit || against.length === only.cases.length;
  const isCounted = quantifier.kind === "count";
  if (others.length > 0 || isCounted || !mayRefute || !isSaidOfAll)
    return unbound(`${only.what}: ${tally(only, negated)}${named(against)}`);
  return {
    verdict: "refuted",
    value: false,
    derivation: `${only.what} fails: ${tally(only, negated)}${named(against)}`,
    evidence: evidenceOf(against.flatMap(({ cells }) => cells.slice(0, 2))),
    correction: null,
  };
}

function isSo({ cases }: Tried, quantifier: Quantifier, negated: boolean): boolean {
  const held = cases.filter(({ holds }) => holds !== negated).length;
  switch (quantifier.kind) {
    case "each":
      return held === cases.length;
    case "none":
      return held === 0;
    case "count":
      return isAsMany(held, quantifier) && (quantifier.whole ?? cases.length) === cases.length;
  }
}

function isAsMany(held: number, { part, relation }: Quantifier & { kind: "count" }): boolean {
  return relation === undefined ? held === part : holds(relation, held, part);
}

function tally({ cases }: Tried, negated: boolean): string {
  const held = cases.filter(({ holds }) => holds !== negated).length;
  return cases.length === 1
    ? held === 1
      ? "it does"
      : "it does not"
    : `in ${held} of ${cases.length}`;
}

function named(against: Tried["cases"]): string {
  const names = against.map(({ name }) => name).filter((name) => name !== "");
  if (names.length === 0) return "";
  const more = names.length > MOST_TOLD ? ` and ${names.length - MOST_TOLD} more` : "";
  return `; not where ${names.slice(0, MOST_TOLD).join("; ")}${more}`;
}
