import type { Note } from "../base/note.ts";
import type { Statement } from "../note/facts.ts";
import { lineEnding } from "../text/line-ending.ts";
import { slice } from "../text/range.ts";

const SIDE = "> - ";

/**
 * Where a callout goes that shows a statement of a note beside one that contradicts it, and its text: behind the
 * paragraph or the list that the statement stands in, so that nothing of the note is touched. It is written for a
 * reader who has heard of no tool. Null where no callout can stand behind it: in a table, a quote or a nested list.
 * @param sentence what contradicts it, as Markdown
 * @param mark the footnote of what contradicts it
 */
export function contestedCallout(
  note: Note,
  statement: Statement,
  sentence: string,
  mark: string,
): { readonly offset: number; readonly text: string } | null {
  const offset = endOfPassage(note, statement);
  if (offset === null) return null;
  const standing = slice(note.text, statement.range).trim().replace(/\s+/g, " ");
  const line = lineEnding(note.text);
  const lines = [
    "> [!contested] These two do not agree: the first stood here, the second came in against it",
    `${SIDE}${standing}`,
    `${SIDE}${sentence}${mark}`,
    ">",
    "> Undecided. Whoever settles it keeps the one that holds, says why, and takes this box away.",
  ];
  return { offset, text: `${line}${line}${lines.join(line)}` };
}

/** The two sides of such a callout, without their footnotes; null where a person rewrote it. */
export function contestedSides(
  text: string,
): { readonly standing: string; readonly against: string } | null {
  const sides = text.split(/\r?\n/).filter((line) => line.startsWith(SIDE));
  if (sides.length !== 2) return null;
  const [standing, against] = sides.map((line) =>
    line.slice(SIDE.length).replace(/\[\^[^\][]*\]/g, ""),
  ) as [string, string];
  return { standing, against };
}

/** The end of the paragraph, or of the whole list, at the margin; null where the statement stands in anything else. */
function endOfPassage({ text, facts: { blocks } }: Note, statement: Statement): number | null {
  const own = blocks[statement.block]!;
  if (!isAtMargin(text, own.range.start)) return null;
  if (own.kind === "paragraph") return trimmedEnd(text, own.range.start, own.range.end);
  if (own.kind !== "list-item") return null;
  let last = own;
  for (const block of blocks.slice(statement.block + 1)) {
    const gap = text.slice(last.range.end, block.range.start);
    if (block.kind !== "list-item" || block.section !== own.section || /\n\s*\n\s*\n/.test(gap))
      break;
    last = block;
  }
  return trimmedEnd(text, last.range.start, last.range.end);
}

function isAtMargin(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  return /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.test(text.slice(lineStart, start));
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
