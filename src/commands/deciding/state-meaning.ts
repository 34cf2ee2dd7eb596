import { visible } from "../../text/visible.ts";
import type { ProposalState, StandingProposal } from "./open-proposals.ts";

/** What a proposal's state means for who decides, with the command that goes on from there. */
export function stateMeaning({ id, branch, state, stale }: StandingProposal): string {
  const told: { readonly [state in ProposalState]: string } = {
    open: `winnow review ${id}`,
    stale: `${stale.map(visible).join(", ")} changed since: winnow consolidate proposes it anew`,
    edited: `someone added commits to it: git log -p HEAD..${branch}, then git merge ${branch}`,
    accepted: `it is in the base: git branch -d ${branch}`,
    decided: `nothing of it waits: git branch -D ${branch}`,
  };
  return told[state];
}
