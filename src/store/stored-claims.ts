import { claimingNotes, MOST_CLAIMING } from "../base/claiming-notes.ts";
import type { Note } from "../base/note.ts";
import { MOST_CHANGED } from "../base/overlay-index.ts";
import { packOrdinals, unpackOrdinals } from "./ordinals.ts";
import { packedPath, packPaths } from "./path-table.ts";
import type { Segment } from "./segment.ts";
import { keyOf } from "./segment-key.ts";
import type { SegmentEntry } from "./segment-writer.ts";

const TABLE = keyOf("note paths");

/**
 * Which notes use a term, as places in the list of notes; nothing where so many do that they would still be too many
 * were some of them to change.
 */
export function claimEntries(notes: readonly Note[]): SegmentEntry[] {
  const paths = notes.map(({ path }) => path).sort();
  const ordinals = new Map(paths.map((path, ordinal) => [path, ordinal]));
  const entries: SegmentEntry[] = [{ key: TABLE, value: packPaths(paths) }];
  for (const [term, using] of claimingNotes(notes, MOST_CLAIMING + MOST_CHANGED)) {
    const value = packOrdinals((using ?? []).map((path) => ordinals.get(path)!));
    entries.push({ key: termKey(term), value });
  }
  return entries;
}

/**
 * Reads what `claimEntries` made: the paths of the notes that use a term, in order; null where too many do.
 * @throws when what is stored is damaged
 */
export function claimsIn(segment: Segment): (term: string) => readonly string[] | null {
  let table: Buffer | null = null;
  const known = new Map<number, string>();
  function pathAt(ordinal: number): string {
    const before = known.get(ordinal);
    if (before !== undefined) return before;
    table ??= segment.get(TABLE)!;
    const path = packedPath(table, ordinal);
    known.set(ordinal, path);
    return path;
  }
  return (term) => {
    const packed = segment.get(termKey(term));
    if (packed === null) return [];
    return packed.length === 0 ? null : unpackOrdinals(packed).map(pathAt);
  };
}

function termKey(term: string): Buffer {
  return keyOf(`term ${term}`);
}
