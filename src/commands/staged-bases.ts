import type { BaseIndex } from "../base/base-index.ts";
import { documentKeys, pathKey } from "../base/index-keys.ts";
import { isReadDocument, readBlob } from "../base/load-base.ts";
import type { Note } from "../base/note.ts";
import type { NoteFilter } from "../base/note-filter.ts";
import { type ChangedPath, MOST_CHANGED, overlayIndex } from "../base/overlay-index.ts";
import type { FactCache, NoteReader, StoredBase } from "../base/ports.ts";
import { isReferenceList, listKeys, readReferenceList } from "../base/reference-list.ts";
import type { Environment } from "../git/environment.ts";
import { type ObjectSession, openObjectSession } from "../git/object-session.ts";
import { runGitNow } from "../git/run.ts";
import { stagedDifference } from "../git/staged.ts";
import type { StagedGit } from "../git/start-staged.ts";
import { type Difference, type TreeEntry, treeDifference } from "../git/tree-difference.ts";
import { BASELINE_PATH } from "../lint/baseline.ts";
import { decode } from "../text/source.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { IGNORE_FILE } from "./ignore-file.ts";

/** The base that a commit would change, before and after. */
export interface StagedBases {
  readonly before: BaseIndex;
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
  readonly git: StagedGit;
  readonly stored: StoredBase;
  readonly cache: FactCache;
  readonly reader: NoteReader;
  readonly filter: NoteFilter;
}

/** Whether a file decides which others are notes, or what of them is reported: what was stored then holds no more. */
function decidesOthers(path: string): boolean {
  return (
    path === IGNORE_FILE || path === BASELINE_PATH || /(?:^|\/)(?:READY|manifest\.json)$/.test(path)
  );
}

/**
 * What a commit would change, from a stored base, two git processes and the files that changed since. Null where that
 * would not be right or not pay: the whole base is then to be read.
 * @throws WinnowError GIT_FAILED as git fails
 */
export async function stagedBases(source: StagedSource): Promise<StagedBases | null> {
  const { git, stored } = source;
  const format = stored.tree.length === 40 ? "sha1" : "sha256";
  const objects = openObjectSession(git.objects, format);
  try {
    const [staged, head] = await Promise.all([
      stagedDifference(git.difference),
      objects.idOf("HEAD^{tree}"),
    ]);
    if (head === null) return null;
    const drift = await treeDifference(objects, stored.tree, head);
    const touched = [...drift, ...staged];
    if (touched.length > MOST_CHANGED || touched.some(({ path }) => decidesOthers(path)))
      return null;
    const read = noteReader(source, objects);
    const isStaged = new Set(staged.map(({ path }) => path));
    // Of what a commit changes the text is looked at; of other notes hardly ever.
    const noteAtHead = async (path: string, blob: string) =>
      (isStaged.has(path) ? null : storedNote(source, path, blob)) ?? (await read(path, blob));
    const atHead = await overlaid(source, objects, noteAtHead, new Map(), drift);
    const now = await overlaid(source, objects, read, atHead, staged);
    const replaced = new Map<string, Note>();
    for (const path of isStaged) {
      const blob = atHead.has(path) ? null : stored.blobAt(path);
      if (blob !== null) replaced.set(path, await read(path, blob));
    }
    let complete = true;
    const noteOf = (path: string, blob: string) => {
      const note = replaced.get(path) ?? storedNote(source, path, blob);
      complete &&= note !== null;
      return note;
    };
    return {
      before: overlayIndex(stored, atHead, noteOf),
      now: overlayIndex(stored, now, noteOf),
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

type NoteAt = (path: string, blob: string) => Promise<Note>;

/** Reads notes from git; their facts are kept for later runs. */
function noteReader({ cache, reader }: StagedSource, objects: ObjectSession): NoteAt {
  return async (path, blob) => {
    const { bytes } = await objects.read(blob);
    const { text, facts, fresh } = await readBlob(blob, bytes, cache, reader);
    if (fresh) cache.put(new Map([[blob, facts]]));
    return { path, blob, text, facts };
  };
}

/** What the paths have become, on top of what others had become before. */
async function overlaid(
  source: StagedSource,
  objects: ObjectSession,
  noteAt: NoteAt,
  earlier: ReadonlyMap<string, ChangedPath>,
  differences: readonly Difference[],
): Promise<Map<string, ChangedPath>> {
  const isThere = new Map(differences.map(({ path, after }) => [path, after !== null]));
  const has = (path: string): boolean => {
    const change = earlier.get(path);
    const before = change === undefined ? isStored(source, path) : change.kind !== "removed";
    return isThere.get(path) ?? before;
  };
  async function changeTo(path: string, after: TreeEntry | null): Promise<ChangedPath> {
    if (after === null) return { kind: "removed" };
    const { mode, blob } = after;
    if (source.filter.isNote({ path, mode }, has))
      return { kind: "note", note: await noteAt(path, blob) };
    if (!mode.startsWith("100")) return { kind: "file", keys: [] };
    if (isReadDocument(path))
      return { kind: "file", keys: documentKeys((await noteAt(path, blob)).facts) };
    const list = isReferenceList(path)
      ? readReferenceList(path, (await objects.read(blob)).bytes)
      : null;
    return { kind: "file", keys: list === null ? [] : listKeys(list) };
  }
  const changes = differences.map(
    async ({ path, after }) => [path, await changeTo(path, after)] as const,
  );
  return new Map([...earlier, ...(await Promise.all(changes))]);
}

function isStored({ stored }: StagedSource, path: string): boolean {
  return stored.paths(pathKey(path)).length > 0;
}

/** A note that the commit does not touch: its facts are cached, and its text is hardly ever asked for. */
function storedNote(
  { root, environment, cache }: StagedSource,
  path: string,
  blob: string,
): Note | null {
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
