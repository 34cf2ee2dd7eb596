import { pathToFileURL } from "node:url";
import type { Terminal } from "../../src/commands/command.ts";
import { openReview } from "../../src/commands/deciding/open-review.ts";
import { openDesk, type ReviewDesk } from "../../src/commands/review-desk.ts";
import { openSession } from "../../src/commands/session.ts";
import type { TemporaryRepository } from "./repository.ts";
import { PROGRAM } from "./winnow.ts";

const NOTHING_GIVEN = { switches: new Set<string>(), values: new Map(), operands: [] };

/** Uses the desk on which a repository's first open proposal lies, as the page's server would. */
export async function atDesk<Value>(
  { root, environment }: TemporaryRepository,
  use: (desk: ReviewDesk) => Promise<Value>,
): Promise<Value> {
  const unused = () => {
    throw new Error("nobody sits at a terminal");
  };
  const terminal: Terminal = {
    directory: root,
    variables: environment,
    program: pathToFileURL(PROGRAM),
    coloured: false,
    interactive: false,
    watched: false,
    keys: unused,
    input: unused,
    out: unused,
    err: unused,
  };
  const session = await openSession(NOTHING_GIVEN, terminal, "detached");
  try {
    const review = await openReview(session);
    const proposal = review.proposals.find(({ state }) => state === "open")!;
    return await use(await openDesk(session, terminal, review, proposal));
  } finally {
    await session.close();
  }
}
