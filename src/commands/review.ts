import type { Command } from "./command.ts";
import { openSession } from "./session.ts";

/** `winnow review`: a person reads a proposal and decides on each of its changes. */
export const review: Command = {
  face: {
    name: "review",
    operands: "[PROPOSAL]",
    summary:
      "Read a proposal and accept, reject, edit or move each of its changes. Nothing is done before you finish.",
    flags: [],
  },
  async run(given, terminal) {
    const session = await openSession(given, terminal, "detached");
    try {
      const { reviewInTerminal } = await import("./review-terminal.ts");
      return await reviewInTerminal(session, terminal, given);
    } finally {
      await session.close();
    }
  },
};
