import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

/**
 * Writes a file where there is none, with the folders it needs: whole or not at all, since half a hook would let
 * everything pass. Never over anything, and never through a link.
 * @param mode from which the user's umask takes what it takes
 * @throws WinnowError UNREADABLE when something is there, or it can't be written.
 */
export function writeNewFile(path: string, text: string, mode: number): void {
  // Unlike a renaming, a link is refused where the name is taken.
  writeWhole(path, text, mode, linkSync);
}

/**
 * Writes a file in a folder of winnow's own, in place of the one that may be there: whole or not at all.
 * @throws WinnowError UNREADABLE when it can't be written.
 */
export function writeOwnFile(path: string, text: string): void {
  writeWhole(path, text, 0o644, renameSync);
}

function writeWhole(
  path: string,
  text: string,
  mode: number,
  put: (temporary: string, path: string) => void,
): void {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeDurably(temporary, text, mode);
      put(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = code === "EEXIST" ? "something is there" : code;
    throw new WinnowError(
      "UNREADABLE",
      `${visible(path)} could not be written (${reason})`,
      null,
      cause,
    );
  }
}

function writeDurably(path: string, text: string, mode: number): void {
  const descriptor = openSync(path, "wx", mode);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
