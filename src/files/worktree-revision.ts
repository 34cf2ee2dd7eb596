import { lstatSync, readdirSync, realpathSync, type Stats } from "node:fs";
import type { Revision, RevisionFile } from "../base/ports.ts";
import { nullId, objectHash } from "../git/object-id.ts";
import { pathText, records } from "../git/path-text.ts";
import type { Repository } from "../git/repository.ts";
import { runGit } from "../git/run.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { type FileLimits, readRegularFile } from "./regular-file.ts";

/** Bytes of files that are kept from the first reading, so that most bases are read once. */
const KEPT_TOTAL = 1 << 27;
/** A file above 64 MiB is no note; it is hashed, but never taken in. */
const LIMITS: FileLimits = { keep: 1 << 26, read: Number.MAX_SAFE_INTEGER, soleName: false };
const SLASH = 47;

interface FoundFile {
  readonly blob: string;
  readonly place: Buffer;
  /** Null where the file must be read again. */
  readonly bytes: Uint8Array | null;
}

/**
 * The files of the worktree: tracked ones and untracked ones that are not ignored. Bytes are taken as they lie there, with
 * no filter run. Links and submodules are listed and not read; what is gone, or lies behind a link, is left out.
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
  const found = new Map<string, FoundFile>();
  const files: RevisionFile[] = [];
  const isOwnFolder = ownFolders(repository.root);
  let budget = KEPT_TOTAL;
  for (const name of records(output)) {
    const place = Buffer.concat([Buffer.from(`${repository.root}/`), name]);
    const mode = isOwnFolder(name) ? modeOf(place) : null;
    if (mode === null) continue;
    const path = pathText(name);
    if (mode === "120000" || mode === "160000" || !isRead(path)) {
      files.push({ path, mode, blob: nullId(repository.objectFormat) });
      continue;
    }
    const file = readFile(repository, place, budget);
    if (file === null) continue;
    budget -= file.bytes?.length ?? 0;
    files.push({ path, mode, blob: file.blob });
    found.set(file.blob, file);
  }
  return { name: "worktree", files, read: async (blobs) => readAll(repository, found, blobs) };
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

function modeOf(place: Buffer): string | null {
  const stat = lstatOrNull(place);
  if (stat === null) return null;
  if (stat.isSymbolicLink()) return "120000";
  if (stat.isDirectory()) return isSubmodule(place) ? "160000" : null;
  if (!stat.isFile()) return null;
  return (stat.mode & 0o100) === 0 ? "100644" : "100755";
}

/**
 * Whether a folder that git names by itself is a submodule: a repository, or empty while it is not checked out. Another one
 * has taken the place of a file, or, where its name ends with a slash, is a repository that is none of this one's.
 */
function isSubmodule(place: Buffer): boolean {
  if (place.at(-1) === SLASH) return false;
  try {
    const names = readdirSync(place);
    return names.length === 0 || names.includes(".git");
  } catch {
    return false;
  }
}

/** A file with the id git would give its bytes, and the bytes while they fit; null when it is gone since. */
function readFile(repository: Repository, place: Buffer, budget: number): FoundFile | null {
  const keep = Math.min(budget, LIMITS.keep);
  const reading = readRegularFile(place, blobHash(repository), { ...LIMITS, keep });
  if (reading.kind === "read") return { blob: reading.digest, place, bytes: reading.bytes };
  if (reading.reason === "it is gone") return null;
  throw unreadable(place, reading.reason);
}

function readAll(
  repository: Repository,
  found: ReadonlyMap<string, FoundFile>,
  blobs: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...new Set(blobs)].map((blob) => [blob, bytesOf(repository, found.get(blob), blob)]),
  );
}

function bytesOf(repository: Repository, file: FoundFile | undefined, blob: string): Uint8Array {
  if (file === undefined)
    throw new WinnowError("GIT_FAILED", `no file of the worktree has the id ${blob}`);
  if (file.bytes !== null) return file.bytes;
  const reading = readRegularFile(file.place, blobHash(repository), LIMITS);
  if (reading.kind === "refused") throw unreadable(file.place, reading.reason);
  if (reading.digest !== blob) throw unreadable(file.place, "it changed meanwhile");
  if (reading.bytes === null)
    throw unreadable(file.place, `it has ${reading.size} bytes, more than are read`);
  return reading.bytes;
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
