import type { Weights } from "../confidence.ts";

/**
 * What each sign of a conflict weighs, in log odds, by detector. Fitted by logistic regression to pairs of sentences
 * labelled by people, and checked on pairs they were not fitted to.
 */
export const WEIGHTS: Readonly<Record<string, Weights>> = {
  negation: {
    base: -2.02,
    denied: 2.41,
    asserted: 0.6,
    verb: 0.62,
    agreeing: -2.13,
    opposites: -0.2,
  },
  finding: { base: -0.02, shared: 0.43, coverageA: -2.49, coverageB: 1.32, effects: 2.67 },
  number: {
    base: -4.15,
    order: 3.38,
    leastCoverage: 2.05,
    mostCoverage: 2.43,
    agreements: 0.7,
    unpaired: -1.15,
    scope: -0.46,
  },
  // Too few labelled pairs turn on these two: set by hand, so that nearly all words must agree.
  quantifier: { base: -5.4, leastCoverage: 4, mostCoverage: 4, scope: -1 },
  definition: { base: -1.2, shared: 5, formula: 0.5 },
  // Two tables with the same labels and caption: set by hand, no labelled tables being at hand.
  measured: { base: 2.2, labels: 0.8 },
};
