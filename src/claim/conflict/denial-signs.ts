import { hasDenial } from "../denial.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Term } from "../statement.ts";
import type { Denial } from "./denier.ts";
import { isUniversal } from "./universal.ts";

const FEW = 2;

/**
 * What speaks for and against a denial of what the other asserts: above all how much of what is denied the other one
 * says. "A red car did not stop" leaves open whether a car stopped, "a car did not stop" denies that a red car did.
 */
export function denialSigns(denial: Denial, lexicon: Lexicon): Record<string, number> {
  const { denier, asserter, answers, opposites, unsaid, clashes } = denial;
  const isAnswered = (term: Term) => answers.get(term)?.isEnough === true;
  const isUnanswered = (term: Term) => !isAnswered(term);
  const denied = denier.terms.filter(({ negated }) => negated);
  const head = denied.find(({ wordClass }) => wordClass === "verb") ?? denied[0];
  const missing = denier.terms.filter(isUnanswered);
  const narrower = [...answers.values()].filter(({ isEnough }) => !isEnough).length;
  return {
    all: asFigure(missing.length === 0),
    nothingMore: asFigure(unsaid.length === 0),
    head: asFigure(head !== undefined && isAnswered(head)),
    missing: denied.length === 0 ? 0.5 : share(denied, isUnanswered),
    answered: share(denier.terms, isAnswered),
    narrower: upTo(FEW, narrower),
    clashes: upTo(FEW + 1, clashes.length),
    opposites: asFigure(opposites.size > 0),
    bothDeny: asFigure(hasDenial(denier.tokens, lexicon) && hasDenial(asserter.tokens, lexicon)),
    agreeing: upTo(FEW, [...answers.values()].filter(bothDenied).length),
    universal: asFigure(isUniversal(denier) && !isUniversal(asserter)),
    otherNumber: asFigure(hasNumber(missing) && hasNumber(unsaid)),
  };
}

function asFigure(holds: boolean): number {
  return holds ? 1 : 0;
}

function upTo(most: number, count: number): number {
  return Math.min(count, most) / most;
}

function share(terms: readonly Term[], holds: (term: Term) => boolean): number {
  return terms.length === 0 ? 0 : terms.filter(holds).length / terms.length;
}

function bothDenied({ denier, asserter }: { denier: Term; asserter: Term }): boolean {
  return denier.negated && asserter.negated;
}

function hasNumber(terms: readonly Term[]): boolean {
  return terms.some(({ wordClass }) => wordClass === "number");
}
