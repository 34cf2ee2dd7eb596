import { lineStarts, positionAt } from "../text/position.ts";
import type { Range } from "../text/range.ts";

/** The lines to take out for a block to go, and what comes to stand in their place. */
export interface BlockRemoval {
  readonly range: Range;
  /** Whether a blank line is left between what stood before and what follows, or one of the two is nothing. */
  readonly parted: boolean;
  /** The line that follows next; "" where none does. */
  readonly next: string;
}

/**
 * How a block that has its lines to itself can be removed: of the blank lines around it one is left, at the end of a
 * note none. Null where other text stands on its lines.
 */
export function blockRemoval(text: string, block: Range): BlockRemoval | null {
  const starts = lineStarts(text);
  const first = positionAt(starts, block.start).line - 1;
  const last = positionAt(starts, block.end).line - 1;
  const line = (index: number) =>
    index < 0 ? "" : text.slice(starts[index] ?? text.length, starts[index + 1]);
  const isBlank = (index: number) => line(index).trim() === "";
  const alone =
    block.start === starts[first] && text.slice(block.end, starts[last + 1]).trim() === "";
  if (!alone) return null;
  let next = last + 1;
  while (next < starts.length && isBlank(next)) next += 1;
  const parted = isBlank(first - 1) || isBlank(last + 1);
  if (next < starts.length) {
    const through = isBlank(first - 1) && isBlank(last + 1) ? last + 2 : last + 1;
    return { range: { start: starts[first]!, end: starts[through]! }, parted, next: line(next) };
  }
  let from = first;
  while (from > 0 && isBlank(from - 1)) from -= 1;
  return { range: { start: starts[from]!, end: text.length }, parted, next: "" };
}
