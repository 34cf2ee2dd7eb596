import type { Vocabulary } from "../base/vocabulary.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { findPlace, type Place } from "./place.ts";
import type { Candidate } from "./route.ts";

/** The note a claim is added to, and where in it. */
export interface Home {
  readonly candidate: Candidate;
  readonly place: Place;
}

/** A note that speaks of less of a claim's subject is not its place, even if the bundle refers to it, */
const LEAST_FIT_IDENTIFIED = 0.3;
/** nor is one that speaks of much less of it than another note does. */
const MUCH_LESS = 2 / 3;
/** Without such a reference, nearly the whole subject must be there, */
const LEAST_FIT_ALONE = 0.75;
/** or more than half of it, where every other note has much less: a claim on something new names what no note has. */
const LEAST_FIT_AHEAD = 0.5;

/**
 * The best of the candidates that is about a claim and has a section to take it up; null where there is none. What a
 * run refers to is what it read: a note among it that says nothing of this claim's subject stands in no other's way.
 */
export function findHome(
  vocabulary: Vocabulary,
  candidates: readonly Candidate[],
  query: ClaimQuery,
): Home | null {
  for (const candidate of candidates) {
    if (!isAbout(candidate, candidates)) continue;
    const place = findPlace(vocabulary, candidate.note, query);
    if (place !== null) return { candidate, place };
  }
  return null;
}

function isAbout(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  const { fit, identity } = candidate;
  const others = candidates.filter((each) => each !== candidate).map((each) => each.fit);
  const next = Math.max(0, ...others);
  if (identity > 0) return fit >= LEAST_FIT_IDENTIFIED && fit >= next * MUCH_LESS;
  return fit >= LEAST_FIT_ALONE || (fit >= LEAST_FIT_AHEAD && next <= fit * MUCH_LESS);
}
