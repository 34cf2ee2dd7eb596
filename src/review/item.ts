import type { Base } from "../base/base.ts";
import { indexBase } from "../base/base-index.ts";
import { linkedFrom } from "../base/links.ts";
import type { Operation, OperationKind } from "../plan/plan.ts";
import { editableText } from "../proposal/edit-operation.ts";
import { changing, type RecordedProposal } from "../proposal/read-record.ts";
import type { Standing, StandingDecision } from "../proposal/standing.ts";
import { type Passage, passageOf } from "./passage.ts";

/**
 * One decision to be made, with all that a person needs to see for it. Its texts are as bundles and notes have them:
 * whoever shows them makes them safe.
 */
export interface ReviewItem {
  readonly operation: Operation;
  /** The note it changes, and the heading it falls under; null before the first. */
  readonly path: string;
  readonly section: string | null;
  readonly passage: Passage;
  /** Its words as a person may change them; null where it brings none. */
  readonly editable: string | null;
  /** What the base holds after it that it did not before, in a sentence. */
  readonly belief: string;
  /** How much a mistake here would cost: higher comes first. */
  readonly weight: number;
  /** What was decided on it; null while it waits. */
  readonly decision: StandingDecision | null;
}

/** What a mistake costs by what is done: a dispute left standing or a note too many, against one more footnote. */
const COSTS: Readonly<Record<OperationKind, number>> = {
  contest: 8,
  supersede: 8,
  retract: 8,
  prune: 8,
  merge: 8,
  refine: 3,
  create: 3,
  add: 2,
  link: 1,
  confirm: 1,
  hold: 0,
};

/**
 * The decisions of a proposal, note by note: first the note in which a mistake would cost most, and in each note the
 * decision that does. The cost is that of the kind of change, grows with the notes that lead to this one, and with how
 * unsure its place is.
 */
export function reviewItems(
  base: Base,
  proposal: Pick<RecordedProposal, "operations">,
  { decisions }: Standing,
): ReviewItem[] {
  const index = indexBase(base);
  const items = changing(proposal).map((operation): ReviewItem => {
    const { path } = operation.target!;
    return {
      ...shownAs(base, operation),
      belief: beliefChange(operation),
      weight: weigh(operation, linkedFrom(index, path).length),
      decision: decisions.get(operation.id) ?? null,
    };
  });
  const heaviest = new Map<string, number>();
  for (const { path, weight } of items) {
    heaviest.set(path, Math.max(weight, heaviest.get(path) ?? 0));
  }
  return items.sort(
    (a, b) =>
      heaviest.get(b.path)! - heaviest.get(a.path)! ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
      b.weight - a.weight ||
      (a.operation.id < b.operation.id ? -1 : 1),
  );
}

/** A decision on an operation as a person changed it: the same one, shown as it would come out. */
export function changedItem(base: Base, item: ReviewItem, operation: Operation): ReviewItem {
  return { ...item, ...shownAs(base, operation) };
}

/** A claim that was held, as a change in the way a person takes it in. */
export function takenItem(base: Base, operation: Operation): ReviewItem {
  return {
    ...shownAs(base, operation),
    belief: beliefChange(operation),
    weight: 0,
    decision: null,
  };
}

function shownAs(base: Base, operation: Operation) {
  const { path, section } = operation.target!;
  const note = base.notes.find((each) => each.path === path) ?? null;
  return {
    operation,
    path,
    section,
    passage: passageOf(note, operation),
    editable: editableText(operation),
  };
}

function weigh({ kind, confidence }: Operation, readers: number): number {
  return COSTS[kind] * (1 + Math.log2(1 + readers)) * (1.5 - confidence);
}

function beliefChange({ kind, claim }: Operation): string {
  const run = claim?.bundle ?? "this run";
  switch (kind) {
    case "confirm":
      return `Nothing new is said; it rests on one more run, ${run}.`;
    case "add":
      return `The note says this for the first time, on the word of ${run}.`;
    case "create":
      return `A new note says this, on the word of ${run}; no note that stands was found to fit.`;
    case "contest":
      return `What stood undisputed is shown as disputed, with ${run} against it, until a person settles it.`;
    case "refine":
      return `What stood is said more exactly, by ${run}.`;
    case "supersede":
      return `A newer value takes the place of the one that stood, by ${run}.`;
    case "merge":
    case "prune":
    case "link":
    case "retract":
    case "hold":
      return "No statement changes.";
  }
}
