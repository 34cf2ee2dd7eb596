import type { Base } from "../base/base.ts";
import { encode } from "../text/source.ts";
import type { Growth, NoteChange, Operation, OperationKind } from "./plan.ts";

/** How much the base grows by a plan, and what came of the claims that came in. */
export function measureGrowth(
  base: Base,
  operations: readonly Operation[],
  changes: readonly NoteChange[],
): Growth {
  const bytesBefore = base.notes.reduce((sum, note) => sum + size(note.text), 0);
  const grown = changes.reduce(
    (sum, change) => sum + size(change.after) - size(change.before ?? ""),
    0,
  );
  const created = changes.filter((change) => change.before === null).length;
  const count = (kind: OperationKind) =>
    operations.filter((operation) => operation.kind === kind).length;
  return {
    notesBefore: base.notes.length,
    notesAfter: base.notes.length + created,
    bytesBefore,
    bytesAfter: bytesBefore + grown,
    claimsIn: operations.filter((operation) => operation.claim !== null).length,
    confirmed: count("confirm"),
    refined: count("refine"),
    added: count("add"),
    contested: count("contest"),
    held: count("hold"),
    created,
  };
}

function size(text: string): number {
  return encode(text).length;
}
