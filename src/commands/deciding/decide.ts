import { advance } from "../../git/advance.ts";
import { appendToLog } from "../../git/log-branch.ts";
import { proposalStore } from "../../git/proposal-store.ts";
import type { Choice } from "../../proposal/choice.ts";
import type { LoggedDecision, NewLogEntry } from "../../proposal/log-entry.ts";
import { changing } from "../../proposal/read-record.ts";
import { gateVerdict } from "../../proposal/sentence-gate.ts";
import type { StandingDecision } from "../../proposal/standing.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { Session } from "../session.ts";
import { prepareAcceptance } from "./acceptance.ts";
import type { Decider } from "./decider.ts";
import { checkWords, type Gated } from "./gate.ts";
import { type Journal, writeJournal } from "./journal.ts";
import { readStanding, type StandingProposal } from "./open-proposals.ts";
import { finish, recover, whileDeciding } from "./recover.ts";

export interface Decided {
  /** The commit on the branch checked out that took in what was accepted; null where nothing was. */
  readonly commit: string | null;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** Those that someone had decided on before: that decision stands, this one is only kept in the log. */
  readonly before: readonly StandingDecision[];
  /** How many of the proposal's operations still wait, and the branch they wait on. */
  readonly waiting: number;
  readonly branch: string;
}

/**
 * Carries out a person's decisions on a proposal: what is accepted is rebuilt on HEAD as it is now, proved to lose
 * nothing, and taken in with one commit by that person; what still waits is proposed anew on top of it; all of it is
 * written to the log. Killed at any point, it is finished or taken back by the next decision, or by `winnow doctor --fix`.
 * @throws WinnowError PLAN_INVALID when the proposal is out of date or would lose something; USAGE when words go against
 * their run without a reason; BUSY when something of the
 * user's stands in the way.
 */
export async function decide(
  session: Session,
  proposal: StandingProposal,
  choices: readonly Choice[],
  decider: Decider,
): Promise<Decided> {
  const { repository } = session;
  return whileDeciding(repository, async () => {
    await recover(repository);
    return decideLocked(session, proposal, choices, decider);
  });
}

async function decideLocked(
  session: Session,
  proposal: StandingProposal,
  choices: readonly Choice[],
  decider: Decider,
): Promise<Decided> {
  const { repository } = session;
  const standing = await readStanding(repository);
  const fresh = choices.filter(({ operation }) => !standing.decisions.has(operation));
  const checked = await checkWords(session, proposal, fresh);
  const entry = (commit: string | null): NewLogEntry => ({
    kind: "decisions",
    at: decider.at,
    by: decider.person,
    proposal: proposal.id,
    commit,
    bundles: proposal.recorded.bundles
      .filter(({ accepted }) => accepted)
      .map(({ id, digest }) => ({ id, digest })),
    decisions: choices.map((choice) => logged(proposal, choice, checked.gated)),
  });
  const known = new Set([...standing.decisions.keys(), ...fresh.map(({ operation }) => operation)]);
  const waiting = changing(proposal.recorded).filter(({ id }) => !known.has(id)).length;
  const named = (verdict: Choice["verdict"]) =>
    fresh.filter((each) => each.verdict === verdict).map(({ operation }) => operation);
  const told = {
    accepted: named("accept"),
    rejected: named("reject"),
    before: choices.flatMap(({ operation }) => standing.decisions.get(operation) ?? []),
    waiting,
  };
  if (told.accepted.length > 0) {
    if (proposal.state === "edited") throw ownCommits(proposal);
    const prepared = await prepareAcceptance(session, proposal, fresh, standing, decider, checked);
    const journal: Journal = { ...prepared, entry: entry(prepared.to) };
    await carryOut(session, journal);
    return { ...told, commit: journal.to, branch: journal.remainder?.branch ?? proposal.branch };
  }
  await appendToLog(repository, entry(null));
  if (waiting === 0 && proposal.state !== "edited") {
    await proposalStore(repository).removeBranch(proposal.branch, proposal.commit);
  }
  return { ...told, commit: null, branch: proposal.branch };
}

async function carryOut({ repository }: Session, journal: Journal): Promise<void> {
  writeJournal(repository, journal);
  try {
    await advance(repository, journal.branch, journal.from, journal.to);
  } catch (error) {
    // git refused before it changed anything, or was stopped half-way: either is put right here.
    await recover(repository).catch((second: unknown) => {
      throw bothOf(error, second);
    });
    throw error;
  }
  await finish(repository, journal);
}

/** What keeps an acceptance from being put right, with what had cut it short. */
function bothOf(first: unknown, second: unknown): unknown {
  if (!(first instanceof WinnowError && second instanceof WinnowError)) return second;
  const { code, message, hint } = second;
  return new WinnowError(code, `${message}: ${first.message}`, hint, second);
}

function ownCommits({ branch }: StandingProposal): WinnowError {
  return new WinnowError(
    "BUSY",
    `someone added commits to ${branch}, which winnow leaves alone`,
    `git log -p HEAD..${branch} shows them, git merge ${branch} takes it in with them`,
  );
}

function logged({ recorded }: StandingProposal, choice: Choice, gated: Gated): LoggedDecision {
  const operation = recorded.operations.find(({ id }) => id === choice.operation)!;
  const to = choice.verdict === "accept" ? choice.to : undefined;
  const isHeld = choice.verdict === "accept" && choice.as !== undefined;
  const edited =
    choice.verdict === "accept" &&
    (choice.as === "corrected" ||
      choice.as === "question" ||
      (to !== undefined && !isHeld) ||
      choice.text !== null);
  const words = choice.verdict === "accept" ? gated.get(operation.id) : undefined;
  return {
    operation: operation.id,
    kind: operation.kind,
    path: to?.path ?? operation.target?.path ?? null,
    text: operation.claim?.text ?? "",
    verdict: choice.verdict === "reject" ? "rejected" : edited ? "edited" : "accepted",
    reason:
      choice.verdict === "reject" || isHeld || words?.objection != null
        ? (choice.reason ?? "")
        : "",
    ...(words === undefined ? {} : { words: words.words, gate: gateVerdict(words) }),
  };
}
