import type { Range } from "../text/range.ts";

/** A number as written, with its sign and the unit that touches it. */
export interface NumberLiteral {
  readonly text: string;
  readonly range: Range;
}

const NUMBER =
  /[-−+±]?\p{Nd}+(?:[.,:/]\p{Nd}+)*(?:[eE][-+−]\p{Nd}+)?(?:[\p{L}%°×]+|[ \u00a0](?:%|×|percent\b|points?\b|pp\b))?/gu;

/** The number literals of a text, in order. Linear in the text. */
export function scanNumbers(text: string): NumberLiteral[] {
  const literals: NumberLiteral[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const range = { start: match.index, end: match.index + match[0].length };
    literals.push({ text: match[0].replace(/[ \u00a0]/, " "), range });
  }
  return literals;
}

/** How often each literal stands among them. */
export function countNumbers(literals: readonly NumberLiteral[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of literals) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
