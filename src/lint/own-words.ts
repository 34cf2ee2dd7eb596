import { overlaps, type Range } from "../text/range.ts";
import { codeRegions } from "./code-regions.ts";
import type { CheckedText } from "./rule.ts";

/**
 * Tells of a stretch of a text whether its author says it: it stands in no code, no quote and no clipping.
 * The text is looked through for code only when first asked, since most texts never are.
 */
export function ownWords(
  checked: Pick<CheckedText, "text" | "clippings">,
): (range: Range) => boolean {
  const inCode = codeTest(checked.text);
  return (range) =>
    !isQuoted(checked.text, range.start) &&
    !checked.clippings.some((clipping) => overlaps(clipping, range)) &&
    !inCode(range);
}

/** Tells of a stretch whether it touches code, looking for code only when first asked. */
export function codeTest(text: string): (range: Range) => boolean {
  let code: readonly Range[] | null = null;
  return (range) => {
    code ??= codeRegions(text);
    return touches(code, range);
  };
}

/** Whether the line a place stands in is part of a block quote. */
export function isQuoted(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(text[start - 1]!)) start -= 1;
  return /^[ \t]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?>/.test(text.slice(start, start + 40));
}

/** Binary search: regions are in order and do not overlap. */
function touches(regions: readonly Range[], range: Range): boolean {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (regions[middle]!.end <= range.start) low = middle + 1;
    else high = middle;
  }
  return low < regions.length && regions[low]!.start < Math.max(range.end, range.start + 1);
}
