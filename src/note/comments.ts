import { type Range, slice } from "../text/range.ts";

/** The `<!-- comments -->` of HTML, `range` of a text. */
export function htmlComments(text: string, range: Range): Range[] {
  const ranges: Range[] = [];
  const html = slice(text, range);
  let open = html.indexOf("<!--");
  while (open !== -1) {
    const close = html.indexOf("-->", open + 4);
    if (close === -1) return ranges;
    ranges.push({ start: range.start + open, end: range.start + close + 3 });
    open = html.indexOf("<!--", close + 3);
  }
  return ranges;
}

/**
 * The `%%comments%%` of Obsidian in a masked text. One that begins a line may run over several blocks; any other
 * ends within its own, and a `%%` behind a number is a sign, not a comment.
 */
export function commentRanges(masked: string): Range[] {
  const ranges: Range[] = [];
  let open = masked.indexOf("%%");
  while (open !== -1) {
    const close = masked.indexOf("%%", open + 2);
    if (close === -1) return ranges;
    if (
      opens(masked, open) &&
      (startsLine(masked, open) || !/\n[ \t\r]*\n/.test(masked.slice(open, close)))
    ) {
      ranges.push({ start: open, end: close + 2 });
      open = masked.indexOf("%%", close + 2);
    } else {
      open = close;
    }
  }
  return ranges;
}

function opens(text: string, at: number): boolean {
  return at === 0 || !/[\p{N}%]/u.test(text[at - 1]!);
}

function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[ \t>]/.test(text[before]!)) before -= 1;
  return before < 0 || /[\r\n]/.test(text[before]!);
}
