import { lineStarts, positionAt } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import { visible, visibleLines } from "../text/visible.ts";

/** A part of a file around a place, each line safe to show. */
export interface Excerpt {
  readonly path: string;
  readonly lines: readonly ExcerptLine[];
  /** How many lines the file has. */
  readonly total: number;
  /** The line of the place, from 1 on; 1 where the file has no place for it. */
  readonly line: number;
  /** What is to be said of it before it is read; "" for nothing. */
  readonly told: string;
}

export interface ExcerptLine {
  readonly number: number;
  readonly before: string;
  /** What the place covers of this line; "" for nothing. */
  readonly marked: string;
  readonly after: string;
}

/** Lines on either side of a place, where nothing else is asked for. */
const LINES_AROUND = 200;
/** Of a line, as data may stand on a single one. */
const MOST_CHARACTERS = 600;

/**
 * What stands around a place of a file.
 * @param place null where none is known: then the file from its beginning
 * @param told what is to be said of it; "" for nothing
 * @param around how many lines before it and behind it
 */
export function excerptOf(
  path: string,
  text: string,
  place: Range | null,
  told: string,
  around = LINES_AROUND,
): Excerpt {
  // What stands behind the last line break is no line.
  const starts = lineStarts(text).filter((start) => start === 0 || start < text.length);
  const at = place ?? { start: 0, end: 0 };
  const line = positionAt(starts, at.start).line;
  const first = Math.max(0, line - 1 - around);
  const last = Math.min(starts.length, line + around);
  const lines = starts.slice(first, last).map((start, index): ExcerptLine => {
    const end = starts[first + index + 1] ?? text.length;
    return {
      number: first + index + 1,
      ...partsOf(text.slice(start, end).replace(/(?:\r\n|\r|\n)$/, ""), at, start),
    };
  });
  return { path: visible(path), lines, total: starts.length, line, told };
}

function partsOf(line: string, { start, end }: Range, offset: number) {
  const from = Math.min(Math.max(start - offset, 0), line.length);
  const to = Math.min(Math.max(end - offset, from), line.length);
  const half = MOST_CHARACTERS / 2;
  return {
    before: shown(lastOf(line.slice(0, from), to > from ? half : MOST_CHARACTERS, to > from)),
    marked: shown(firstOf(line.slice(from, to), MOST_CHARACTERS)),
    after: shown(firstOf(line.slice(to), half)),
  };
}

function shown(text: string): string {
  return visibleLines(text);
}

/** The end of what stands before a mark; where there is none, its beginning. */
function lastOf(text: string, most: number, isBeforeMark: boolean): string {
  if (text.length <= most) return text;
  return isBeforeMark ? `…${text.slice(-most)}` : firstOf(text, most);
}

function firstOf(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
