import type { ObjectSession } from "./object-session.ts";
import { pathText } from "./path-text.ts";

/** A file that two trees hold differently; null on the side where it is not. */
export interface Difference {
  readonly path: string;
  readonly before: TreeEntry | null;
  readonly after: TreeEntry | null;
}

export interface TreeEntry {
  readonly mode: string;
  readonly blob: string;
}

/** Compares two trees, reading only those parts in which they differ. */
export async function treeDifference(
  objects: ObjectSession,
  before: string,
  after: string,
): Promise<Difference[]> {
  const found: Difference[] = [];
  const waiting =
    before === after
      ? []
      : [{ folder: "", before: before as string | null, after: after as string | null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [old, now] = await Promise.all([
      entriesOf(objects, next.before),
      entriesOf(objects, next.after),
    ]);
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const was = old.get(name) ?? null;
      const is = now.get(name) ?? null;
      if (was?.blob === is?.blob && was?.mode === is?.mode) continue;
      const path = `${next.folder}${name}`;
      const [oldTree, newTree] = [treeId(was), treeId(is)];
      if (oldTree !== null || newTree !== null) {
        waiting.push({ folder: `${path}/`, before: oldTree, after: newTree });
      }
      const [oldFile, newFile] = [fileEntry(was), fileEntry(is)];
      if (oldFile !== null || newFile !== null)
        found.push({ path, before: oldFile, after: newFile });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const FOLDER = "40000";

function treeId(entry: TreeEntry | null): string | null {
  return entry?.mode === FOLDER ? entry.blob : null;
}

function fileEntry(entry: TreeEntry | null): TreeEntry | null {
  return entry === null || entry.mode === FOLDER ? null : entry;
}

/** A tree object's entries: mode, blank, name, NUL, binary id, over and over. */
async function entriesOf(
  objects: ObjectSession,
  tree: string | null,
): Promise<Map<string, TreeEntry>> {
  const entries = new Map<string, TreeEntry>();
  if (tree === null) return entries;
  const { bytes } = await objects.read(tree);
  const idLength = tree.length / 2;
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, blank);
    const mode = bytes.toString("latin1", at, blank);
    const blob = bytes.toString("hex", end + 1, end + 1 + idLength);
    entries.set(pathText(bytes.subarray(blank + 1, end)), { mode, blob });
    at = end + 1 + idLength;
  }
  return entries;
}
