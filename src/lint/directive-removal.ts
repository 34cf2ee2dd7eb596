import type { Mark } from "../note/facts.ts";
import { lineAround } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import { blockRemoval } from "./block-removal.ts";
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
  const before = text.slice(lineAround(text, start).start, start);
  if (before.trim() !== "" && !MARKERS.test(before)) {
    return { start: start - (before.length - before.trimEnd().length), end };
  }
  const removal = blockRemoval(text, { start, end });
  if (removal === null || !removal.parted) return null;
  return DEPENDS_ON_WHAT_STANDS_BEFORE.test(removal.next) ? null : removal.range;
}
