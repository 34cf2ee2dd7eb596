import { lineAround } from "../text/position.ts";
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
  const after = ({ end }: Range) =>
    end < text.length ? lineAround(text, end) : { start: end, end };
  const isBlank = ({ start, end }: Range) => text.slice(start, end).trim() === "";
  const first = lineAround(text, block.start);
  const last = lineAround(text, block.end);
  if (block.start !== first.start || !isBlank({ start: block.end, end: last.end })) return null;
  const blankAbove = first.start === 0 || isBlank(lineAround(text, first.start - 1));
  const below = after(last);
  const blankBelow = isBlank(below);
  const parted = blankAbove || blankBelow;
  let next = below;
  while (next.start < text.length && isBlank(next)) next = after(next);
  if (next.start < text.length) {
    const end = blankAbove && blankBelow ? below.end : last.end;
    const following = text.slice(next.start, next.end);
    return { range: { start: first.start, end }, parted, next: following };
  }
  let { start } = first;
  while (start > 0) {
    const above = lineAround(text, start - 1);
    if (!isBlank(above)) break;
    start = above.start;
  }
  return { range: { start, end: text.length }, parted, next: "" };
}
