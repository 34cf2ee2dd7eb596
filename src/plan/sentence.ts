import type { Note } from "../base/note.ts";
import type { Statement } from "../note/facts.ts";
import { lineEnding } from "../text/line-ending.ts";
import { slice } from "../text/range.ts";

/** Whether a statement ends as a sentence does, closing marks aside. */
export function isStopped({ text }: Statement): boolean {
  return /[.!?…。]["'”’»)\]*_]*$/u.test(text);
}

/** The end of a statement in its note's text: where a footnote or a new sentence is put. */
export function endOf(note: Note, statement: Statement): number {
  const trailing = slice(note.text, statement.range).trimEnd().length;
  return statement.range.start + trailing;
}

/**
 * Where a new sentence goes that follows a paragraph's last one, and its text with what sets it apart: a blank, a line
 * break where each sentence has its own line, or, behind a paragraph without a full stop, a paragraph of its own.
 */
export function sentenceAfter(
  note: Note,
  last: Statement,
  sentence: string,
): { readonly offset: number; readonly text: string } {
  const block = note.facts.blocks[last.block]!;
  if (block.kind === "paragraph" && !isStopped(last)) {
    const line = lineEnding(note.text);
    const offset = block.range.start + slice(note.text, block.range).trimEnd().length;
    return { offset, text: `${line}${line}${sentence}` };
  }
  return { offset: endOf(note, last), text: `${separator(note, last)}${sentence}` };
}

/** What stands between the last two sentences of the paragraph, if that is nothing but blanks. */
function separator(note: Note, last: Statement): string {
  const before = note.facts.statements.filter(
    (each) => each.block === last.block && each.range.end <= last.range.start,
  );
  const gap = note.text.slice(before.at(-1)?.range.end ?? last.range.start, last.range.start);
  return /^\s+$/.test(gap) ? gap : " ";
}
