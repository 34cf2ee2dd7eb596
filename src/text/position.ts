import type { Range } from "./range.ts";

/** A place as people and editors name it: 1-based line and column (UTF-16 units), 0-based offset. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** The offset at which each line of a text starts. A line ends at LF, CRLF or a lone CR. */
export type LineStarts = readonly number[];

/** Finds where each line starts, once per text; `positionAt` then takes a binary search. */
export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    const loneReturn = unit === 13 && text.charCodeAt(offset + 1) !== 10;
    if (unit === 10 || loneReturn) starts.push(offset + 1);
  }
  return starts;
}

/** The position of an offset. */
export function positionAt(starts: LineStarts, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1, offset };
}

/** The line that an offset stands in, with its line break; found by looking around, for when one line is all that is asked. */
export function lineAround(text: string, offset: number): Range {
  let start = offset;
  while (!isLineStart(text, start)) start -= 1;
  let end = offset + 1;
  while (end < text.length && !isLineStart(text, end)) end += 1;
  return { start, end: Math.min(end, text.length) };
}

function isLineStart(text: string, offset: number): boolean {
  const before = text[offset - 1];
  return offset === 0 || before === "\n" || (before === "\r" && text[offset] !== "\n");
}

/** Both ends of a range as positions. */
export function positionRange(starts: LineStarts, range: Range): PositionRange {
  return { start: positionAt(starts, range.start), end: positionAt(starts, range.end) };
}
