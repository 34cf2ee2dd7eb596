import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Base } from "../base/base.ts";
import { indexBase } from "../base/base-index.ts";
import { documentKeys, fileKeys, noteKeys } from "../base/index-keys.ts";
import type { StoredBase } from "../base/ports.ts";
import { listKeys } from "../base/reference-list.ts";
import { remembered } from "../text/remembered.ts";
import { type BaseFile, baseFileName, baseFiles } from "./base-file.ts";
import { openSegment, type Segment } from "./segment.ts";
import { keyOf } from "./segment-key.ts";
import { type SegmentEntry, writeSegment } from "./segment-writer.ts";
import { claimEntries, claimsIn } from "./stored-claims.ts";

/**
 * Opens the base stored under a name; null where there is none that can be relied on.
 * @param directory winnow's folder in the common git folder
 * @param name of the code and settings that made it
 */
export function openStoredBase(
  directory: string,
  name: string,
): (StoredBase & { close(): void }) | null {
  try {
    const stored = baseFiles(directory).find((each) => each.name === name);
    if (stored === undefined) return null;
    const segment = openSegment(join(directory, stored.file));
    return storedBase(segment, stored, deserialize(segment.get(keyOf("settings"))!));
  } catch {
    return null;
  }
}

/**
 * Stores a base for the next run, in place of any other of whatever settings. Failing to is no failure: the next run
 * then reads the whole base again.
 * @param commit id of the commit the base was read from
 * @param settings what else holds for it: any data without functions
 */
export function writeStoredBase(
  directory: string,
  name: string,
  commit: string,
  settings: unknown,
  base: Base,
): void {
  try {
    mkdirSync(directory, { recursive: true });
    const written = baseFileName(name, commit);
    writeSegment(directory, sortedEntries(base, settings), written);
    for (const file of readdirSync(directory)) {
      if (/^base-.*\.segment$/.test(file) && file !== written) rmSync(join(directory, file));
    }
  } catch {
    // A read-only or full disk costs time and changes nothing.
  }
}

function storedBase(
  segment: Segment,
  { commit }: BaseFile,
  settings: unknown,
): StoredBase & { close(): void } {
  let sound = true;
  function attempt<T>(read: () => T, otherwise: T): T {
    try {
      return read();
    } catch {
      sound = false;
      return otherwise;
    }
  }
  function ask<T>(name: string, otherwise: T): T {
    return attempt(() => (storedUnder(segment, name) as T | null) ?? otherwise, otherwise);
  }
  const claims = claimsIn(segment);
  return {
    commit,
    settings,
    paths: remembered((key) => ask<readonly string[]>(`key ${key}`, [])),
    claiming: (term) => attempt(() => claims(term), []),
    blobAt: (path) => ask<string | null>(`note ${path}`, null),
    names: () => ask<readonly (readonly [string, string])[]>("names", []),
    isSound: () => sound,
    close: () => segment.close(),
  };
}

function storedUnder(segment: Segment, name: string): unknown {
  const value = segment.get(keyOf(name));
  return value === null ? null : JSON.parse(value.toString("utf8"));
}

function sortedEntries(base: Base, settings: unknown): SegmentEntry[] {
  const index = indexBase(base);
  const keys = new Set<string>();
  for (const path of base.files) for (const key of fileKeys(path)) keys.add(key);
  for (const { facts } of base.notes) for (const key of noteKeys(facts)) keys.add(key);
  for (const list of base.referenceLists ?? []) for (const key of listKeys(list)) keys.add(key);
  for (const { facts } of base.documents ?? [])
    for (const key of documentKeys(facts)) keys.add(key);
  const values = new Map<string, unknown>([["names", [...index.names()]]]);
  for (const key of keys) values.set(`key ${key}`, index.paths(key));
  for (const { path, blob } of base.notes) values.set(`note ${path}`, blob);
  const entries: SegmentEntry[] = claimEntries(base.notes);
  entries.push({ key: keyOf("settings"), value: serialize(settings) });
  for (const [name, value] of values)
    entries.push({ key: keyOf(name), value: Buffer.from(JSON.stringify(value)) });
  return entries.sort((a, b) => a.key.compare(b.key));
}
