import type { Mark } from "../note/facts.ts";
import { lineStarts, positionAt } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import type { Fix } from "./finding.ts";
import type { JudgedDirective } from "./suppress.ts";

/** What a line may begin with for a comment to stand alone behind it. */
const MARKERS = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/;
/** What would read otherwise once the comment before it is gone: a list goes on, code is joined, front matter begins. */
const DEPENDS_ON_WHAT_STANDS_BEFORE = /^(?:[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|---|[>|=])/;

/**
 * The edit that takes rules out of a directive, or the directive out of its note when it names no others. Null where
 * the note might read otherwise without the comment.
 */
export function removal(
  { path, text }: { readonly path: string; readonly text: string },
  { directive, rules }: JudgedDirective,
  unneeded: readonly Mark[],
): Fix | null {
  const gone = new Set(unneeded.map(({ range }) => range.start));
  const kept = rules.filter(({ range }) => !gone.has(range.start));
  if (kept.length > 0) {
    const names = { start: rules[0]!.range.start, end: rules.at(-1)!.range.end };
    const list = kept.map(({ name }) => name).join(", ");
    return { safety: "safe", edits: [{ path, range: names, text: list }] };
  }
  const range = commentRange(text, directive.range);
  return range === null ? null : { safety: "safe", edits: [{ path, range, text: "" }] };
}

function commentRange(text: string, { start, end }: Range): Range | null {
  const starts = lineStarts(text);
  const first = positionAt(starts, start).line - 1;
  const last = positionAt(starts, end).line - 1;
  const before = text.slice(starts[first], start);
  const after = text.slice(end, starts[last + 1]);
  if (before.trim() !== "" && !MARKERS.test(before)) {
    return { start: start - (before.length - before.trimEnd().length), end };
  }
  if (before !== "" || after.trim() !== "") return null;
  const line = (index: number) =>
    index < 0 ? "" : text.slice(starts[index] ?? text.length, starts[index + 1]);
  const blankBefore = line(first - 1).trim() === "";
  const blankAfter = line(last + 1).trim() === "";
  let next = last + 1;
  while (next < starts.length && line(next).trim() === "") next += 1;
  if ((!blankBefore && !blankAfter) || DEPENDS_ON_WHAT_STANDS_BEFORE.test(line(next))) return null;
  // Of the blank lines around it one is enough; at the end of a note, none.
  if (next >= starts.length - 1 && line(next).trim() === "") {
    let from = first;
    while (from > 0 && line(from - 1).trim() === "") from -= 1;
    return { start: starts[from]!, end: text.length };
  }
  const through = blankBefore && blankAfter ? last + 2 : last + 1;
  return { start: starts[first]!, end: starts[through] ?? text.length };
}
