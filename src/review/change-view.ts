import type { Base } from "../base/base.ts";
import { applyOperations } from "../plan/apply.ts";
import { withNoteHeads } from "../plan/new-note.ts";
import type { NoteChange, Operation, RecordEntry } from "../plan/plan.ts";
import { swallowed } from "../plan/reading-check.ts";
import { editableText } from "../proposal/edit-operation.ts";
import type { RecordedProposal } from "../proposal/read-record.ts";
import type { GatedWords } from "../proposal/sentence-gate.ts";
import type { Mark } from "./marked.ts";
import { rowsOf, shownPlace, withoutHidden } from "./overview.ts";
import type { ChangeView, OwnChange } from "./page/wire.ts";
import { shownNote } from "./shown-note.ts";
import { sourceDiff } from "./source-diff.ts";

/**
 * The note that an operation changes, as it would read and as its source would differ.
 * @param operations those that would be carried out on that note, this one among them, with their words as they are left
 * @param gated how the words that a person gave it stand against its run; null where they say what was proposed
 * @throws WinnowError EDIT_INVALID when the note is not as the proposal read it.
 */
export function changeView(
  base: Base,
  proposal: RecordedProposal,
  operations: readonly Operation[],
  id: string,
  gated: GatedWords | null,
): ChangeView {
  const carriedOut = withNoteHeads(operations, proposal.operations);
  const { changes, record } = applyOperations(base, carriedOut);
  const change = changes.find(({ spans }) => spans.some((span) => span.operations.includes(id)))!;
  const operation = operations.find((each) => each.id === id)!;
  const editable = editableText(operation);
  const proposed = proposal.operations.find((each) => each.id === id)!;
  return {
    ...placeOf(operation),
    note: shownNote(change.after, [...backedBy(change, record, id), ...marksOf(change, id)]),
    diff: sourceDiff(textWithout(base, proposal, operations, change, id), change.after),
    reads: !swallowed(changes, carriedOut).has(id),
    editable: editable === null ? null : withoutHidden(editable),
    rows: rowsOf(operation),
    objection: gated?.objection ?? null,
    own: ownChange(proposed, operation),
  };
}

function placeOf({ target }: Operation): NonNullable<OwnChange["from"]> {
  return shownPlace(target!.path, target!.section);
}

function ownChange(proposed: Operation, left: Operation): OwnChange | null {
  // A claim that was held was proposed nowhere.
  if (proposed.target === null) return null;
  const isMoved = proposed.target.path !== left.target!.path;
  const words = sourceDiff(editableText(proposed) ?? "", editableText(left) ?? "");
  if (!isMoved && words.length === 0) return null;
  return { from: isMoved ? placeOf(proposed) : null, words };
}

/** The note with the other operations alone: what is between the two is what the decision is about. */
function textWithout(
  base: Base,
  proposal: RecordedProposal,
  operations: readonly Operation[],
  { path, before }: NoteChange,
  id: string,
): string {
  const others = operations.filter((operation) => operation.id !== id);
  const { changes } = applyOperations(base, withNoteHeads(others, proposal.operations));
  return changes.find((change) => change.path === path)?.after ?? before ?? "";
}

function marksOf({ before, spans }: NoteChange, id: string): Mark[] {
  return spans.map((span) => ({
    range: span.new,
    removed: (before ?? "").slice(span.old.start, span.old.end),
    role: span.operations.includes(id) ? "own" : "other",
  }));
}

/** The sentence that a claim confirms: the change itself is but one more footnote behind it. */
function backedBy({ spans }: NoteChange, record: readonly RecordEntry[], id: string): Mark[] {
  return record.flatMap(({ operation, fate, at }): Mark[] => {
    if (operation !== id || fate !== "confirmed" || at === null) return [];
    const { start } = at.range;
    const end = Math.min(...spans.map((span) => span.new.start).filter((each) => each > start));
    return [{ range: { start, end }, removed: "", role: "backed" }];
  });
}
