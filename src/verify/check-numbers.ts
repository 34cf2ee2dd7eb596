import type { Range } from "../text/range.ts";
import type { NoteEntry } from "./check-removed.ts";
import type { ChangedNote } from "./comparison.ts";
import { countNumbers, scanNumbers } from "./scan-numbers.ts";
import { type Violation, violation } from "./verdict.ts";

/**
 * I11: a number that a note no longer holds, with its sign and unit, is stated by an entry of the record that tells
 * of that note. Looks at whole notes, so that an insertion that turns 5 into 15 or -5 is seen as well.
 */
export function* checkNumbers(
  { path, oldText, newText, spans }: ChangedNote,
  entries: readonly NoteEntry[],
): Generator<Violation> {
  const before = scanNumbers(oldText);
  const remaining = countNumbers(scanNumbers(newText));
  const stated = countNumbers(entries.flatMap(({ text }) => scanNumbers(text)));
  const lost = new Set<string>();
  for (const [literal, count] of countNumbers(before)) {
    const accounted = (remaining.get(literal) ?? 0) + (stated.get(literal) ?? 0);
    if (count > accounted) lost.add(literal);
  }
  if (lost.size === 0) return;
  const candidates = before.filter(({ text }) => lost.has(text));
  const found = candidates.find(({ range }) => isTouched(range, spans)) ?? candidates[0]!;
  const message = `${path} no longer holds the number ${found.text}, and the record does not say so`;
  yield violation("I11", message, path, found.range, found.text);
}

function isTouched(range: Range, spans: ChangedNote["spans"]): boolean {
  return spans.some(({ old }) => old.start <= range.end && old.end >= range.start);
}
