import type { BaseIndex } from "../base/base-index.ts";
import { pathKey } from "../base/index-keys.ts";
import { type ReadBlob, readBlob } from "../base/load-base.ts";
import type { Note } from "../base/note.ts";
import { isOwnDocument, type NoteFilter } from "../base/note-filter.ts";
import { type ChangedPath, overlayIndex } from "../base/overlay-index.ts";
import type { FactCache, NoteReader, StoredBase } from "../base/ports.ts";
import { isReferenceList } from "../base/reference-list.ts";
import type { Environment } from "../git/environment.ts";
import { type ObjectSession, openObjectSession } from "../git/object-session.ts";
import { runGitNow } from "../git/run.ts";
import { stagedDifference } from "../git/staged.ts";
import { type Difference, type TreeEntry, treeDifference } from "../git/tree-difference.ts";
import { decode } from "../text/source.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** The base that a commit would change, before and after. */
export interface StagedBases {
  readonly before: BaseIndex | null;
  readonly now: BaseIndex;
  /** Paths the commit changes. */
  readonly changed: readonly string[];
  /** Whether all that was asked of them could be answered; to be asked last. */
  isSound(): boolean;
}

export interface StagedSource {
  /** The top of the worktree. */
  readonly root: string;
  readonly environment: Environment;
  readonly stored: StoredBase;
  readonly cache: FactCache;
  readonly reader: NoteReader;
  readonly filter: NoteFilter;
}

/** More than this has changed since the base was stored: reading it anew pays. */
const MOST_DRIFT = 1_000;
/** Files that decide what others are, what they may cite, or which of them the repository leads to. */
function decidesOthers(path: string): boolean {
  return (
    /(?:^|\/)(?:READY|manifest\.json|\.winnowignore)$/.test(path) ||
    isReferenceList(path) ||
    isOwnDocument(path)
  );
}

/**
 * What a commit would change, from a stored base, two git processes and the files that changed since. Null where that
 * would not be right or not pay: the whole base is then to be read.
 * @throws WinnowError GIT_FAILED as git fails
 */
export async function stagedBases(source: StagedSource): Promise<StagedBases | null> {
  const { root, environment, stored } = source;
  const format = stored.tree.length === 40 ? "sha1" : "sha256";
  const objects = openObjectSession(root, environment, format);
  try {
    const [staged, head] = await Promise.all([
      stagedDifference(root, environment),
      objects.idOf("HEAD^{tree}"),
    ]);
    if (head === null) return null;
    const drift = await treeDifference(objects, stored.tree, head);
    const touched = [...drift, ...staged];
    if (drift.length > MOST_DRIFT || touched.some(({ path }) => decidesOthers(path))) return null;
    const loaded = new Map<string, ReadBlob>();
    const headPaths = await changedPaths(source, objects, loaded, drift, new Map());
    const nowPaths = await changedPaths(source, objects, loaded, staged, headPaths);
    for (const { before } of staged)
      if (before !== null) await load(source, objects, loaded, before);
    let complete = true;
    const noteOf = (path: string, blob: string) => {
      const note = storedNote(source, loaded, path, blob);
      complete &&= note !== null;
      return note;
    };
    return {
      before: overlayIndex(stored, headPaths, noteOf),
      now: overlayIndex(stored, nowPaths, noteOf),
      changed: staged.map(({ path }) => path),
      isSound: () => complete && stored.isSound(),
    };
  } catch (error) {
    if (error instanceof WinnowError && error.hint === "run: git fsck") return null;
    throw error;
  } finally {
    objects.close();
  }
}

/** What the paths have become, on top of what others had become before. */
async function changedPaths(
  source: StagedSource,
  objects: ObjectSession,
  loaded: Map<string, ReadBlob>,
  differences: readonly Difference[],
  earlier: ReadonlyMap<string, ChangedPath>,
): Promise<Map<string, ChangedPath>> {
  const changed = new Map(earlier);
  for (const { path, after } of differences) {
    changed.set(path, after === null ? { kind: "removed" } : { kind: "file" });
  }
  const has = (path: string) => {
    const change = changed.get(path);
    return change === undefined
      ? source.stored.paths(pathKey(path)).length > 0
      : change.kind !== "removed";
  };
  for (const { path, after } of differences) {
    if (after === null || !source.filter.isNote({ path, mode: after.mode }, has)) continue;
    const { text, facts } = await load(source, objects, loaded, after);
    changed.set(path, { kind: "note", note: { path, blob: after.blob, text, facts } });
  }
  return changed;
}

async function load(
  { cache, reader }: StagedSource,
  objects: ObjectSession,
  loaded: Map<string, ReadBlob>,
  { mode, blob }: TreeEntry,
): Promise<ReadBlob> {
  const known = loaded.get(blob);
  if (known !== undefined) return known;
  const bytes = mode.startsWith("100") ? (await objects.read(blob)).bytes : new Uint8Array();
  const read = await readBlob(blob, bytes, cache, reader);
  if (read.fresh) cache.put(new Map([[blob, read.facts]]));
  loaded.set(blob, read);
  return read;
}

/** A note that the commit does not touch: its facts are cached, and its text is hardly ever asked for. */
function storedNote(
  { root, environment, cache }: StagedSource,
  loaded: ReadonlyMap<string, ReadBlob>,
  path: string,
  blob: string,
): Note | null {
  const known = loaded.get(blob);
  if (known !== undefined) return { path, blob, text: known.text, facts: known.facts };
  const facts = cache.get(blob);
  if (facts === null) return null;
  return {
    path,
    blob,
    facts,
    get text() {
      const bytes = runGitNow({ directory: root, environment, args: ["cat-file", "blob", blob] });
      const decoded = decode(bytes);
      return decoded.kind === "text" ? decoded.text : "";
    },
  };
}
