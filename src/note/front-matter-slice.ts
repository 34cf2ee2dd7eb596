import type { Range } from "../text/range.ts";

const MAX_LENGTH = 16 * 1024;
const MAX_LINES = 200;
const FENCE = /^---[ \t]*$/;
const LANGUAGE = /^---[ \t]*[^\s-]/;

/** How a text begins: what lies between its front-matter fences, if there are any, before anything of it is parsed. */
export type FrontMatterSlice =
  | { readonly kind: "none" }
  | { readonly kind: "yaml"; readonly range: Range; readonly body: Range }
  | { readonly kind: "too-long" | "language"; readonly range: Range; readonly body: Range }
  | { readonly kind: "unclosed"; readonly range: Range };

/**
 * Finds the front matter: the first line is exactly `---`, and so is the line that ends it (blanks may follow either).
 * A byte-order mark may stand before it; lines end at LF, CRLF or a lone CR. Nothing is parsed or evaluated.
 */
export function frontMatterSlice(text: string): FrontMatterSlice {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (!text.startsWith("---", start)) return { kind: "none" };
  const first = lineAt(text, start);
  const opening = text.slice(start, first.end);
  if (!FENCE.test(opening) && !LANGUAGE.test(opening)) return { kind: "none" };
  const closed = closingFence(text, first.next);
  if (LANGUAGE.test(opening)) {
    const firstLine = { start, end: first.end };
    if (closed === null)
      return { kind: "language", range: firstLine, body: { start: first.end, end: first.end } };
    return {
      kind: "language",
      range: { start, end: closed.next },
      body: { start: first.next, end: closed.start },
    };
  }
  if (closed === null) {
    // A lone `---` at the top is a thematic break; one that `key:` follows was meant as a fence.
    const second = text.slice(first.next, lineAt(text, first.next).end);
    return /^["']?[\w-]+["']?:(\s|$)/.test(second)
      ? { kind: "unclosed", range: { start, end: first.end } }
      : { kind: "none" };
  }
  const range = { start, end: closed.next };
  const body = { start: first.next, end: closed.start };
  const tooLong = body.end - body.start > MAX_LENGTH || closed.lines > MAX_LINES;
  return { kind: tooLong ? "too-long" : "yaml", range, body };
}

function closingFence(
  text: string,
  from: number,
): { start: number; next: number; lines: number } | null {
  let lines = 0;
  for (let start = from; start < text.length; lines += 1) {
    const line = lineAt(text, start);
    if (text.startsWith("---", start) && FENCE.test(text.slice(start, line.end)))
      return { start, next: line.next, lines };
    start = line.next;
  }
  return null;
}

function lineAt(text: string, start: number): { end: number; next: number } {
  for (let end = start; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === 10) return { end, next: end + 1 };
    if (unit === 13) return { end, next: text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1 };
  }
  return { end: text.length, next: text.length };
}
