import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { objectHash } from "../git/object-id.ts";
import type { Repository } from "../git/repository.ts";
import { readRegularFile } from "./regular-file.ts";

export type Replacing =
  | { readonly kind: "replaced" }
  /** Nothing was changed. `changed`: something else lies there than was read. */
  | { readonly kind: "refused"; readonly changed: boolean; readonly reason: string };

/**
 * Replaces a file of the worktree as a whole, keeping its mode: whoever reads it sees the old bytes or the new ones.
 * Never through a link, and only while its bytes are those of a blob.
 * @param path from the git root
 * @param blob id of the bytes that are replaced; null where there must be no file
 */
export function replaceFile(
  repository: Repository,
  path: string,
  blob: string | null,
  bytes: Uint8Array,
): Replacing {
  const target = join(repository.root, path);
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 64)}.${randomBytes(6).toString("hex")}.tmp`,
  );
  try {
    if (!isOwnFolder(repository.root, path)) return refused("its folder is a link");
    const mode = blob === null ? null : modeOf(target);
    writeWhole(temporary, bytes, mode);
    const reason = differenceFrom(repository, target, blob);
    if (reason !== null) return reason;
    renameSync(temporary, target);
    return { kind: "replaced" };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { ...refused("it is gone"), changed: true };
    return refused(`it could not be written (${code})`);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function isOwnFolder(root: string, path: string): boolean {
  const folder = dirname(path);
  const expected = folder === "." ? realpathSync(root) : join(realpathSync(root), folder);
  return realpathSync(join(root, folder)) === expected;
}

/** @throws when the file may not be written; replacing it would go round that. */
function modeOf(target: string): number {
  accessSync(target, constants.W_OK);
  return statSync(target).mode & 0o7777;
}

function writeWhole(path: string, bytes: Uint8Array, mode: number | null): void {
  const descriptor = openSync(path, "wx", 0o666);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    if (mode !== null) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Asked as late as can be: between this and the renaming nothing else is done. */
function differenceFrom(
  repository: Repository,
  target: string,
  blob: string | null,
): Replacing | null {
  const hash = (size: number) => objectHash(repository.objectFormat, "blob", size);
  const limits = { keep: 0, read: Number.MAX_SAFE_INTEGER, soleName: true };
  const reading = readRegularFile(target, hash, limits);
  if (reading.kind === "refused") {
    const gone = reading.reason === "it is gone";
    return blob === null && gone ? null : { ...refused(reading.reason), changed: gone };
  }
  return reading.digest === blob ? null : { ...refused("it changed meanwhile"), changed: true };
}

function refused(reason: string): Extract<Replacing, { kind: "refused" }> {
  return { kind: "refused", changed: false, reason };
}
