import { createHash } from "node:crypto";
import { type Dir, lstatSync, opendirSync, realpathSync, type Stats } from "node:fs";
import { join, sep } from "node:path";
import type { BundleFile, BundleFolder, UnreadEntry } from "../bundle/bundle.ts";
import { pathText } from "../git/path-text.ts";
import { hasHidden, visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { createParquetReader } from "./parquet-reader.ts";
import { readRegularFile } from "./regular-file.ts";

const ENTRY_LIMIT = 2000;
const DEPTH_LIMIT = 16;
const NAME_LIMIT = 100;
const KEPT_BYTES = 8 << 20;
const READ_BYTES = 64 << 20;
const TOTAL_BYTES = 64 << 20;

/** What a walk saw: regular files to be read, and what its place, name or kind alone keep from being read. */
interface Walk {
  readonly files: readonly string[];
  readonly refused: readonly UnreadEntry[];
  readonly skipped: readonly UnreadEntry[];
  readonly tooMany: boolean;
}

/**
 * Reads a bundle's folder, trusting nothing in it. Answers within seconds whatever lies there: at most 2,000 entries,
 * 16 folders deep, 64 MiB in all; files above 8 MiB are hashed and not kept. Links, hard links, pipes, sockets, devices,
 * names that deceive and git's own folders are refused, each with its reason; what is only too large or oddly named is
 * left aside, and the rest is read. With too many entries no file is read at all.
 * @param program what to start as a worker, for files of which nothing else bounds the reading
 * @throws WinnowError UNREADABLE when the path is no folder.
 */
export async function readBundleFolder(path: string, program: URL): Promise<BundleFolder> {
  const root = realFolder(path);
  const walk = walkFolder(root);
  const files: BundleFile[] = [];
  const refused: UnreadEntry[] = [...walk.refused];
  const skipped: UnreadEntry[] = [...walk.skipped];
  let total = 0;
  for (const file of walk.tooMany ? [] : walk.files) {
    const size = lstatOrNull(join(root, file))?.size ?? 0;
    const oversize = sizeReason(size, total);
    if (oversize !== null) {
      skipped.push({ path: visible(file), reason: oversize });
      continue;
    }
    const reading = readWithin(root, file);
    if ("reason" in reading) refused.push({ path: file, reason: reading.reason });
    else {
      files.push(reading);
      total += reading.size;
    }
  }
  const id = root.split(sep).slice(-3).join("/");
  return {
    path,
    id,
    files: await openedApart(files, program),
    refused: refused.sort(byPath),
    skipped: skipped.sort(byPath),
  };
}

/** Files with what they hold, where that takes a reader that may have to be stopped. */
async function openedApart(files: readonly BundleFile[], program: URL): Promise<BundleFile[]> {
  const reader = createParquetReader(program);
  const opened: BundleFile[] = [];
  for (const file of files) {
    const isApart = /^artifact\/.*\.(?:parquet|pq)$/i.test(file.path) && file.bytes !== null;
    opened.push(isApart ? { ...file, apart: await reader.read(file.bytes) } : file);
  }
  await reader.close();
  return opened;
}

function byPath(a: UnreadEntry, b: UnreadEntry): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Why a file of this size is not read after so many bytes; null where it is. */
function sizeReason(size: number, total: number): string | null {
  if (size > READ_BYTES) return `it has ${size} bytes, more than are read (${READ_BYTES})`;
  return total + size > TOTAL_BYTES ? `the bundle has more than ${TOTAL_BYTES} bytes` : null;
}

function realFolder(path: string): string {
  try {
    const root = realpathSync.native(path);
    if (lstatSync(root).isDirectory()) return root;
  } catch (cause) {
    throw new WinnowError("UNREADABLE", `there is no bundle at ${visible(path)}`, null, cause);
  }
  throw new WinnowError(
    "UNREADABLE",
    `${visible(path)} is not a folder`,
    "a bundle is a folder with a manifest.json",
  );
}

/** Lists a folder and those below it, following no link. Stops at the first entry over the limit. */
function walkFolder(root: string): Walk {
  const files: string[] = [];
  const refused: UnreadEntry[] = [];
  const skipped: UnreadEntry[] = [];
  const folders = [""];
  let count = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const place = join(root, folder);
    const listing = realpathOrNull(place) === place ? openFolder(place) : null;
    if (listing === null) {
      refused.push({
        path: visible(folder),
        reason: "it may not be read, or leads out of the bundle",
      });
      continue;
    }
    for (const entry of entriesOf(listing)) {
      count += 1;
      if (count > ENTRY_LIMIT) {
        return {
          files: [],
          refused: [{ path: ".", reason: `it has more than ${ENTRY_LIMIT} entries` }],
          skipped: [],
          tooMany: true,
        };
      }
      const name = pathText(entry);
      const path = folder === "" ? name : `${folder}/${name}`;
      const stat = lstatOrNull(join(place, name));
      const reason = nameRefusal(entry, name) ?? kindRefusal(stat, path);
      const odd = reason === null ? oddName(name) : null;
      if (reason !== null) refused.push({ path: visible(path), reason });
      else if (odd !== null) skipped.push({ path: visible(path), reason: odd });
      else if (stat?.isDirectory()) folders.push(path);
      else files.push(path);
    }
  }
  return { files: files.sort(), refused, skipped, tooMany: false };
}

function openFolder(place: string): Dir | null {
  try {
    return opendirSync(place, { encoding: "buffer" as BufferEncoding });
  } catch {
    return null;
  }
}

/** The names in a folder, one at a time, so that a folder of a million costs no more than the limit. */
function* entriesOf(folder: Dir): Generator<Buffer> {
  try {
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
      // The types know only of names as strings; asked for as "buffer", they are bytes.
      yield entry.name as unknown as Buffer;
    }
  } finally {
    folder.closeSync();
  }
}

function nameRefusal(bytes: Buffer, name: string): string | null {
  if (!Buffer.from(name).equals(bytes)) return "its name is not UTF-8";
  if (hasHidden(name) || /[\n\r\t\\]/.test(name))
    return "its name has a control or hidden character";
  if (name.startsWith("-")) return "its name begins with a dash";
  if (/^(?:\.git|git~\d|\.gitmodules|\.gitattributes)[. ]*$/i.test(name))
    return "it belongs to git";
  return null;
}

/** What keeps a file from being read for its name alone, though the name does no harm. */
function oddName(name: string): string | null {
  if (name.length > NAME_LIMIT) return `its name is longer than ${NAME_LIMIT} characters`;
  return name === name.normalize("NFC") ? null : "its name is not in Unicode's composed form";
}

function kindRefusal(stat: Stats | null, path: string): string | null {
  if (stat === null) return "it is gone";
  if (stat.isSymbolicLink()) return "it is a link";
  if (stat.isDirectory()) {
    return path.split("/").length >= DEPTH_LIMIT
      ? `it lies more than ${DEPTH_LIMIT} folders deep`
      : null;
  }
  return stat.isFile() ? null : "it is not a regular file";
}

function readWithin(root: string, path: string): BundleFile | { readonly reason: string } {
  const place = join(root, path);
  const reading = readRegularFile(place, () => createHash("sha256"), {
    keep: KEPT_BYTES,
    read: READ_BYTES,
    soleName: true,
  });
  if (reading.kind === "refused") return reading;
  // A folder on the way may have become a link since the walk.
  if (realpathOrNull(place) !== place) return { reason: "it leads out of the bundle" };
  return { path, size: reading.size, sha256: reading.digest, bytes: reading.bytes };
}

function realpathOrNull(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

function lstatOrNull(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}
