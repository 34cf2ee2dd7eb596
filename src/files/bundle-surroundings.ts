import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BundleReading } from "../bundle/bundle.ts";
import { readReference } from "../bundle/refs.ts";
import { type BundleSurroundings, NOTHING_AROUND } from "../bundle/surroundings.ts";
import { decode } from "../text/source.ts";
import { readRegularFile } from "./regular-file.ts";

/** How far above a bundle its contract and its base are looked for: `base/artifacts/program/workstream/run`. */
const HEIGHT = 5;
const MOST_FOLDERS = 200;
const MOST_BYTES = 1 << 20;
const CONFIGURATIONS = ["winnow.jsonc", ".winnow.jsonc", "winnow.yaml"];

/** A bundle as it lies on disk. */
export interface LyingBundle {
  /** Its folder, absolute and without links. */
  readonly path: string;
  readonly reading: BundleReading;
}

/**
 * Looks around bundles, in the folders above each, for the contract it answers and for the base whose notes it names. A
 * folder is known as a base by its configuration, or because a note that one of the bundles names is there.
 * @param contractFolders where contracts lie below a base, as configured
 */
export function lookAround(
  bundles: readonly LyingBundle[],
  contractFolders: readonly string[],
): readonly BundleSurroundings[] {
  const above = bundles.map(({ path }) => foldersAbove(path));
  const named = bundles.map(({ reading }) => notesNamed(reading));
  const bases = new Map<string, (path: string) => boolean>();
  for (const [index, folders] of above.entries()) {
    for (const folder of folders) {
      if (bases.has(folder)) continue;
      const isNote = notesBelow(folder);
      if (isConfigured(folder) || named[index]!.some(isNote)) bases.set(folder, isNote);
    }
  }
  return bundles.map(({ reading }, index) => {
    if (reading.kind === "refused") return NOTHING_AROUND;
    const base = above[index]!.find((folder) => bases.has(folder));
    const contract = contractOf(reading.bundle.contract, above[index]!, contractFolders);
    return { contract, isNote: base === undefined ? null : bases.get(base)! };
  });
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folders.length < HEIGHT; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) break;
  }
  return folders;
}

function notesNamed(reading: BundleReading): readonly string[] {
  if (reading.kind === "refused") return [];
  const references = reading.bundle.usedRefs.map(readReference);
  return references.flatMap((reference) => (reference.kind === "note" ? [reference.path] : []));
}

function isConfigured(folder: string): boolean {
  return CONFIGURATIONS.some((name) => existsSync(join(folder, name)));
}

/** Notes are named by their paths from the base, or from the folder of it that holds them. */
function notesBelow(folder: string): (path: string) => boolean {
  let within: readonly string[] | null = null;
  return (path) => {
    within ??= [folder, ...foldersIn(folder)];
    return within.some((start) => isFile(join(start, path)));
  };
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .slice(0, MOST_FOLDERS)
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function contractOf(
  { id, version }: { readonly id: string; readonly version: number },
  folders: readonly string[],
  contractFolders: readonly string[],
): BundleSurroundings["contract"] {
  const names = [`v${String(version).padStart(3, "0")}.md`, `v${version}.md`];
  for (const folder of folders) {
    for (const below of new Set([...contractFolders, ".fab/contracts", "contracts"])) {
      for (const name of names) {
        const text = textAt(join(folder, below, id, name));
        if (text !== null) return { path: join(below, id, name), text };
      }
    }
  }
  return null;
}

function textAt(path: string): string | null {
  const limits = { keep: MOST_BYTES, read: MOST_BYTES, soleName: false };
  const reading = readRegularFile(path, () => createHash("sha256"), limits);
  const decoded = reading.kind === "read" && reading.bytes ? decode(reading.bytes) : null;
  return decoded?.kind === "text" ? decoded.text : null;
}
