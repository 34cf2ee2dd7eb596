import type { Note } from "../base/note.ts";
import type { Statement } from "../note/facts.ts";
import { lineEnding } from "../text/line-ending.ts";
import { isStopped } from "./sentence.ts";

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
  const line = lineEnding(note.text);
  const apart = isLoose(note, statement.block) ? `${line}${line}` : line;
  return {
    offset: end,
    text: `${apart}${indent}${nextMarker(marker)}${gap}${sentence}`,
  };
}

/** A sentence as an item beside another one: with a full stop only where that has one. */
export function asItem(sentence: string, beside: Statement): string {
  return isStopped(beside) ? sentence : sentence.replace(/\.$/, "");
}

/** Whether a blank line stands between an item and the one before or behind it. */
function isLoose({ text, facts: { blocks } }: Note, item: number): boolean {
  return [item, item + 1].some((index) => {
    const [before, after] = [blocks[index - 1], blocks[index]];
    if (before?.kind !== "list-item" || after?.kind !== "list-item") return false;
    if (before.section !== after.section) return false;
    return /\n[ \t]*\r?\n/.test(text.slice(before.range.end - 1, after.range.start));
  });
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
