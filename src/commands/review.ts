import type { Command } from "./command.ts";
import { openSession } from "./session.ts";

/** `winnow review`: a person reads a proposal and decides on each of its changes. */
export const review: Command = {
  face: {
    name: "review",
    operands: "[PROPOSAL]",
    summary:
      "Read a proposal and accept, reject, edit or move each of its changes. Nothing is done before you finish.",
    flags: [
      { name: "web", value: null, help: "on a page, served to this machine alone" },
      { name: "open", value: null, help: "with --web: open that page in the browser" },
    ],
  },
  async run(given, terminal) {
    const session = await openSession(given, terminal, "detached");
    try {
      if (given.switches.has("web")) {
        const { reviewOnPage } = await import("./review-web.ts");
        return await reviewOnPage(session, terminal, given);
      }
      const { reviewInTerminal } = await import("./review-terminal.ts");
      return await reviewInTerminal(session, terminal, given);
    } finally {
      await session.close();
    }
  },
};
