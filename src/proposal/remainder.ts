import type { Base } from "../base/base.ts";
import type { ChangedSpan, NoteChange, Operation, Plan, Target } from "../plan/plan.ts";
import { cutPlan } from "./cut-plan.ts";
import { changing, type RecordedProposal } from "./read-record.ts";

/**
 * What is left of a proposal once a part of it was taken in: the operations that still wait, at their places in the notes
 * as that part left them.
 * @param base the base with that part in it
 * @param taken the part, as it was carried out
 * @param waiting the operations that wait, by id
 * @param decided why each other one does not
 */
export function remainder(
  base: Base,
  proposal: RecordedProposal,
  taken: Plan,
  waiting: ReadonlySet<string>,
  decided: (operation: string) => string,
): Plan {
  const changes = new Map(taken.changes.map((change) => [change.path, change]));
  const blobs = new Map(base.notes.map(({ path, blob }) => [path, blob]));
  const operations = proposal.operations.map((operation) => {
    const { target } = operation;
    const change = target === null ? undefined : changes.get(target.path);
    if (target === null || change === undefined) return operation;
    if (operation.kind === "create") return addToCreated(operation, target, change);
    const { start, end } = target.range;
    const range = { start: moved(change, start), end: moved(change, end) };
    return { ...operation, target: { ...target, range } };
  });
  const moving: RecordedProposal = {
    ...proposal,
    operations,
    changes: proposal.changes.map((change) => ({
      ...change,
      before: changes.has(change.path) ? (blobs.get(change.path) ?? null) : change.before,
    })),
  };
  const left = changing(moving).filter(({ id }) => waiting.has(id));
  return cutPlan(base, moving, new Map(left.map((each) => [each.id, each])), ({ id }) =>
    decided(id),
  );
}

/** A claim meant for a new note that is there by now: it goes behind the last one that was taken in there. */
function addToCreated(operation: Operation, target: Target, change: NoteChange): Operation {
  const firstOf = new Map<string, ChangedSpan>();
  for (const span of change.spans.toReversed()) {
    for (const id of span.operations) firstOf.set(id, span);
  }
  // An operation's sentence stands before the footnotes.
  const ends = [...firstOf.values()].map((span) => span.new);
  const { start, end } = ends.reduce((last, each) => (each.end > last.end ? each : last));
  const last = start + change.after.slice(start, end).trimEnd().length;
  const own = operation.after.slice(operation.after.lastIndexOf("\n\n"));
  return {
    ...operation,
    kind: "add",
    after: own,
    target: { ...target, range: { start: last, end: last } },
  };
}

/** Where an offset of a note's old text lies in the new one: behind what was put in at that very place. */
function moved({ spans }: NoteChange, offset: number): number {
  const grown = spans
    .filter((span) => span.old.end <= offset)
    .map((span) => span.new.end - span.new.start - (span.old.end - span.old.start));
  return grown.reduce((sum, each) => sum + each, offset);
}
