import type { ChangedNote } from "./comparison.ts";
import type { RecordedOperation, RecordedSpan } from "./record-schema.ts";

const ENTRY = /[ \t]*- id: (\S+)\r?\n[ \t]+resource: ("(?:[^"\\\r\n]|\\.)*")(?=\r?\n)/y;

/**
 * The entry that begins at an offset and names the run of one of the span's operations as a source in the note's front
 * matter, with its length and owners; null where there is none.
 */
export function sourceEntryAt(
  { oldText, newText }: ChangedNote,
  span: RecordedSpan,
  offset: number,
  listed: readonly RecordedOperation[],
): { readonly length: number; readonly owners: readonly RecordedOperation[] } | null {
  if (span.old.end > frontMatterEnd(oldText) || newText[offset - 1] !== "\n") return null;
  if (!/^sources:[ \t]*\r?$/.test(keyLine(newText.slice(0, offset)))) return null;
  ENTRY.lastIndex = offset;
  const found = ENTRY.exec(newText);
  if (found === null) return null;
  const [whole, id, resource] = found;
  const owners = listed.filter(
    ({ footnote, claim }) =>
      footnote?.label === id && JSON.stringify(`fab run ${claim?.bundle}`) === resource,
  );
  return owners.length === 0 ? null : { length: whole.length, owners };
}

/** Where the closing line of a note's front matter begins; 0 where it has none. */
function frontMatterEnd(text: string): number {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  return opening === null ? 0 : text.indexOf("\n---", opening[0].length - 1) + 1;
}

/** The last line that begins at the margin with something other than a list's mark. */
function keyLine(text: string): string {
  return text.split("\n").findLast((line) => /^[^\s\-#]/.test(line)) ?? "";
}
