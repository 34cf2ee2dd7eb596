import type { Base } from "../base/base.ts";
import { applyOperations } from "../plan/apply.ts";
import { measureGrowth } from "../plan/growth.ts";
import { withheld } from "../plan/held-back.ts";
import { withNoteHeads } from "../plan/new-note.ts";
import type { Operation, Plan } from "../plan/plan.ts";
import { planHash } from "../plan/plan-id.ts";
import { swallowed } from "../plan/reading-check.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { RecordedProposal } from "./read-record.ts";

/**
 * The notes that a proposal read and that are not as it read them any more; with none of them it can be carried out on
 * this base as it was planned.
 */
export function staleNotes(base: Base, { changes }: RecordedProposal): string[] {
  const blobs = new Map(base.notes.map(({ path, blob }) => [path, blob]));
  return changes
    .filter(({ path, before }) =>
      before === null ? base.files.has(path) : blobs.get(path) !== before,
    )
    .map(({ path }) => path);
}

/**
 * A proposal cut down to the operations a person takes, on the base as it is now. What is left out is held, so that no
 * claim goes missing from the record.
 * @param taken the operations to carry out, by id, as the person leaves their words
 * @param left why each other one is not carried out
 * @throws WinnowError PLAN_INVALID when a note is not as the proposal read it, or a changed text does not read as prose.
 */
export function cutPlan(
  base: Base,
  proposal: RecordedProposal,
  taken: ReadonlyMap<string, Operation>,
  left: (operation: Operation) => string,
): Plan {
  const stale = staleNotes(base, proposal);
  if (stale.length > 0) throw outdated(stale);
  const chosen = proposal.operations.map(
    (operation): Operation =>
      taken.get(operation.id) ??
      (operation.target === null ? operation : withheld(operation, left(operation))),
  );
  const operations = withNoteHeads(chosen, proposal.operations);
  const { changes, record } = applyOperations(base, operations);
  const unread = operations.find(({ id }) => swallowed(changes, operations).has(id));
  if (unread !== undefined) throw unreadable(unread);
  const whole = operations.every((operation, index) => operation === proposal.operations[index]);
  const digests = proposal.bundles.filter(({ accepted }) => accepted).map(({ digest }) => digest);
  const name = proposal.id.slice(0, proposal.id.lastIndexOf("-"));
  return {
    id: whole ? proposal.id : `${name}-${planHash(digests, operations, changes)}`,
    ...(whole ? {} : { partOf: proposal.id }),
    base: base.revision,
    bundles: proposal.bundles,
    operations,
    changes,
    record,
    growth: measureGrowth(base, operations, changes),
  };
}

function outdated(stale: readonly string[]): WinnowError {
  const told = stale.length === 1 ? `${stale[0]} has` : `${stale.join(", ")} have`;
  return new WinnowError(
    "PLAN_INVALID",
    `${told} changed since this was proposed`,
    "winnow consolidate proposes it anew",
  );
}

function unreadable({ id, target }: Operation): WinnowError {
  return new WinnowError(
    "PLAN_INVALID",
    `${id} would not be read as prose in ${target?.path}`,
    "markup in it or around its place swallows it: change its words, or reject it",
  );
}
