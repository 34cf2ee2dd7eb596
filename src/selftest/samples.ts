import type { Base } from "../base/base.ts";
import type { BaseIndex } from "../base/base-index.ts";
import type { ClaimJudge } from "../base/claim-comparing.ts";
import { claimsIn, type PlacedStatement } from "../base/claim-pairs.ts";
import { claimSources } from "../base/claim-sources.ts";
import { subjectTerms } from "../note/claim-terms.ts";
import type { Sample } from "./operator.ts";

/** Fewer words of content are too few to know a claim by; more are several claims. */
const LEAST_TERMS = 8;
const MOST_WORDS = 45;
/** A sentence that begins so speaks of what stands before it. */
const POINTS_ELSEWHERE =
  /^(?:it|its|this|that|these|those|they|their|he|his|she|her|we|our|i|my|here|there|such|both|each)\b/i;

/** Every claim of a base. */
export function claimsOf(base: Base): PlacedStatement[] {
  return base.notes.flatMap(claimsIn);
}

/** The claims that can be planted, each text once, in an order that the texts alone decide. */
export function plantable(claims: readonly PlacedStatement[]): PlacedStatement[] {
  const byText = new Map(
    claims
      .filter(({ statement }) => isWhole(statement.text))
      .map((claim) => [claim.statement.text, claim]),
  );
  return [...byText.values()]
    .map((claim) => ({ claim, rank: rankOf(claim.statement.text) }))
    .sort((a, b) => a.rank - b.rank || (a.claim.statement.text < b.claim.statement.text ? -1 : 1))
    .map(({ claim }) => claim);
}

/** A claim as the operators see it. */
export function sampleOf(
  placed: PlacedStatement,
  { read, lexicon }: ClaimJudge,
  index: BaseIndex,
): Sample {
  const sources = claimSources(index, placed);
  return { placed, claim: read(placed.statement.text), lexicon, sources };
}

/** Whether a text is a full sentence that stands by itself and says enough to be known again. */
export function isWhole(text: string): boolean {
  return (
    new Set(subjectTerms(text)).size >= LEAST_TERMS &&
    text.split(" ").length <= MOST_WORDS &&
    /^[\p{Lu}\p{N}]/u.test(text) &&
    !POINTS_ELSEWHERE.test(text) &&
    /[.?]$/.test(text) &&
    !/[$\\]/.test(text)
  );
}

/** A number that spreads texts evenly, the same on every machine (FNV-1a, 32 bits). */
export function rankOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
