import { proposalStore } from "../../git/proposal-store.ts";
import { proposalBranch } from "../../proposal/propose.ts";
import type { Digest, Later } from "../../review/digest/digest.ts";
import { readProposals, type StandingProposal } from "../deciding/open-proposals.ts";
import type { Review } from "../deciding/open-review.ts";
import { interruptible } from "../interruptible.ts";
import { type Planned, proposePlanned } from "../plan-for-base.ts";
import type { Session } from "../session.ts";
import { verdictOnProposal } from "../verify.ts";
import { tonightsShare } from "./tonights-share.ts";

/** What a night took in. */
export interface TakenIn {
  readonly plan: Planned["plan"];
  /** The id of the proposal it made; null where there was nothing to propose. */
  readonly proposed: string | null;
  readonly later: Later | null;
  /** Bundles that could not be taken in. */
  readonly leftOut: Digest["leftOut"];
}

/** Proposes of a plan as much as people are still to be asked. */
export async function proposeShare(session: Session, planned: Planned): Promise<TakenIn> {
  const { plan, later } = await interruptible(() => tonightsShare(planned, session.config.nightly));
  const leftOut = planned.readings.flatMap((reading) =>
    reading.kind === "refused"
      ? [{ bundle: reading.id, reasons: reading.reasons.map(({ message }) => message) }]
      : [],
  );
  if (plan.changes.length === 0) return { plan, proposed: null, later, leftOut };
  const { kind } = await proposePlanned(session, { ...planned, plan });
  return { plan, proposed: kind === "proposed" ? plan.id : null, later, leftOut };
}

/** The proposals as they stand now, and what their verification says against some of them. */
export interface Verified {
  readonly proposals: readonly StandingProposal[];
  readonly refused: readonly string[];
}

/**
 * Verifies all proposals that nobody changed, those of a night that was killed before it could among them. One made
 * tonight that does not hold is removed again; an earlier one is only told of, since someone may have changed it.
 */
export async function verifyProposals(
  session: Session,
  { base, revision, standing }: Review,
  tonights: string | null,
): Promise<Verified> {
  const { repository } = session;
  const proposals = await readProposals(repository, base, revision, standing);
  const refused: string[] = [];
  const removed = new Set<string>();
  for (const { id, commit, state } of proposals) {
    if (state !== "open" && id !== tonights) continue;
    const verdict = await verdictOnProposal(repository, id, commit);
    if (verdict.kind === "holds") continue;
    const told = `${id} does not hold (${verdict.invariant}: ${verdict.message})`;
    if (id !== tonights) {
      refused.push(`Refused: ${told}; look at it with winnow verify ${id}.`);
      continue;
    }
    await proposalStore(repository).removeBranch(proposalBranch(id), commit);
    removed.add(id);
    refused.push(`Refused: ${told}; the proposal was taken back.`);
  }
  return { proposals: proposals.filter(({ id }) => !removed.has(id)), refused };
}
