import type { Vocabulary } from "../base/vocabulary.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { originals } from "./originals.ts";
import { findPlace, type Place } from "./place.ts";
import type { Candidate } from "./route.ts";

/** Where a claim belongs: a place, or a question to the person who reviews. */
export type Home =
  | {
      readonly kind: "home";
      readonly candidate: Candidate;
      readonly place: Place;
      /** 0..1: how far ahead of the next candidate it is. */
      readonly lead: number;
    }
  /** Several notes may be it, or the one that the bundle names says nothing of it. */
  | { readonly kind: "unsure"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "none" };

/** A note that a bundle names is its claim's place where a statement of it comes as near in subject as this. */
const LEAST_SUBJECT = 0.1;
/** Of two notes that the bundle names equally, and that come equally near, a person says which. */
const LEAST_LEAD = 0.04;
/** Where the bundle names no note, nearly the whole subject must be there, */
const LEAST_FIT_ALONE = 0.75;
/** or more than half of it, where every other note has much less: a claim on something new names what no note has. */
const LEAST_FIT_AHEAD = 0.5;
const MUCH_LESS = 2 / 3;
/** Where the bundle names one note and none comes nearer, this much of the subject will do. */
const LEAST_FIT_NAMED = 0.15;
const MOST_ASKED = 3;

/**
 * The note that a claim is added to. What the bundle says of itself comes before words in common: a note that shares
 * more words is asked about, and never taken, where the bundle names another.
 */
export function findHome(
  vocabulary: Vocabulary,
  routed: readonly Candidate[],
  query: ClaimQuery,
): Home {
  const candidates = originals(routed);
  const placed = candidates.flatMap((candidate) => {
    const place = findPlace(vocabulary, candidate.note, query);
    return place === null ? [] : [{ candidate, place }];
  });
  const named = placed.filter(({ candidate }) => candidate.identity > 0);
  const [best, next] = named;
  if (best === undefined) return byWordsAlone(placed, candidates);
  const about = named.filter(({ candidate }) => candidate.subject >= LEAST_SUBJECT);
  if (about.length === 0 && !isOnlyPlace(best.candidate, named.length, candidates))
    return { kind: "unsure", candidates: candidates.slice(0, MOST_ASKED) };
  const lead = best.candidate.score - (next?.candidate.score ?? 0);
  if (next !== undefined && lead < LEAST_LEAD) {
    return { kind: "unsure", candidates: [best.candidate, next.candidate] };
  }
  return { kind: "home", ...best, lead };
}

/** Of a claim on little that any note speaks of, the one note that its bundle names is the place, where none comes nearer. */
function isOnlyPlace(
  { fit, note }: Candidate,
  named: number,
  candidates: readonly Candidate[],
): boolean {
  const isNearest = candidates.every((other) => other.note === note || other.fit <= fit);
  return named === 1 && fit >= LEAST_FIT_NAMED && isNearest;
}

function byWordsAlone(
  placed: readonly { readonly candidate: Candidate; readonly place: Place }[],
  candidates: readonly Candidate[],
): Home {
  for (const each of placed) {
    const { fit, score } = each.candidate;
    const others = candidates.filter((other) => other !== each.candidate);
    const next = Math.max(0, ...others.map((other) => other.fit));
    if (fit >= LEAST_FIT_ALONE || (fit >= LEAST_FIT_AHEAD && next <= fit * MUCH_LESS)) {
      const lead = score - Math.max(0, ...others.map((other) => other.score));
      return { kind: "home", ...each, lead: Math.max(0, lead) };
    }
  }
  return { kind: "none" };
}
