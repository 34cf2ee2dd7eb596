import { calloutAt } from "../note/callout.ts";
import type { Range } from "../text/range.ts";
import { slice } from "../text/range.ts";
import type { Note } from "./note.ts";

/** The two sides of a conflict that a note shows in a `> [!contested]` box, until a person settles it. */
export interface Contested {
  readonly standing: Side;
  readonly against: Side;
}

interface Side {
  readonly range: Range;
  readonly text: string;
}

/** The conflicts that a note shows as undecided: its contested boxes, in each the first two items of its list. */
export function contestedIn(note: Note): Contested[] {
  const { text, facts } = note;
  const items = facts.blocks.filter(
    ({ kind, range }) => kind === "list-item" && calloutAt(text, range.start) === "contested",
  );
  const boxes: (typeof items)[] = [];
  for (const item of items) {
    const last = boxes.at(-1)?.at(-1);
    const joined = last !== undefined && !/\n[ \t]*(?:\n|[^>\s])/.test(between(text, last, item));
    if (joined) boxes.at(-1)!.push(item);
    else boxes.push([item]);
  }
  return boxes.flatMap(([standing, against]) =>
    against === undefined
      ? []
      : [{ standing: side(note, standing!), against: side(note, against) }],
  );
}

function between(text: string, last: { range: Range }, next: { range: Range }): string {
  return text.slice(last.range.end, next.range.start);
}

function side({ text }: Note, { range }: { readonly range: Range }): Side {
  const words = slice(text, range).replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]+/, "");
  return { range, text: words.replace(/\s+/g, " ").trim() };
}
