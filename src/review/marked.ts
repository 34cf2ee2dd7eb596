import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import { overlaps, type Range } from "../text/range.ts";
import { shownPieces } from "../text/visible.ts";

/** A stretch of a note that the page points out. */
export interface Mark {
  readonly range: Range;
  /** What stood in its place; "" where nothing did. */
  readonly removed: string;
  /** Put in by the change that is looked at, by another one, or what stood before and gets one more source. */
  readonly role: "own" | "other" | "backed";
}

/**
 * A tree with what changes marked in it and every hidden character written out. Texts are found by their positions: one
 * that does not stand in the source as it reads (`&amp;`) is marked as a whole.
 */
export function marked(root: Root, source: string, marks: readonly Mark[]): Root {
  const left = new Set(marks.filter(({ removed }) => removed.trim() !== ""));
  const visit = (children: readonly RootContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type === "element") return [{ ...child, children: visit(child.children) }];
      return child.type === "text" ? piecesOf(child, source, marks, left) : [];
    });
  const children = visit(root.children);
  // What was taken out where no text begins any more stands at the end rather than nowhere.
  return { type: "root", children: [...children, ...[...left].map(deleted)] };
}

function piecesOf(
  text: Text,
  source: string,
  marks: readonly Mark[],
  left: Set<Mark>,
): ElementContent[] {
  const start = text.position?.start.offset;
  const end = text.position?.end.offset;
  if (start === undefined || end === undefined) return written(text.value);
  const offsets = offsetsOf(text.value, source.slice(start, end));
  const near = marks
    .filter(({ range }) =>
      offsets === null ? overlaps(range, { start, end }) : range.start <= end && range.end >= start,
    )
    .sort((a, b) => a.range.start - b.range.start);
  const pieces: ElementContent[] = [];
  let read = 0;
  for (const mark of near) {
    const from = offsets === null ? 0 : unitAt(offsets, mark.range.start - start);
    const to = offsets === null ? text.value.length : unitAt(offsets, mark.range.end - start);
    if (from < read) continue;
    pieces.push(...written(text.value.slice(read, from)));
    if (left.delete(mark)) pieces.push(deleted(mark));
    if (to > from) pieces.push(...inserted(mark, text.value.slice(from, to)));
    read = Math.max(to, from);
  }
  return [...pieces, ...written(text.value.slice(read))];
}

/** For each unit of a text its offset in the source, which also has the marks of Markdown; null where they part. */
function offsetsOf(value: string, source: string): number[] | null {
  const offsets: number[] = [];
  let at = 0;
  for (const unit of value.split("")) {
    while (at < source.length && source[at] !== unit && /[\s\\>`]/.test(source[at]!)) at += 1;
    if (source[at] !== unit) return null;
    offsets.push(at);
    at += 1;
  }
  return offsets;
}

/** The first unit that stands at an offset of the source, or behind it. */
function unitAt(offsets: readonly number[], offset: number): number {
  const found = offsets.findIndex((each) => each >= offset);
  return found === -1 ? offsets.length : found;
}

/** The blank before a sentence that comes in is none of its words: marked, it would hang at the end of a line. */
function inserted({ role }: Mark, text: string): ElementContent[] {
  const words = text.trimStart();
  const blank = written(text.slice(0, text.length - words.length));
  if (words === "") return blank;
  const tagName = role === "backed" ? "span" : "ins";
  const children = written(words);
  return [...blank, { type: "element", tagName, properties: { className: [role] }, children }];
}

function deleted({ role, removed }: Mark): Element {
  const properties = { className: [role] };
  return { type: "element", tagName: "del", properties, children: written(removed.trim()) };
}

function written(text: string): ElementContent[] {
  return shownPieces(text).map(({ text: value, hidden }): ElementContent => {
    if (!hidden) return { type: "text", value };
    const properties = { className: ["hidden-character"], title: "a character that does not show" };
    return { type: "element", tagName: "span", properties, children: [{ type: "text", value }] };
  });
}
