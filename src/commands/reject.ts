import type { Choice } from "../proposal/choice.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command } from "./command.ts";
import { decide } from "./deciding/decide.ts";
import { proposalHolding } from "./deciding/held-proposal.ts";
import { deciderHere, openForDeciding } from "./deciding/open-review.ts";
import { alreadyDecided, chosenOperations, decidedBefore, toldAfter } from "./deciding/told.ts";
import { lastValue } from "./flags.ts";
import { openSession } from "./session.ts";

/** `winnow reject`: refuses a proposal, as a whole or in part, for good. */
export const reject: Command = {
  face: {
    name: "reject",
    operands: "[PROPOSAL]",
    summary:
      "Refuse a proposal, or a part of it: it is not proposed again while what it rests on stays as it is.",
    flags: [
      { name: "only", value: "OP", help: "this operation alone; may be given again" },
      { name: "reason", value: "TEXT", help: "why; it is kept in the log, and asked for" },
    ],
  },
  async run(given, terminal) {
    const reason = (lastValue(given, "reason") ?? "").replace(/\s+/g, " ").trim();
    if (reason === "") {
      throw new WinnowError(
        "USAGE",
        "say why: whoever meets this claim again will want to know",
        'winnow reject PROPOSAL --reason "…"',
      );
    }
    const session = await openSession(given, terminal, "detached");
    try {
      const review = await openForDeciding(session, terminal);
      const proposal = await proposalHolding(session, terminal, review, given);
      if (proposal.state === "accepted") {
        throw new WinnowError(
          "USAGE",
          `${proposal.branch} is in the base already`,
          "git revert takes it out again, and winnow understands that as a rejection",
        );
      }
      const operations = chosenOperations(proposal, given, review.standing, true);
      const choices = operations.map(
        (operation): Choice => ({ operation, verdict: "reject", reason }),
      );
      const decided = await decide(
        session,
        proposal,
        choices,
        await deciderHere(session, terminal),
      );
      terminal.err(decidedBefore(decided.before, "rejected"));
      if (decided.rejected.length === 0) return alreadyDecided(decided.before, "rejected");
      terminal.err(toldAfter(proposal, decided));
      return 0;
    } finally {
      await session.close();
    }
  },
};
