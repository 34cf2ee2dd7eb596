import type { Range } from "../text/range.ts";

/** Stands for each unit of what a scan must not look into. No word character, bracket or blank. */
export const MASKED = "\uFFFC";

/** The text with the given ranges masked, unit for unit, so that offsets stay. */
export function mask(text: string, ranges: readonly Range[]): string {
  const pieces: string[] = [];
  let read = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= read) continue;
    const from = Math.max(read, start);
    pieces.push(text.slice(read, from), MASKED.repeat(end - from));
    read = end;
  }
  pieces.push(text.slice(read));
  return pieces.join("");
}
