import type { Plan } from "../../plan/plan.ts";
import { proposalBranch } from "../../proposal/propose.ts";
import type { RecordedProposal } from "../../proposal/read-record.ts";
import { visible } from "../../text/visible.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { Terminal } from "../command.ts";
import type { Given } from "../flags.ts";
import { planForBase } from "../plan-for-base.ts";
import type { Session } from "../session.ts";
import { namedProposal } from "./named-proposal.ts";
import { isWaiting, type StandingProposal } from "./open-proposals.ts";
import type { Review } from "./open-review.ts";

/** The operations of a proposal that hold a claim for reasons of its own: a person left none of them out. */
export function heldIn({ operations }: Pick<RecordedProposal, "operations">) {
  return operations.filter(({ kind, withheld, claim }) => kind === "hold" && !withheld && claim);
}

/** All that is held: with what waits in a proposal, and with what changes no note, so that there is no proposal of it. */
export async function heldProposals(
  session: Session,
  directory: string,
  review: Review,
): Promise<StandingProposal[]> {
  const waiting = review.proposals.filter(isWaiting);
  const { plan } = await planForBase(session, directory, [], review);
  const { decisions } = review.standing;
  return [...waiting, ...asProposals(plan)].filter(({ recorded }) =>
    heldIn(recorded).some(({ id }) => !decisions.has(id)),
  );
}

/**
 * The proposal that a user named, or, where they named an operation alone, the one that holds its claim.
 * @throws WinnowError USAGE where there is none.
 */
export async function proposalHolding(
  session: Session,
  terminal: Terminal,
  review: Review,
  given: Given,
): Promise<StandingProposal> {
  if (given.operands.length > 0) return namedProposal(review, given);
  const [wanted = ""] = given.values.get("only") ?? [];
  const all = await heldProposals(session, terminal.directory, review);
  const found = all.find(({ recorded }) => heldIn(recorded).some(({ id }) => id === wanted));
  if (found !== undefined) return found;
  throw new WinnowError(
    "USAGE",
    wanted === "" ? "name one proposal" : `no claim is held as ${visible(wanted)}`,
    wanted === "" ? "winnow proposals lists them" : "winnow held lists them",
  );
}

/** A plan's bundles apart, each as if it had been proposed: a person decides on one claim, and on nothing of another run. */
function asProposals(plan: Plan): StandingProposal[] {
  return plan.bundles
    .filter(({ accepted }) => accepted)
    .map((bundle) => {
      const operations = plan.operations.filter(({ claim }) => claim?.bundle === bundle.id);
      const recorded: RecordedProposal = {
        id: plan.id,
        partOf: null,
        base: plan.base,
        bundles: [bundle],
        operations,
        changes: [],
      };
      return {
        id: plan.id,
        branch: proposalBranch(plan.id),
        commit: plan.base,
        state: "open",
        recorded,
        stale: [],
      };
    });
}
