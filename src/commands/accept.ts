import { type AcceptChoice, type Choice, HELD_AS } from "../proposal/choice.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command } from "./command.ts";
import { decide } from "./deciding/decide.ts";
import { proposalHolding } from "./deciding/held-proposal.ts";
import { deciderHere, openForDeciding, type Review } from "./deciding/open-review.ts";
import { alreadyDecided, chosenOperations, decidedBefore, toldAfter } from "./deciding/told.ts";
import { type Given, lastValue } from "./flags.ts";
import { openSession } from "./session.ts";

/** `winnow accept`: takes a proposal in, as a whole or in part. */
export const accept: Command = {
  face: {
    name: "accept",
    operands: "[PROPOSAL]",
    summary:
      "Take a proposal, or a part of it, into the branch checked out. Nothing else of the worktree is touched.",
    flags: [
      { name: "only", value: "OP", help: "this operation alone; may be given again" },
      { name: "as", value: "WHAT", help: `for a claim that is held: ${HELD_AS.join(", ")}` },
      { name: "to", value: "PATH", help: "with --as: the note it goes to, else the nearest" },
      { name: "text", value: "TEXT", help: "with --as: the words it comes in with" },
      { name: "reason", value: "TEXT", help: "with --as: why it comes in although it was held" },
    ],
  },
  async run(given, terminal) {
    const session = await openSession(given, terminal, "detached");
    try {
      const review = await openForDeciding(session, terminal);
      const proposal = await proposalHolding(session, terminal, review, given);
      if (proposal.state === "accepted") {
        terminal.err(`${proposal.branch} is in the base already.\n`);
        return 0;
      }
      const how = heldHow(given, review);
      const operations = chosenOperations(proposal, given, review.standing, how.as !== undefined);
      const choices = operations.map(
        (operation): Choice => ({ operation, verdict: "accept", ...how }),
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

/** What is said of a held claim: as what it comes in, where, in which words, and why. */
function heldHow(given: Given, { base }: Review): Omit<AcceptChoice, "operation" | "verdict"> {
  const written = lastValue(given, "as");
  const path = lastValue(given, "to");
  const text = lastValue(given, "text");
  const reason = (lastValue(given, "reason") ?? "").replace(/\s+/g, " ").trim();
  const as = HELD_AS.find((each) => each === written);
  if (written === null && path === null && text === null && reason === "") return { text: null };
  if (as === undefined || (given.values.get("only") ?? []).length === 0) {
    throw new WinnowError(
      "USAGE",
      written === null || as !== undefined
        ? "--as, --to, --text and --reason are for a claim that is held, named with --only"
        : `a held claim comes in as ${HELD_AS.join(", ")}, not as ${visible(written)}`,
      "winnow held lists them",
    );
  }
  const note = base.notes.find((each) => each.path === path);
  if (path !== null && note === undefined) {
    throw new WinnowError(
      "USAGE",
      `there is no note ${visible(path)}`,
      "name it from the git root",
    );
  }
  return {
    as,
    text,
    ...(note === undefined ? {} : { to: { path: note.path, blob: note.blob } }),
    ...(reason === "" ? {} : { reason }),
  };
}
