import type { Base } from "../../base/base.ts";
import type { Revision } from "../../base/ports.ts";
import { readVocabulary, type Vocabulary } from "../../base/vocabulary.ts";
import type { Bundle } from "../../bundle/bundle.ts";
import { assertReady, checkedOutBranch } from "../../git/advance.ts";
import { proposalStore } from "../../git/proposal-store.ts";
import { commitRevision } from "../../git/revision.ts";
import type { Operation, Plan } from "../../plan/plan.ts";
import { acceptanceMessage } from "../../proposal/acceptance-message.ts";
import { notSaidBy } from "../../proposal/bundle-match.ts";
import type { AcceptChoice, Choice, HeldAs } from "../../proposal/choice.ts";
import { chosenOperation } from "../../proposal/chosen-operation.ts";
import { cutPlan } from "../../proposal/cut-plan.ts";
import type { ProposalStore } from "../../proposal/ports.ts";
import { proposalBranch, writeCommits } from "../../proposal/propose.ts";
import { changing } from "../../proposal/read-record.ts";
import { remainder } from "../../proposal/remainder.ts";
import { withGate } from "../../proposal/sentence-gate.ts";
import type { Standing } from "../../proposal/standing.ts";
import { takeHeld } from "../../proposal/take-held.ts";
import { lazily } from "../../text/remembered.ts";
import { visible } from "../../text/visible.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import { type LyingBundle, runsAsTakenIn } from "../bundles-of.ts";
import type { Session } from "../session.ts";
import { verdictOn } from "../verdict.ts";
import type { Decider } from "./decider.ts";
import type { Checked, Gated } from "./gate.ts";
import type { Journal } from "./journal.ts";
import type { StandingProposal } from "./open-proposals.ts";

/**
 * Makes all commits of an acceptance, and sees that the branch checked out can take them in; moves nothing yet. Where all
 * is accepted on the very commit it was planned on, they are the proposal's own.
 * @throws WinnowError PLAN_INVALID, BUSY.
 */
export async function prepareAcceptance(
  session: Session,
  proposal: StandingProposal,
  choices: readonly Choice[],
  standing: Standing,
  decider: Decider,
  checked: Checked,
): Promise<Omit<Journal, "entry">> {
  const { repository, config } = session;
  const { person, at } = decider;
  const { lying, gated } = checked;
  const store = proposalStore(repository);
  assertNobodyEdited(proposal);
  assertSaidByRuns(proposal, lying);
  const branch = await checkedOutBranch(repository);
  const revision = await commitRevision(repository, "HEAD");
  const reasons = whyLeft(proposal, choices, standing, decider);
  const base = await session.loadBase(revision);
  const taken = takenOperations(base, proposal, choices, checked, person.name);
  const plan = cutPlan(base, proposal.recorded, taken, ({ id }) => reasons(id));
  const date = await store.commitDate(proposal.commit);
  const tip = await writeCommits(store, plan, config.author, date);
  await assertConserved(session, plan, tip);
  const rejected = choices.flatMap((each) => (each.verdict === "reject" ? [each.reason] : []));
  const to = await store.writeCommit({
    tree: await store.writeTree(tip, []),
    parents: [revision.name, tip],
    message: acceptanceMessage(plan, rejected, overruled(choices, gated)),
    author: person,
    date: Math.floor(Date.parse(at) / 1000),
  });
  const result = await commitRevision(repository, to);
  const paths = changedPaths(revision, result);
  await assertReady(
    repository,
    branch,
    paths.map(({ path }) => path),
  );
  const waiting = new Set(
    changing(proposal.recorded)
      .map(({ id }) => id)
      .filter(
        (id) => !standing.decisions.has(id) && !choices.some((each) => each.operation === id),
      ),
  );
  const left = await proposeRemainder(session, store, await session.loadBase(result), {
    proposal,
    plan,
    waiting,
    reasons,
    date,
  });
  return {
    version: 1,
    root: repository.root,
    branch,
    from: revision.name,
    to,
    paths,
    proposal: { branch: proposal.branch, commit: proposal.commit },
    remainder: left,
  };
}

/** What is accepted against what its run says, with the reason, for the commit to tell. */
function overruled(choices: readonly Choice[], gated: Gated): string[] {
  return choices.flatMap((choice) => {
    const words = gated.get(choice.operation);
    if (choice.verdict === "reject" || words == null || words.objection === null) return [];
    return [`${words.words} (${words.objection} ${choice.reason})`];
  });
}

/** Words that a person changed are not held against the claim's; a proposal may not claim that for itself. */
function assertNobodyEdited({ id, recorded }: StandingProposal): void {
  if (recorded.operations.every(({ edited }) => edited === undefined)) return;
  throw new WinnowError(
    "PLAN_INVALID",
    `the record of ${id} says that a person changed its words, and nobody has accepted it yet`,
    `it was tampered with: git log -p winnow/${id}`,
  );
}

/** A run that lies here speaks for itself; of one that does not, the person who decides has seen what the record says. */
function assertSaidByRuns({ recorded }: StandingProposal, lying: readonly LyingBundle[]): void {
  for (const { id, reading, isAsTakenIn } of lying) {
    const forged =
      reading.kind === "accepted" && isAsTakenIn ? notSaidBy(recorded, reading.bundle) : null;
    if (isAsTakenIn && forged === null) continue;
    throw new WinnowError(
      "PLAN_INVALID",
      forged === null
        ? `the run ${visible(id)} is not what it was when this was proposed`
        : `the run ${visible(id)} does not say: ${visible(forged)}`,
      "reject the proposal; winnow consolidate proposes anew what the run says",
    );
  }
}

/** The operations that are accepted, where and in the words that the person leaves them. */
function takenOperations(
  base: Base,
  { recorded }: StandingProposal,
  choices: readonly Choice[],
  { gated, lying }: Checked,
  name: string,
): Map<string, Operation> {
  const operations = new Map(recorded.operations.map((each) => [each.id, each]));
  const runs = runsAsTakenIn(lying);
  const vocabulary = lazily(() => readVocabulary(base));
  return new Map(
    choices.flatMap((choice) => {
      const operation = operations.get(choice.operation);
      if (choice.verdict === "reject" || operation === undefined) return [];
      const run = runs.get(operation.claim?.bundle ?? "");
      const left =
        choice.as === undefined
          ? chosenOperation(base, vocabulary, operation, choice, name)
          : heldAsChosen(base, vocabulary(), run?.bundle, operation, choice.as, choice, name);
      const words = gated.get(operation.id);
      return [[operation.id, words === undefined ? left : withGate(left, words)]];
    }),
  );
}

function heldAsChosen(
  base: Base,
  vocabulary: Vocabulary,
  bundle: Bundle | undefined,
  operation: Operation,
  as: HeldAs,
  { to, text }: AcceptChoice,
  name: string,
): Operation {
  if (bundle === undefined) {
    throw new WinnowError(
      "USAGE",
      `the run ${visible(operation.claim?.bundle ?? "")} does not lie here as it was looked at`,
      "winnow consolidate looks at it anew",
    );
  }
  const chosen = { as, to: to?.path ?? null, text };
  return takeHeld(base, vocabulary, bundle, operation, chosen, name);
}

/** Why an operation is not carried out now, in the words its claim is held with. */
function whyLeft(
  { id: proposal }: StandingProposal,
  choices: readonly Choice[],
  { decisions }: Standing,
  { person, at }: Decider,
): (operation: string) => string {
  return (operation) => {
    const choice = choices.find((each) => each.operation === operation);
    const before = decisions.get(operation);
    if (choice?.verdict === "reject") {
      return `Rejected by ${person.name} on ${at.slice(0, 10)}: ${choice.reason}`;
    }
    if (choice !== undefined) return `Accepted by ${person.name} on ${at.slice(0, 10)}.`;
    if (before === undefined) return `Waits for a decision, as part of ${proposal}.`;
    const { verdict, by, reason } = before;
    const told = `${by.name} on ${before.at.slice(0, 10)}`;
    return verdict === "rejected" ? `Rejected by ${told}: ${reason}` : `Accepted by ${told}.`;
  };
}

interface Left {
  readonly proposal: StandingProposal;
  /** What is taken in. */
  readonly plan: Plan;
  readonly waiting: ReadonlySet<string>;
  readonly reasons: (operation: string) => string;
  readonly date: number;
}

/** Writes the commits of what still waits, on top of what is taken in. */
async function proposeRemainder(
  session: Session,
  store: ProposalStore,
  base: Base,
  { proposal, plan, waiting, reasons, date }: Left,
): Promise<Journal["remainder"]> {
  if (waiting.size === 0) return null;
  const rest = remainder(base, proposal.recorded, plan, waiting, reasons);
  const commit = await writeCommits(store, rest, session.config.author, date);
  await assertConserved(session, rest, commit);
  return { branch: proposalBranch(rest.id), commit };
}

async function assertConserved({ repository }: Session, plan: Plan, tip: string): Promise<void> {
  const verdict = await verdictOn(repository, plan.id, plan.base, tip, "allowed");
  if (verdict.kind === "holds") return;
  throw new WinnowError(
    "PLAN_INVALID",
    `it would not keep everything: ${verdict.invariant} ${visible(verdict.message)}`,
    "reject it, and tell winnow's makers",
  );
}

function changedPaths(before: Revision, after: Revision): Journal["paths"] {
  const blobs = new Map(before.files.map(({ path, blob }) => [path, blob]));
  return after.files
    .filter(({ path, blob }) => blobs.get(path) !== blob)
    .map(({ path, blob }) => ({ path, before: blobs.get(path) ?? null, after: blob }));
}
