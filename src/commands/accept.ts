import type { Choice } from "../proposal/choice.ts";
import type { Command } from "./command.ts";
import { decide } from "./deciding/decide.ts";
import { namedProposal } from "./deciding/named-proposal.ts";
import { deciderHere, openForDeciding } from "./deciding/open-review.ts";
import { alreadyDecided, chosenOperations, decidedBefore, toldAfter } from "./deciding/told.ts";
import { openSession } from "./session.ts";

/** `winnow accept`: takes a proposal in, as a whole or in part. */
export const accept: Command = {
  face: {
    name: "accept",
    operands: "PROPOSAL",
    summary:
      "Take a proposal, or a part of it, into the branch checked out. Nothing else of the worktree is touched.",
    flags: [{ name: "only", value: "OP", help: "this operation alone; may be given again" }],
  },
  async run(given, terminal) {
    const session = await openSession(given, terminal, "detached");
    try {
      const review = await openForDeciding(session, terminal);
      const proposal = namedProposal(review, given);
      if (proposal.state === "accepted") {
        terminal.err(`${proposal.branch} is in the base already.\n`);
        return 0;
      }
      const operations = chosenOperations(proposal, given, review.standing);
      const choices = operations.map(
        (operation): Choice => ({ operation, verdict: "accept", text: null }),
      );
      const decided = await decide(
        session,
        proposal,
        choices,
        await deciderHere(session, terminal),
      );
      terminal.err(decidedBefore(decided.before, "accepted"));
      if (decided.commit === null) return alreadyDecided(decided.before, "accepted");
      terminal.err(toldAfter(proposal, decided));
      return 0;
    } finally {
      await session.close();
    }
  },
};
