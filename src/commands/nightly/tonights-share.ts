import type { NightBudgets } from "../../config/config.ts";
import type { Plan } from "../../plan/plan.ts";
import { changing } from "../../proposal/read-record.ts";
import { type BundleWeight, weighedBundles } from "../../review/bundle-weights.ts";
import type { Later } from "../../review/digest/digest.ts";
import { counted } from "../../text/counted.ts";
import { isWaiting, type StandingProposal } from "../deciding/open-proposals.ts";
import type { Review } from "../deciding/open-review.ts";
import type { Planned } from "../plan-for-base.ts";

/** What of a plan is proposed tonight, and what waits for another night. */
export interface Share {
  readonly plan: Plan;
  readonly later: Later | null;
}

const RANKED =
  "Bundles come in by their heaviest change: a dispute before a new note, that before a new statement, and a confirmation last; the more so the more notes lead there.";

/**
 * Cuts a plan down to what people are still to be asked, in whole bundles, those that matter most first. No bundle
 * overtakes one that matters more; one that is too large for any night comes in, alone, once nothing else waits.
 */
export function tonightsShare(planned: Planned, budgets: NightBudgets): Share {
  const { plan, base, review } = planned;
  const waiting = review.proposals.filter(isWaiting);
  if (plan.changes.length === 0 || waiting.some(({ id }) => id === plan.id)) {
    return { plan, later: null };
  }
  const ranked = weighedBundles(base, plan, review.standing);
  if (waiting.length >= budgets.openProposals) {
    const reason = `At most ${counted(budgets.openProposals, "proposal")} may wait for a decision, and ${waiting.length} do: nothing new is proposed before one is decided on.`;
    return postponed(planned, ranked, 0, reason);
  }
  const changes = waitingChanges(review);
  const room = budgets.waitingOperations - changes;
  if (room <= 0) {
    const reason = `At most ${counted(budgets.waitingOperations, "change")} may wait for a decision, and ${changes} do: nothing new is proposed before some are decided on.`;
    return postponed(planned, ranked, 0, reason);
  }
  if (changing(plan).length <= room) return { plan, later: null };
  const reason = `At most ${counted(budgets.waitingOperations, "change")} may wait for a decision. ${RANKED}`;
  const least = changes === 0 ? 1 : 0;
  let share = postponed(planned, ranked, Math.max(fittingIn(room, ranked), least), reason);
  // A claim that several bundles make counts for the first of them that stays.
  while (changing(share.plan).length > room && share.count > least) {
    share = postponed(planned, ranked, share.count - 1, reason);
  }
  return share;
}

/** How many of the first bundles bring no more changes than there is room for. */
function fittingIn(room: number, ranked: readonly BundleWeight[]): number {
  let brought = 0;
  let count = 0;
  for (const { changes } of ranked) {
    brought += changes;
    if (brought > room) break;
    count += 1;
  }
  return count;
}

/** How many changes wait for a decision, in all proposals together. */
export function waitingChanges({ proposals, standing }: Review): number {
  return proposals
    .filter(isWaiting)
    .reduce((sum, proposal) => sum + undecided(proposal, standing).length, 0);
}

/** The changes of a proposal that nobody decided on. */
export function undecided({ recorded }: StandingProposal, { decisions }: Review["standing"]) {
  return changing(recorded).filter(({ id }) => !decisions.has(id));
}

function postponed(
  planned: Planned,
  ranked: readonly BundleWeight[],
  count: number,
  reason: string,
): Share & { readonly count: number } {
  const later = ranked.slice(count);
  const plan = planned.without(
    new Map(later.map(({ digest }) => [digest, "waits for another night"])),
  );
  return { plan, later: { bundles: later.map(({ id }) => id), reason }, count };
}
