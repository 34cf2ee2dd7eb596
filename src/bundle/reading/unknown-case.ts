import { overlaps } from "../../text/range.ts";
import type { RecordTable } from "../records/record-table.ts";
import type { Mention } from "./mentions.ts";

/** What a longer name goes on with: `Falcon XL` is not Falcon. */
const LONGER =
  /^(?:-\p{L}[\p{L}\p{N}]*| (?:XXL|XL|XS|v\d[\d.]*|mini|nano|tiny|lite|pro|plus|turbo|distilled)\b)/iu;
const SHORTENED = /(?<!\p{L})\p{L}{1,40}-$/u;
const LONGEST_BEFORE = 42;
const WITHOUT = /\bwithout (?!exception)(?:(?:the|its|any|a) )?\p{L}+/giu;

/**
 * Words by which a text speaks of a case that the results do not name: an arm whose name goes on (`sparse-large` where
 * there is `sparse`), or what is without something that no name leaves out. Null where there are none.
 */
export function unknownCase(
  text: string,
  mentions: readonly Mention[],
  tables: readonly RecordTable[],
): string | null {
  const isNamed = (start: number, end: number): boolean =>
    mentions.some(({ at }) => overlaps(at, { start, end }));
  // Arms that only names of columns tell are plain words: `weak-label training`.
  const arms = mentions.filter(({ things }) =>
    things.some(({ kind, table }) => kind === "value" && tables[table]!.isMelted !== true),
  );
  for (const { at } of arms) {
    const behind = LONGER.exec(text.slice(at.end))?.[0] ?? "";
    if (behind !== "" && !isNamed(at.end + 1, at.end + behind.length))
      return text.slice(at.start, at.end + behind.length);
    const before =
      SHORTENED.exec(text.slice(Math.max(0, at.start - LONGEST_BEFORE), at.start))?.[0] ?? "";
    if (before !== "" && !isNamed(at.start - before.length, at.start - 1))
      return text.slice(at.start - before.length, at.end);
  }
  const without = [...text.matchAll(WITHOUT)].find(
    ({ index, 0: words }) => !isNamed(index, index + words.length),
  );
  return without?.[0] ?? null;
}
