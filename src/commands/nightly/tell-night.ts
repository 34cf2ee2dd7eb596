import type { Base } from "../../base/base.ts";
import type { Finding } from "../../lint/finding.ts";
import { evidenceLines } from "../../plan/evidence-lines.ts";
import type { Operation } from "../../plan/plan.ts";
import type { Log } from "../../proposal/log.ts";
import { plantedRecord } from "../../proposal/planted-record.ts";
import { countBySeverity } from "../../report/groups.ts";
import type { CameIn, Digest, Held, Level } from "../../review/digest/digest.ts";
import { reviewItems } from "../../review/item.ts";
import { isWaiting, type StandingProposal } from "../deciding/open-proposals.ts";
import type { Review } from "../deciding/open-review.ts";
import { unchecked } from "../unchecked.ts";
import { openConflicts } from "./check-head.ts";
import type { TakenIn } from "./take-in.ts";
import { undecided, waitingChanges } from "./tonights-share.ts";

/** What the steps of a night gave; null for those that were not done. */
export interface Night {
  readonly day: string;
  readonly review: Review;
  readonly taken: TakenIn | null;
  readonly findings: readonly Finding[] | null;
  readonly growth: readonly Level[] | null;
  readonly log: Log;
  readonly troubles: readonly string[];
  readonly seconds: number;
}

/**
 * Puts together what a night is to tell: how things stand in the morning, whichever night brought them, so that a second
 * run tells no less than the first.
 */
export function tellNight(night: Night): Digest {
  const { day, review, taken, findings, growth, log, troubles, seconds } = night;
  const { base, proposals } = review;
  const waiting = proposals.filter(isWaiting);
  const told = waiting.map((proposal) => ({
    id: proposal.id,
    isNew: proposal.id === taken?.proposed,
    changes: changesOf(review, proposal),
  }));
  return {
    day,
    revision: base.revision,
    proposals: [...told.filter(({ isNew }) => isNew), ...told.filter(({ isNew }) => !isNew)],
    bundles: bundlesOf(waiting, taken),
    leftOut: taken?.leftOut ?? [],
    held: heldOf(waiting, taken),
    later: taken?.later ?? null,
    conflicts: findings === null ? null : openConflicts(base, findings),
    findings: findings === null ? null : counted(base, findings),
    growth,
    health: {
      notes: base.notes.length,
      open: waiting.length,
      stale: proposals.filter(({ state }) => state === "stale").length,
      waiting: waitingChanges(review),
      logHeads: log.heads,
      planted: plantedRecord(log.entries),
      seconds,
    },
    troubles,
  };
}

function changesOf({ base, standing }: Review, proposal: StandingProposal) {
  const waiting = new Set(undecided(proposal, standing).map(({ id }) => id));
  return reviewItems(base, proposal.recorded, standing)
    .filter(({ operation }) => waiting.has(operation.id))
    .map(({ operation, path, section, belief }) => ({
      kind: operation.kind,
      path,
      section,
      claim: operation.claim?.text ?? "",
      evidence: evidenceLines(operation),
      belief,
    }));
}

/** What was read tonight and changes no note, beside what waits in proposals. */
function unproposed(waiting: readonly StandingProposal[], taken: TakenIn | null) {
  return taken === null || waiting.some(({ id }) => id === taken.plan.id) ? null : taken.plan;
}

function bundlesOf(waiting: readonly StandingProposal[], taken: TakenIn | null): CameIn[] {
  const plan = unproposed(waiting, taken);
  const told = waiting.map(({ id, recorded }) => ({ proposal: id, ...recorded }));
  return [...told, ...(plan === null ? [] : [{ ...plan, proposal: null }])].flatMap(
    ({ proposal, bundles, operations }) =>
      bundles
        .filter(({ accepted }) => accepted)
        .map(({ id }) => ({
          bundle: id,
          proposal,
          kinds: operations.filter(({ claim }) => claim?.bundle === id).map(({ kind }) => kind),
        })),
  );
}

function heldOf(waiting: readonly StandingProposal[], taken: TakenIn | null): Held[] {
  const operations = [
    ...waiting.flatMap(({ recorded }) => recorded.operations),
    ...(unproposed(waiting, taken)?.operations ?? []),
  ];
  const held = new Map<string, Operation>();
  for (const operation of operations) {
    // What a person left out is no news.
    if (operation.kind === "hold" && operation.withheld !== true) held.set(operation.id, operation);
  }
  return [...held.values()].map((operation) => ({
    claim: operation.claim?.text ?? "",
    bundle: operation.claim?.bundle ?? "",
    reason: operation.reason,
    evidence: evidenceLines(operation),
  }));
}

function counted(base: Base, findings: readonly Finding[]) {
  return { ...countBySeverity(findings), unchecked: base.notes.flatMap(unchecked).length };
}
