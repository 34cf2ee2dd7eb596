import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import {
  BUCKET_BYTES,
  bucketOf,
  FOOTER_BYTES,
  MAGIC,
  ROW_REST,
  valueChecksum,
} from "./segment-format.ts";

/** A segment open for reading. A lookup reads one bucket of rows and one value, whatever the size of the file. */
export interface Segment {
  readonly count: number;
  /** The value of a key; null where there is none. @throws when what it would have to rely on is damaged. */
  get(key: Buffer): Buffer | null;
  /** @throws when a bucket is damaged. */
  keys(): Iterable<Buffer>;
  close(): void;
}

/**
 * Opens a segment, reading no more than its buckets and footer.
 * @throws when the file is none, or is cut short.
 */
export function openSegment(path: string): Segment {
  const descriptor = openSync(path, "r");
  try {
    return segmentOf(descriptor);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

interface Layout {
  readonly count: number;
  readonly keyBytes: number;
  /** Offset of the rows. */
  readonly table: number;
  readonly bits: number;
  readonly buckets: Buffer;
}

function readLayout(descriptor: number): Layout {
  const size = fstatSync(descriptor).size;
  const footer = readAt(descriptor, size - FOOTER_BYTES, FOOTER_BYTES);
  const bits = footer.readUInt32LE(24);
  if (footer.toString("latin1", 0, 8) !== MAGIC || bits > 16) throw new Error("not a segment");
  const bucketBytes = (2 ** bits + 1) * BUCKET_BYTES;
  const buckets = readAt(descriptor, size - FOOTER_BYTES - bucketBytes, bucketBytes);
  const count = footer.readUInt32LE(8);
  const keyBytes = footer.readUInt32LE(12);
  const table = Number(footer.readBigUInt64LE(16));
  const whole = table + count * (keyBytes + ROW_REST) + bucketBytes + FOOTER_BYTES === size;
  const checksum = crc32(footer.subarray(0, FOOTER_BYTES - 4), crc32(buckets));
  if (!whole || footer.readUInt32LE(FOOTER_BYTES - 4) !== checksum)
    throw new Error("not a segment");
  return { count, keyBytes, table, bits, buckets };
}

function segmentOf(descriptor: number): Segment {
  const { count, keyBytes, table, bits, buckets } = readLayout(descriptor);
  const rowBytes = keyBytes + ROW_REST;
  const known = new Map<number, Buffer>();

  function rowsOf(bucket: number): Buffer {
    const before = known.get(bucket);
    if (before !== undefined) return before;
    const at = bucket * BUCKET_BYTES;
    const from = buckets.readUInt32LE(at);
    const to = buckets.readUInt32LE(at + BUCKET_BYTES);
    const rows = readAt(descriptor, table + from * rowBytes, (to - from) * rowBytes);
    if (crc32(rows) !== buckets.readUInt32LE(at + 4)) throw new Error("damaged");
    known.set(bucket, rows);
    return rows;
  }
  function get(key: Buffer): Buffer | null {
    if (key.length !== keyBytes) return null;
    const rows = rowsOf(bucketOf(key, bits));
    const at = rowOf(rows, rowBytes, key);
    if (at === null) return null;
    const rest = at + keyBytes;
    const value = readAt(descriptor, rows.readUIntLE(rest, 6), rows.readUInt32LE(rest + 6));
    if (rows.readUInt32LE(rest + 10) !== valueChecksum(key, value)) throw new Error("damaged");
    return value;
  }
  function* keys(): Generator<Buffer> {
    for (let bucket = 0; bucket < 2 ** bits; bucket += 1) {
      const rows = rowsOf(bucket);
      for (let at = 0; at < rows.length; at += rowBytes) yield rows.subarray(at, at + keyBytes);
    }
  }
  return { count, get, keys, close: () => closeSync(descriptor) };
}

/** Where in sorted rows a key's row begins; null where there is none. */
function rowOf(rows: Buffer, rowBytes: number, key: Buffer): number | null {
  let low = 0;
  let high = rows.length / rowBytes - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = middle * rowBytes;
    const order = rows.compare(key, 0, key.length, at, at + key.length);
    if (order === 0) return at;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  if (position < 0) throw new Error("cut short");
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = readSync(descriptor, buffer, done, length - done, position + done);
    if (count === 0) throw new Error("cut short");
    done += count;
  }
  return buffer;
}
