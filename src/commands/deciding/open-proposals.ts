import type { Base } from "../../base/base.ts";
import type { Revision } from "../../base/ports.ts";
import { isAncestor } from "../../git/ancestry.ts";
import { readLogBranch } from "../../git/log-branch.ts";
import type { Repository } from "../../git/repository.ts";
import { revertedOperations } from "../../git/reverts.ts";
import { staleNotes } from "../../proposal/cut-plan.ts";
import { changing, type RecordedProposal } from "../../proposal/read-record.ts";
import { recordPath } from "../../proposal/record.ts";
import { type Standing, whatStands } from "../../proposal/standing.ts";
import { isEditedByHand } from "./own-commits.ts";
import { proposalBranches } from "./proposal-branches.ts";

/**
 * `open`: waits for a person. `stale`: a note it read has changed, so that it can't be carried out any more. `edited`: a
 * person had a hand in its branch, which only a merge takes in. `accepted`: it stands in the base. `decided`: each of
 * its operations was decided on.
 */
export type ProposalState = "open" | "stale" | "edited" | "accepted" | "decided";

export interface StandingProposal {
  readonly id: string;
  readonly branch: string;
  /** The branch's tip. */
  readonly commit: string;
  readonly state: ProposalState;
  readonly recorded: RecordedProposal;
  /** The notes that changed since it was made. */
  readonly stale: readonly string[];
}

/** Whether a proposal is a person's to look at. */
export function isWaiting({ state }: StandingProposal): boolean {
  return state === "open" || state === "edited";
}

/** What was decided, by the log and by the history of HEAD. */
export async function readStanding(repository: Repository): Promise<Standing> {
  const { entries } = await readLogBranch(repository);
  return whatStands(entries, await revertedOperations(repository, "HEAD"));
}

/** All proposals that have a branch, by name. A branch without a record that can be read is none. */
export async function readProposals(
  repository: Repository,
  base: Base,
  revision: Revision,
  standing: Standing,
): Promise<StandingProposal[]> {
  const found: StandingProposal[] = [];
  for (const { id, branch, commit, recorded } of await proposalBranches(repository)) {
    if (recorded === null) continue;
    const stale = staleNotes(base, recorded);
    const undecided = changing(recorded).some((each) => !standing.decisions.has(each.id));
    const inBase =
      revision.files.some(({ path }) => path === recordPath(id)) ||
      (await isAncestor(repository, commit, "HEAD"));
    const state: ProposalState = inBase
      ? "accepted"
      : !undecided
        ? "decided"
        : (await isEditedByHand(repository, recorded, commit))
          ? "edited"
          : stale.length > 0
            ? "stale"
            : "open";
    found.push({ id, branch, commit, state, recorded, stale });
  }
  return found;
}
