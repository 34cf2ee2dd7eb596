import { visible } from "../../text/visible.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { Given } from "../flags.ts";
import { namedProposal } from "./named-proposal.ts";
import type { StandingProposal } from "./open-proposals.ts";
import type { Review } from "./open-review.ts";
import { stateMeaning } from "./state-meaning.ts";

/**
 * The proposals that a review may be about: the one that was named, else all that are open.
 * @throws WinnowError USAGE when the one named can't be reviewed, with what to do about it.
 */
export function reviewable(
  review: Pick<Review, "proposals" | "standing">,
  given: Given,
): readonly StandingProposal[] {
  if (given.operands.length === 0) return review.proposals.filter(({ state }) => state === "open");
  const named = namedProposal(review, given);
  if (named.state === "open") return [named];
  throw new WinnowError(
    "USAGE",
    `${visible(named.id)} is ${named.state}, and not to be reviewed`,
    stateMeaning(named),
  );
}
