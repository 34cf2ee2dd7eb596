import type { Note } from "../base/note.ts";
import type { Operation } from "../plan/plan.ts";

/** The text around a change, as the note has it. */
export interface Passage {
  /** What of the paragraph stands before the change, and behind it. */
  readonly before: string;
  readonly after: string;
  readonly removed: string;
  readonly added: string;
}

/** The paragraph or list item that a change falls into, or follows; nothing around it where the note is new. */
export function passageOf(note: Note | null, operation: Operation): Passage {
  const { target, before: removed, after: added } = operation;
  if (note === null || target === null) return { before: "", after: "", removed, added };
  const { start, end } = target.range;
  const block = note.facts.blocks.findLast(
    ({ range }) => range.start <= start && note.text.slice(range.end, start).trim() === "",
  );
  const from = block?.range.start ?? lineStart(note.text, start);
  const to = Math.max(block?.range.end ?? end, end);
  return {
    before: note.text.slice(from, start),
    after: note.text.slice(end, to).trimEnd(),
    removed,
    added,
  };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
