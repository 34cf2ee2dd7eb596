import type { Base } from "../../base/base.ts";
import type { Revision } from "../../base/ports.ts";
import { personHere } from "../../git/identity.ts";
import { commitRevision } from "../../git/revision.ts";
import type { Standing } from "../../proposal/standing.ts";
import type { Terminal } from "../command.ts";
import type { Session } from "../session.ts";
import type { Decider } from "./decider.ts";
import { readProposals, readStanding, type StandingProposal } from "./open-proposals.ts";
import { type Recovery, recoverAlone } from "./recover.ts";

/** What a person looks at who decides: the base as HEAD has it, the proposals, and what was decided. */
export interface Review {
  readonly revision: Revision;
  readonly base: Base;
  readonly standing: Standing;
  readonly proposals: readonly StandingProposal[];
}

export async function openReview(session: Session): Promise<Review> {
  const { repository } = session;
  const revision = await commitRevision(repository, "HEAD");
  const base = await session.loadBase(revision);
  const standing = await readStanding(repository);
  const proposals = await readProposals(repository, base, revision, standing);
  return { revision, base, standing, proposals };
}

const RECOVERED: Readonly<Record<Recovery, string>> = {
  nothing: "",
  finished: "An acceptance that was cut short is finished now.\n",
  undone: "An acceptance that was cut short is taken back.\n",
};

/**
 * The same for someone who is about to decide. What an acceptance left half done would hide from them what waits, so
 * that it is finished or taken back first.
 * @throws WinnowError BUSY saying what keeps that from being done.
 */
export async function openForDeciding(session: Session, terminal: Terminal): Promise<Review> {
  terminal.err(RECOVERED[await recoverAlone(session.repository)]);
  return openReview(session);
}

/** Who decides here, and now. @throws WinnowError USAGE when git knows nobody. */
export async function deciderHere({ repository }: Session, terminal: Terminal): Promise<Decider> {
  const person = await personHere(repository, terminal.variables);
  return { person, at: new Date().toISOString() };
}
