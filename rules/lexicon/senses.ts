import { groups } from "./list.ts";

/** Pairs of words that cannot both be true of the same. */
export const ANTONYMS = groups(`
  active inactive
  accept reject
  allow forbid
  allow prevent
  always never
  all none
  present absent
  presence absence
  positive negative
  dependent independent
  necessary unnecessary
  sufficient insufficient
  effective ineffective
  efficient inefficient
  possible impossible
  accurate inaccurate
  stable unstable
  sensitive insensitive
  sensitive resistant
  sensitivity resistance
  start end
  above below
  big small
  large small
  long short
  old new
  strong weak
  fast slow
  high low
  good bad
  best worst
  better worse
  more less
  most least
  maximum minimum
  common rare
  often rarely
  many few
  known unknown
  likely unlikely
  linear nonlinear
  robust fragile
  outperform underperform
  overestimate underestimate
  increase decrease
  rise fall
  gain loss
  improve worsen
  improve degrade
  improve impair
  enable disable
  correct incorrect
  consistent inconsistent
  upstream downstream
  promote inhibit
  activate inhibit
  activate repress
  enhance suppress
  enhance reduce
  cause prevent
  accelerate slow
  exacerbate alleviate
  stabilize destabilize`) as [string, string][];

/** Groups of words that say the same. */
export const SYNONYMS = groups(`
  increase raise rise grow growth elevate
  decrease reduce lower fall drop decline diminish
  improve enhance boost
  inhibit suppress repress
  show demonstrate
  help aid assist assistance
  big large
  model network
  method approach technique
  use employ utilize
  result outcome finding
  cause induce
  need require
  answer response reply respond
  error mistake
  purpose goal aim objective
  share fraction proportion portion`);
