import { WinnowError } from "../text/winnow-error.ts";
import type { Command } from "./command.ts";
import { reviewOnPage } from "./review-web.ts";
import { openSession } from "./session.ts";

/** `winnow review`: reads a proposal and decides on it, change by change. */
export const review: Command = {
  face: {
    name: "review",
    operands: "[PROPOSAL]",
    summary: "Read a proposal, then accept, reject or edit each of its changes.",
    flags: [
      { name: "web", value: null, help: "on a page, served to this machine alone" },
      { name: "open", value: null, help: "with --web: open that page in the browser" },
    ],
  },
  async run(given, terminal) {
    if (!given.switches.has("web")) {
      throw new WinnowError("USAGE", "say where to review it", "winnow review --web");
    }
    const session = await openSession(given, terminal, "detached");
    try {
      return await reviewOnPage(session, terminal, given);
    } finally {
      await session.close();
    }
  },
};
