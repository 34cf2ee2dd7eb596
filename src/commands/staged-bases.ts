import type { BaseIndex } from "../base/base-index.ts";
import { documentKeys, pathKey } from "../base/index-keys.ts";
import { isReadDocument, readBlob } from "../base/load-base.ts";
import type { Note } from "../base/note.ts";
import type { NoteFilter } from "../base/note-filter.ts";
import { type ChangedPath, MOST_CHANGED, overlayIndex } from "../base/overlay-index.ts";
import type { FactCache, NoteReader, StoredBase } from "../base/ports.ts";
import { isReferenceList, listKeys, readReferenceList } from "../base/reference-list.ts";
import type { Environment } from "../git/environment.ts";
import type { Located } from "../git/locate.ts";
import { type Difference, driftOf, stagedDifference, type TreeEntry } from "../git/staged.ts";
import { type ReadBlobBytes, stagedBlobs } from "../git/staged-blobs.ts";
import type { StagedGit } from "../git/start-staged.ts";
import { BASELINE_PATH } from "../lint/baseline.ts";
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
  readonly located: Located;
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
 * What a commit would change, from a stored base, one git process or two and the files that changed since. Null where
 * that would not be right or not pay: the whole base is then to be read.
 * @throws WinnowError GIT_FAILED as git fails
 */
export async function stagedBases(source: StagedSource): Promise<StagedBases | null> {
  const { git, stored, located, environment } = source;
  if (git.kept !== stored.commit) return null;
  const objectFormat = stored.commit.length === 40 ? "sha1" : "sha256";
  const objects = { root: located.root, environment, objectFormat } as const;
  const bytesOf = stagedBlobs(objects, located.commonDirectory);
  try {
    const [staged, sinceKept] = await Promise.all([
      stagedDifference(git.sinceHead),
      git.sinceKept === null ? null : stagedDifference(git.sinceKept),
    ]);
    const drift = sinceKept === null ? [] : driftOf(sinceKept, staged);
    const touched = [...drift, ...staged];
    if (touched.length > MOST_CHANGED || touched.some(({ path }) => decidesOthers(path)))
      return null;
    const atHead = await overlaid(source, bytesOf, new Map(), drift);
    const now = await overlaid(source, bytesOf, atHead, staged);
    let complete = true;
    const noteOf = (path: string, blob: string) => {
      const note = cachedNote(source, path, blob);
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
  }
}

/** What the paths have become, on top of what others had become before. */
async function overlaid(
  source: StagedSource,
  bytesOf: ReadBlobBytes,
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
    const noteAt = () => readNote(source, bytesOf, path, blob);
    if (source.filter.isNote({ path, mode }, has)) return { kind: "note", note: await noteAt() };
    if (!mode.startsWith("100")) return { kind: "file", keys: [] };
    if (isReadDocument(path)) return { kind: "file", keys: documentKeys((await noteAt()).facts) };
    const list = isReferenceList(path) ? readReferenceList(path, await bytesOf(blob)) : null;
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

/** A note as the cache has it, or else as git has it; it is kept for later runs. */
async function readNote(
  source: StagedSource,
  bytesOf: ReadBlobBytes,
  path: string,
  blob: string,
): Promise<Note> {
  const { cache, reader } = source;
  const cached = cachedNote(source, path, blob);
  if (cached !== null) return cached;
  const { text, facts, fresh } = await readBlob(blob, await bytesOf(blob), cache, reader);
  if (fresh) cache.put(new Map([[blob, { text, facts }]]));
  return { path, blob, text, facts };
}

function cachedNote({ cache }: StagedSource, path: string, blob: string): Note | null {
  const cached = cache.get(blob);
  return cached === null ? null : { path, blob, ...cached };
}
