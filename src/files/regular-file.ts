import type { Hash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

export type FileReading =
  | {
      readonly kind: "read";
      readonly size: number;
      /** In hexadecimal. */
      readonly digest: string;
      /** Null where the file is larger than `keep`. */
      readonly bytes: Uint8Array | null;
    }
  | { readonly kind: "refused"; readonly reason: string };

export interface FileLimits {
  /** Bytes up to which the content is given. */
  readonly keep: number;
  /** Bytes up to which the file is read at all. */
  readonly read: number;
  /** Whether a file that has other names as well is refused. */
  readonly soleName: boolean;
}

const CHUNK = 1 << 20;

/**
 * Reads and hashes one regular file, once, through one descriptor. Never follows a link, never waits for the other end of
 * a pipe, never reads more than it was told the file holds.
 * @param hash starts the hash of a file of the given size.
 */
export function readRegularFile(
  path: string | Buffer,
  hash: (size: number) => Hash,
  limits: FileLimits,
): FileReading {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return refused(openFailure(error));
  }
  try {
    return readDescriptor(descriptor, hash, limits);
  } catch {
    return refused("it could not be read");
  } finally {
    closeSync(descriptor);
  }
}

function readDescriptor(
  descriptor: number,
  hash: (size: number) => Hash,
  limits: FileLimits,
): FileReading {
  const before = fstatSync(descriptor, { bigint: true });
  if (!before.isFile()) return refused("it is not a regular file");
  if (limits.soleName && before.nlink > 1n)
    return refused("it has another name elsewhere (hard link)");
  const size = Number(before.size);
  if (size > limits.read)
    return refused(`it has ${size} bytes, more than are read (${limits.read})`);

  const digest = hash(size);
  const kept = size <= limits.keep;
  // One byte more than expected, so that a file that grew is noticed.
  const buffer = Buffer.allocUnsafe(kept ? size + 1 : Math.min(size + 1, CHUNK));
  let total = 0;
  while (total <= size) {
    const at = kept ? total : 0;
    const count = readSync(descriptor, buffer, at, buffer.length - at, null);
    if (count === 0) break;
    digest.update(buffer.subarray(at, at + count));
    total += count;
  }
  const after = fstatSync(descriptor, { bigint: true });
  const same =
    after.size === before.size &&
    after.mtimeNs === before.mtimeNs &&
    after.ctimeNs === before.ctimeNs;
  if (!same || total !== size) return refused("it changed while it was read");
  return {
    kind: "read",
    size,
    digest: digest.digest("hex"),
    bytes: kept ? buffer.subarray(0, size) : null,
  };
}

function openFailure(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ELOOP":
    case "EMLINK":
      return "it is a link";
    case "ENXIO":
      return "it is not a regular file";
    case "ENOENT":
    case "ENOTDIR":
      return "it is gone";
    case "EACCES":
    case "EPERM":
      return "it may not be read";
    default:
      return "it could not be opened";
  }
}

function refused(reason: string): FileReading {
  return { kind: "refused", reason };
}
