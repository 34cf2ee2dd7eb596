import type { Base } from "../base/base.ts";
import type { BundleReading } from "../bundle/bundle.ts";
import { isAncestor } from "../git/ancestry.ts";
import { proposalStore } from "../git/proposal-store.ts";
import type { Repository } from "../git/repository.ts";
import type { Plan } from "../plan/plan.ts";
import { planBundles } from "../plan/plan-bundles.ts";
import type { ProposalStore } from "../proposal/ports.ts";
import { type Proposed, proposalBranch, propose } from "../proposal/propose.ts";
import { recordPath } from "../proposal/record.ts";
import { rejections } from "../proposal/standing.ts";
import { readBundles, readContracts, takenIn } from "./bundle-inputs.ts";
import { isWaiting } from "./deciding/open-proposals.ts";
import { openReview, type Review } from "./deciding/open-review.ts";
import { interruptible } from "./interruptible.ts";
import { keepFirstBase } from "./keep-base.ts";
import type { Session } from "./session.ts";

/** A plan for the base as HEAD has it, with what it was made of. */
export interface Planned {
  readonly plan: Plan;
  readonly base: Base;
  readonly readings: readonly BundleReading[];
  readonly review: Review;
  /** The same with some bundles left for later: by digest, each with the reason. */
  without(later: ReadonlyMap<string, string>): Plan;
}

/**
 * Plans what the bundles named (none: all that the configuration finds) change in the base as HEAD has it. What waits in
 * an open proposal, stands in the base or was rejected does not come in again; what a proposal that went stale was
 * about does.
 * @param known what a person would look at now, where that was read already
 */
export async function planForBase(
  session: Session,
  directory: string,
  named: readonly string[],
  known: Review | null = null,
): Promise<Planned> {
  const { config } = session;
  const review = known ?? (await openReview(session));
  const { base, revision, proposals, standing } = review;
  await keepFirstBase(session, revision, base);
  const readings = await readBundles(named, directory, session);
  const rejected = rejections(standing);
  const before = await takenIn(revision, rejected);
  const input = {
    base,
    readings,
    contracts: await readContracts(revision, config.contracts),
    rejected,
    settled: before.claims,
    homes: before.homes,
    compare: session.openJudge().compare,
  };
  const without = (later: Iterable<readonly [digest: string, reason: string]>) =>
    planBundles({ ...input, taken: new Map([...later, ...before.bundles]) });
  const plan = await interruptible(() => without([]));
  const waiting = proposals.filter(isWaiting);
  if (waiting.length === 0 || waiting.some(({ id }) => id === plan.id)) {
    return { plan, base, readings, review, without };
  }
  const open = waiting.flatMap(({ branch, recorded }) =>
    acceptedDigests(recorded).map(
      (digest) => [digest, `waits in ${branch}: accept or reject that first`] as const,
    ),
  );
  const withoutOpen: typeof without = (later) => without([...later, ...open]);
  const planOfRest = await interruptible(() => withoutOpen([]));
  return { plan: planOfRest, base, readings, review, without: withoutOpen };
}

/**
 * Proposes a plan that changes a note, and removes the branches it takes the place of: those of proposals that went stale.
 * @throws WinnowError as `propose` does.
 */
export async function proposePlanned(
  session: Session,
  { plan, readings, review }: Planned,
): Promise<Proposed> {
  const { repository, config } = session;
  const store = proposalStore(repository);
  const branch = proposalBranch(plan.id);
  const standing = (await store.branches()).get(branch);
  if (standing !== undefined && (await wasMerged(repository, store, standing, plan))) {
    // It was taken out again since; the same commits would not come in a second time.
    await store.removeBranch(branch, standing);
  }
  const proposed = await propose(store, plan, config.author, newestInput(plan, readings));
  const digests = new Set(acceptedDigests(plan));
  for (const { state, branch, commit, recorded } of review.proposals) {
    const replaced = acceptedDigests(recorded).every((digest) => digests.has(digest));
    if (state === "stale" && replaced) await store.removeBranch(branch, commit);
  }
  return proposed;
}

async function wasMerged(
  repository: Repository,
  store: ProposalStore,
  commit: string,
  { id }: Plan,
): Promise<boolean> {
  const isProposal = (await store.readFile(commit, recordPath(id))) !== null;
  return isProposal && (await isAncestor(repository, commit, "HEAD"));
}

function acceptedDigests({ bundles }: Pick<Plan, "bundles">): string[] {
  return bundles.filter(({ accepted }) => accepted).map(({ digest }) => digest);
}

/** Seconds since 1970 at which the newest run that is taken in finished; 0 where none says. */
function newestInput(plan: Plan, readings: readonly BundleReading[]): number {
  const takenIn = new Set(plan.bundles.filter(({ accepted }) => accepted).map(({ id }) => id));
  const times = readings.map((reading) => {
    if (reading.kind === "refused" || !takenIn.has(reading.bundle.id)) return 0;
    return reading.bundle.finished === null ? 0 : Date.parse(reading.bundle.finished) / 1000;
  });
  return Math.max(0, ...times);
}
