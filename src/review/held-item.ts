import type { Base } from "../base/base.ts";
import type { Vocabulary } from "../base/vocabulary.ts";
import { correctedText } from "../bundle/audit/corrected-text.ts";
import { claimQuery, NO_RUN_WORDS } from "../plan/claim-query.ts";
import { findPlace } from "../plan/place.ts";
import type { ClaimReference, Operation } from "../plan/plan.ts";
import type { RecordedProposal } from "../proposal/read-record.ts";
import type { Standing } from "../proposal/standing.ts";

/** A claim that came in and changes nothing, beside what the base says that is nearest to it. */
export interface HeldItem {
  readonly operation: Operation;
  readonly claim: ClaimReference;
  /** Null where no note comes near. */
  readonly nearest: NearestStatement | null;
}

export interface NearestStatement {
  readonly path: string;
  readonly section: string | null;
  readonly text: string;
}

/**
 * The claims that a proposal holds back for reasons of their own and nobody decided on, in its order: not those that a
 * person left out.
 */
export function heldItems(
  base: Base,
  vocabulary: () => Vocabulary,
  { operations }: Pick<RecordedProposal, "operations">,
  { decisions }: Pick<Standing, "decisions">,
): HeldItem[] {
  return operations.flatMap((operation): HeldItem[] => {
    const { id, kind, claim, withheld } = operation;
    if (kind !== "hold" || withheld || claim === null || decisions.has(id)) return [];
    return [{ operation, claim, nearest: nearestTo(base, vocabulary, operation, claim) }];
  });
}

/** The words that a person begins with who puts a held claim right: as its results have them, where these tell. */
export function wordsToCorrect({ claim }: Pick<HeldItem, "claim">): string {
  return correctedText(claim.text, claim.assertions ?? []) ?? claim.text;
}

function nearestTo(
  base: Base,
  vocabulary: () => Vocabulary,
  { alternatives }: Operation,
  claim: ClaimReference,
): NearestStatement | null {
  for (const { path } of alternatives) {
    const note = base.notes.find((each) => each.path === path);
    if (note === undefined) continue;
    const query = claimQuery(vocabulary(), NO_RUN_WORDS, claim);
    const place = findPlace(vocabulary(), note, query);
    if (place !== null) return { path, section: place.section, text: place.nearest.text };
  }
  return null;
}
