import type { Note } from "../base/note.ts";
import type { Statement } from "../note/facts.ts";
import { lineEnding } from "../text/line-ending.ts";

const MARKER = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)/;

/** Where a new item goes that follows the item a statement stands in, nested items included, and its text with marker. */
export function listItemAfter(
  note: Note,
  statement: Statement,
  sentence: string,
): { readonly offset: number; readonly text: string } {
  const { blocks } = note.facts;
  const own = blocks[statement.block]!;
  const [, indent = "", marker = "-", gap = " "] =
    MARKER.exec(lineOf(note.text, own.range.start)) ?? [];
  let last = own;
  for (const block of blocks.slice(statement.block + 1)) {
    if (indentation(note.text, block.range.start) <= indent.length || block.section !== own.section)
      break;
    last = block;
  }
  const end = last.range.start + note.text.slice(last.range.start, last.range.end).trimEnd().length;
  return {
    offset: end,
    text: `${lineEnding(note.text)}${indent}${nextMarker(marker)}${gap}${sentence}`,
  };
}

function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end === -1 ? text.length : end);
}

function indentation(text: string, offset: number): number {
  return /^[ \t]*/.exec(lineOf(text, offset))![0].length;
}

function nextMarker(marker: string): string {
  const number = Number.parseInt(marker, 10);
  return Number.isNaN(number) ? marker : `${number + 1}${marker.at(-1)}`;
}
