import type { Base } from "../base/base.ts";
import { readNote } from "../note/read-note.ts";
import { overlaps } from "../text/range.ts";
import { applyOperations } from "./apply.ts";
import type { NoteChange, Operation } from "./plan.ts";

/** Whether an operation, carried out by itself, comes out as prose with its footnote resolved. */
export function isReadable(base: Base, operation: Operation): boolean {
  const { changes } = applyOperations(base, [operation]);
  return swallowed(changes, [operation]).size === 0;
}

/**
 * Reads each changed note again and names the operations whose text does not come out as prose with its footnote
 * resolved: an unclosed fence or comment further up would swallow it, and nobody would ever see it.
 */
export function swallowed(
  changes: readonly NoteChange[],
  operations: readonly Operation[],
): ReadonlySet<string> {
  const unread = new Set<string>();
  for (const change of changes) {
    const facts = readNote(change.after);
    const defined = new Set(facts.footnotes.definitions.map((definition) => definition.name));
    for (const operation of operations) {
      if (operation.target?.path !== change.path) continue;
      const label = operation.footnote?.label ?? "";
      const own = change.spans.filter((span) => span.operations.includes(operation.id));
      const marked = facts.footnotes.references.some(
        ({ name, range }) => name === label && own.some((span) => overlaps(range, span.new)),
      );
      if (!marked || !defined.has(label)) unread.add(operation.id);
    }
  }
  return unread;
}
