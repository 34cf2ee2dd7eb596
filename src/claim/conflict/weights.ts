import type { Weights } from "../confidence.ts";

/**
 * What each sign of a conflict weighs, in log odds, by detector. Fitted by logistic regression to pairs of sentences
 * labelled by people, and checked on pairs they were not fitted to.
 */
export const WEIGHTS: Readonly<Record<string, Weights>> = {
  negation: {
    base: -0.24,
    all: 0.78,
    nothingMore: 0.64,
    head: 0.51,
    missing: -1.4,
    answered: 0.82,
    narrower: -0.78,
    clashes: 0.49,
    opposites: -1.47,
    bothDeny: -1.65,
    agreeing: -2.03,
    universal: -1.2,
    otherNumber: -1.49,
    // Set by hand: next to no labelled pair is so alike.
    minimal: 2,
  },
  finding: {
    base: 0.2,
    things: 0.5,
    named: 1.4,
    study: 3.3,
    denied: -1.1,
    asserted: -1.2,
    same: 1.4,
  },
  direction: {
    base: -2.3,
    implicit: 0.5,
    plain: 0.5,
    busy: 1.1,
    antonyms: -1.4,
    things: 0.9,
    covered: 4.1,
    mutual: -2.6,
    // Set by hand: next to no labelled pairs are so alike.
    close: 1.5,
    minimal: 4.5,
  },
  number: {
    base: -4.38,
    order: 3.5,
    leastCoverage: 2.27,
    mostCoverage: 2.31,
    agreements: 0.7,
    unpaired: -1.2,
    scope: -0.32,
  },
  // Too few labelled pairs turn on these three: set by hand, so that nearly all words must agree.
  comparison: { base: 0, bothSides: 1.5, metric: 0.5, covered: 1, mixed: -1.5, equal: -1.5 },
  quantifier: { base: -5.4, leastCoverage: 4, mostCoverage: 4, scope: -1 },
  definition: { base: -1.2, shared: 5, formula: 0.5 },
  // Set by hand, no labelled pair being told so differently: a value told in full is about as sure as one in the same words, and less the more is left open.
  measurement: { base: 2, shared: 0.8, extra: -0.8, open: -1 },
  // No labelled pair tells of goals, of what was avoided, or of one effect found and not found: set by hand.
  goal: { base: 2.1, covered: 0.8 },
  practice: { base: 1.8, doer: 0.6, covered: 0.6 },
  effect: { base: -1.2, leastCoverage: 2.2, mostCoverage: 2.2, onlySignificance: -1.5 },
  // Two tables with the same labels and caption: set by hand, no labelled tables being at hand.
  measured: { base: 2.2, labels: 0.8 },
};
