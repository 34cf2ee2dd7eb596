import { lstatSync, realpathSync, type Stats } from "node:fs";
import type { Revision, RevisionFile } from "../base/ports.ts";
import { nullId, objectHash } from "../git/object-id.ts";
import { pathText, records } from "../git/path-text.ts";
import type { Repository } from "../git/repository.ts";
import { runGit } from "../git/run.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { type FileLimits, readRegularFile } from "./regular-file.ts";

/** A file of that size is no note; it is hashed, but not taken in. */
const LIMITS: FileLimits = { keep: 1 << 26, read: Number.MAX_SAFE_INTEGER, soleName: false };
const SLASH = 47;

/**
 * The files of the worktree: tracked ones and untracked ones that are not ignored. Bytes are taken as they lie there, with
 * no filter run. Links are listed and not read; what is gone, or lies behind a link, is left out.
 * @param isRead which files will be read; only these are hashed, the others have the id of all zeros.
 * @throws WinnowError GIT_FAILED in a bare repository.
 */
export async function worktreeRevision(
  repository: Repository,
  isRead: (path: string) => boolean = () => true,
): Promise<Revision> {
  if (repository.bare) {
    throw new WinnowError(
      "GIT_FAILED",
      "a bare repository has no worktree",
      "name a revision: --ref HEAD",
    );
  }
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"],
  });
  const places = new Map<string, Buffer>();
  const files: RevisionFile[] = [];
  const isOwnFolder = ownFolders(repository.root);
  for (const name of records(output)) {
    const place = Buffer.concat([Buffer.from(`${repository.root}/`), name]);
    const mode = isOwnFolder(name) ? modeOf(lstatOrNull(place)) : null;
    if (mode === null) continue;
    const path = pathText(name);
    const blob =
      mode !== "120000" && isRead(path)
        ? blobAt(repository, place)
        : nullId(repository.objectFormat);
    if (blob === null) continue;
    files.push({ path, mode, blob });
    places.set(blob, place);
  }
  return { name: "worktree", files, read: async (blobs) => readAll(repository, places, blobs) };
}

/** Tells whether the folder of a name is one of the worktree, and not a link to somewhere else. */
function ownFolders(root: string): (name: Buffer) => boolean {
  const realRoot = Buffer.from(realpathSync.native(root));
  const known = new Map<string, boolean>();
  return (name) => {
    const end = name.lastIndexOf(SLASH);
    if (end === -1) return true;
    const folder = name.subarray(0, end);
    const key = folder.toString("latin1");
    let own = known.get(key);
    if (own === undefined) {
      const expected = Buffer.concat([realRoot, Buffer.from("/"), folder]);
      own = realpathOrNull(expected)?.equals(expected) ?? false;
      known.set(key, own);
    }
    return own;
  };
}

function realpathOrNull(path: Buffer): Buffer | null {
  try {
    return realpathSync.native(path, "buffer");
  } catch {
    return null;
  }
}

function lstatOrNull(path: Buffer): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

function modeOf(stat: Stats | null): string | null {
  if (stat === null) return null;
  if (stat.isSymbolicLink()) return "120000";
  if (!stat.isFile()) return null;
  return (stat.mode & 0o100) === 0 ? "100644" : "100755";
}

/** The id git would give the bytes; null when the file is gone since. */
function blobAt(repository: Repository, place: Buffer): string | null {
  const reading = readRegularFile(place, blobHash(repository), { ...LIMITS, keep: 0 });
  if (reading.kind === "read") return reading.digest;
  if (reading.reason === "it is gone") return null;
  throw unreadable(place, reading.reason);
}

function readAll(
  repository: Repository,
  places: ReadonlyMap<string, Buffer>,
  blobs: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const blob of new Set(blobs)) {
    const place = places.get(blob);
    if (place === undefined)
      throw new WinnowError("GIT_FAILED", `no file of the worktree has the id ${blob}`);
    const reading = readRegularFile(place, blobHash(repository), LIMITS);
    if (reading.kind === "refused") throw unreadable(place, reading.reason);
    if (reading.digest !== blob) throw unreadable(place, "it changed meanwhile");
    if (reading.bytes === null)
      throw unreadable(place, `it has ${reading.size} bytes, more than are read`);
    found.set(blob, reading.bytes);
  }
  return found;
}

function blobHash(repository: Repository) {
  return (size: number) => objectHash(repository.objectFormat, "blob", size);
}

function unreadable(place: Buffer, reason: string): WinnowError {
  return new WinnowError(
    "UNREADABLE",
    `${pathText(place)} could not be read: ${reason}`,
    "run winnow again",
  );
}
