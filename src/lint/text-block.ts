import { lineStarts } from "../text/position.ts";
import type { Range } from "../text/range.ts";

/** A paragraph, heading, list item, table or piece of code, seen by its lines alone. */
export interface TextBlock {
  readonly range: Range;
  /** Its text with blanks folded: equal for blocks that say the same. */
  readonly folded: string;
  /** What of it is its own text: nothing of a heading, all but the head of a table. */
  readonly prose: Range;
}

const BLANK = /^[\s>]*$/;
const STARTS_BLOCK = /^[\s>]*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)/;
const HEADING = /^[\s>]*#{1,6}\s/;

/** Splits a text into blocks at blank lines, headings and list items. */
export function textBlocks(text: string): TextBlock[] {
  const starts = lineStarts(text);
  const blocks: TextBlock[] = [];
  let lines: Range[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push(blockOf(text, lines));
    lines = [];
  };
  starts.forEach((start, index) => {
    const line = { start, end: starts[index + 1] ?? text.length };
    const written = text.slice(line.start, line.end);
    const blank = BLANK.test(written);
    if (blank || STARTS_BLOCK.test(written)) close();
    if (!blank) lines.push(line);
    if (HEADING.test(written)) close();
  });
  close();
  return blocks;
}

function blockOf(text: string, lines: readonly Range[]): TextBlock {
  const start = lines[0]!.start;
  const end = start + text.slice(start, lines.at(-1)!.end).trimEnd().length;
  const written = text.slice(start, end);
  const isTable = lines.length > 1 && /^[\s>]*\|/.test(written);
  const own = HEADING.test(written) ? end : isTable ? Math.min(end, lines[1]!.end) : start;
  return {
    range: { start, end },
    folded: written
      .replace(/\s+/g, " ")
      .replace(/^\uFEFF/, "")
      .trim(),
    prose: { start: own, end },
  };
}
