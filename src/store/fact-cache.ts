import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { CachedNote, FactCache } from "../base/ports.ts";
import { openSegment, type Segment } from "./segment.ts";
import { type SegmentEntry, writeSegment } from "./segment-writer.ts";

/** Segments that may stand side by side before they are written into one. */
const SEGMENT_LIMIT = 8;
const LARGE_SEGMENT = 1 << 22;
const BLOB_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * Notes as they were read, by blob id, in files below a folder. Nothing about it can fail a run: what cannot be read, is damaged or cannot be
 * written is as if it had never been cached.
 * @param directory winnow's folder in the common git folder.
 * @param version of the code that makes the facts; the files of other versions are removed when this one writes.
 * @returns a cache whose `close` writes what was put, as one new segment.
 */
export function openFactCache(directory: string, version: string): FactCache & { close(): void } {
  const name = `facts-${encodeURIComponent(version)}`;
  const folder = join(directory, name);
  const segments = openAll(folder);
  const fresh = new Map<string, CachedNote>();
  return {
    get: (blob) => fresh.get(blob) ?? lookup(segments.values(), blob),
    put(entries) {
      for (const [blob, note] of entries) if (BLOB_ID.test(blob)) fresh.set(blob, note);
    },
    close() {
      ignoringFailure(() => {
        if (fresh.size > 0) store(directory, name, segments, fresh);
      });
      for (const segment of segments.values()) ignoringFailure(() => segment.close());
      segments.clear();
      fresh.clear();
    },
  };
}

function openAll(folder: string): Map<string, Segment> {
  const opened = new Map<string, Segment>();
  ignoringFailure(() => {
    for (const file of readdirSync(folder).sort()) {
      const path = join(folder, file);
      if (file.endsWith(".segment")) ignoringFailure(() => opened.set(file, openSegment(path)));
    }
  });
  return opened;
}

function lookup(segments: Iterable<Segment>, blob: string): CachedNote | null {
  if (!BLOB_ID.test(blob)) return null;
  const key = Buffer.from(blob, "hex");
  for (const segment of segments) {
    try {
      const value = segment.get(key);
      if (value !== null) return JSON.parse(value.toString("utf8")) as CachedNote;
    } catch {
      // Damaged: another segment may still have it.
    }
  }
  return null;
}

function store(
  directory: string,
  name: string,
  segments: ReadonlyMap<string, Segment>,
  fresh: ReadonlyMap<string, CachedNote>,
): void {
  const folder = join(directory, name);
  mkdirSync(folder, { recursive: true });
  const merged = toMerge(folder);
  if (merged.length === 0) {
    writeSegment(folder, freshEntries(fresh));
  } else {
    const readable = merged.flatMap((file) => segments.get(file) ?? []);
    const written = writeSegment(folder, allEntries(readable, fresh));
    for (const file of merged) if (file !== written) rmSync(join(folder, file), { force: true });
  }
  sweepOthers(directory, name);
}

/**
 * The files to be written into one: the small ones once there are many, so that a hook which adds one note never
 * rewrites the whole base; all once even the large ones are many. Counted on the disk, so that damaged files, and
 * those a killed run left unfinished, go as well.
 */
function toMerge(folder: string): string[] {
  const files = readdirSync(folder);
  const small = files.filter((file) => statSync(join(folder, file)).size < LARGE_SEGMENT);
  if (files.length - small.length >= SEGMENT_LIMIT) return files;
  return small.length >= SEGMENT_LIMIT ? small : [];
}

function* freshEntries(fresh: ReadonlyMap<string, CachedNote>): Generator<SegmentEntry> {
  // Segments hold keys of one length; a repository has only one.
  const length = fresh.keys().next().value?.length;
  const ids = [...fresh.keys()].filter((id) => id.length === length).sort();
  for (const id of ids) yield entryOf(id, fresh.get(id)!);
}

/** Everything in key order, one value in memory at a time. */
function* allEntries(
  segments: readonly Segment[],
  fresh: ReadonlyMap<string, CachedNote>,
): Generator<SegmentEntry> {
  const places = new Map<string, Segment | null>();
  for (const segment of segments) {
    ignoringFailure(() => {
      for (const key of segment.keys()) places.set(key.toString("hex"), segment);
    });
  }
  for (const id of fresh.keys()) places.set(id, null);
  const length = fresh.keys().next().value?.length;
  for (const id of [...places.keys()].filter((id) => id.length === length).sort()) {
    const segment = places.get(id);
    if (segment === null || segment === undefined) {
      yield entryOf(id, fresh.get(id)!);
      continue;
    }
    const key = Buffer.from(id, "hex");
    const value = soundValue(segment, key);
    if (value !== null) yield { key, value };
  }
}

function soundValue(segment: Segment, key: Buffer): Buffer | null {
  try {
    return segment.get(key);
  } catch {
    return null;
  }
}

function entryOf(id: string, { text, facts }: CachedNote): SegmentEntry {
  return { key: Buffer.from(id, "hex"), value: Buffer.from(JSON.stringify({ text, facts })) };
}

function sweepOthers(directory: string, name: string): void {
  for (const other of readdirSync(directory)) {
    if (other.startsWith("facts-") && other !== name)
      rmSync(join(directory, other), { recursive: true, force: true });
  }
}

function ignoringFailure(attempt: () => void): void {
  try {
    attempt();
  } catch {
    // A cache that does not work costs time and changes nothing.
  }
}
