import type { ClaimJudge } from "../../base/claim-comparing.ts";
import { changing, type RecordedProposal } from "../../proposal/read-record.ts";
import { rankOf } from "../../selftest/samples.ts";
import { type Planted, plantIn } from "./plant.ts";

/**
 * The change of a proposal that a review shows with a flaw in it, before it shows it as it was proposed; null for none.
 * Where nearly all that is looked at is right, people stop looking: vigilance sinks within the half hour (Mackworth,
 * "The breakdown of vigilance during prolonged visual search", 1948), and what is rare is missed (Wolfe, Horowitz and
 * Kenner, "Rare items often missed in visual searches", 2005). At airports, images of weapons are therefore projected
 * into those of real bags, screeners are told at once which they were, and look at the bag again (threat image
 * projection; Hofer and Schwaninger, "Using threat image projection data for assessing individual screener
 * performance", 2005). As there, the flaw lies in one of the things that are to be looked at anyway: beside them, the
 * true one would give it away.
 * @param oneIn of about as many changes one is drawn, by a hash of its id; never more than one of a proposal
 * @param decided the operations that someone decided on
 * @param before those that a flaw was planted in before: what is left of such a proposal gets no other
 */
export function choosePlanted(
  proposal: Pick<RecordedProposal, "operations">,
  oneIn: number,
  decided: ReadonlySet<string>,
  before: ReadonlySet<string>,
  judge: Pick<ClaimJudge, "read" | "lexicon">,
): Planted | null {
  if (proposal.operations.some(({ id }) => before.has(id))) return null;
  const drawn = changing(proposal)
    .map((operation) => ({ operation, rank: rankOf(operation.id) }))
    .filter(({ operation: { id }, rank }) => rank % oneIn === 0 && !decided.has(id))
    .sort((a, b) => a.rank - b.rank);
  for (const { operation } of drawn) {
    const planted = plantIn(operation, judge);
    if (planted !== null) return planted;
  }
  return null;
}

/** A proposal as it is shown with a planted flaw in it. */
export function withPlanted(
  proposal: RecordedProposal,
  { operation: shown }: Planted,
): RecordedProposal {
  return {
    ...proposal,
    operations: proposal.operations.map((each) => (each.id === shown.id ? shown : each)),
  };
}
