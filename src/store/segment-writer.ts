import { createHash } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import {
  BUCKET_BYTES,
  bucketBits,
  bucketOf,
  FOOTER_BYTES,
  MAGIC,
  ROW_REST,
  valueChecksum,
} from "./segment-format.ts";

/** Bytes that are gathered before they are written: most values are far smaller. */
const GATHERED = 1 << 20;

export interface SegmentEntry {
  readonly key: Buffer;
  readonly value: Buffer;
}

/**
 * Writes a segment whole or not at all, and gives its file name: the one given, or one that comes from its content.
 * Not flushed to the disk: a file that a power cut leaves damaged is seen to be, and made again.
 * @param entries sorted by key, each key once, all of one length.
 * @throws when the folder cannot be written to.
 */
export function writeSegment(
  folder: string,
  entries: Iterable<SegmentEntry>,
  name: string | null = null,
): string {
  const temporary = join(folder, `new-${process.pid}-${process.hrtime.bigint()}`);
  try {
    const content = writeFile(temporary, entries);
    const written = name ?? `${content}.segment`;
    renameSync(temporary, join(folder, written));
    return written;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeFile(path: string, entries: Iterable<SegmentEntry>): string {
  const descriptor = openSync(path, "wx");
  try {
    return writeAll(descriptor, entries);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, entries: Iterable<SegmentEntry>): string {
  const hash = createHash("sha256");
  const gathered: Buffer[] = [];
  let size = 0;
  function write(bytes: Buffer): void {
    gathered.push(bytes);
    size += bytes.length;
    if (size >= GATHERED) flush();
  }
  function flush(): void {
    const bytes = Buffer.concat(gathered.splice(0));
    size = 0;
    hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
  }
  const rows: Buffer[] = [];
  let keyBytes = 0;
  let offset = 0;
  for (const { key, value } of entries) {
    const rest = Buffer.alloc(ROW_REST);
    rest.writeUIntLE(offset, 0, 6);
    rest.writeUInt32LE(value.length, 6);
    rest.writeUInt32LE(valueChecksum(key, value), 10);
    rows.push(Buffer.concat([key, rest]));
    keyBytes = key.length;
    write(value);
    offset += value.length;
  }
  const table = Buffer.concat(rows);
  write(table);
  const bits = bucketBits(rows.length);
  const buckets = bucketsOf(rows, table, bits);
  write(buckets);
  write(footerOf({ count: rows.length, keyBytes, table: offset, bits }, buckets));
  flush();
  return hash.digest("hex").slice(0, 40);
}

/** For each bucket its first row and the checksum of its rows; a last entry closes the last bucket. */
function bucketsOf(rows: readonly Buffer[], table: Buffer, bits: number): Buffer {
  const buckets = Buffer.alloc((2 ** bits + 1) * BUCKET_BYTES);
  const rowBytes = rows[0]?.length ?? 0;
  let row = 0;
  for (let bucket = 0; bucket < 2 ** bits; bucket += 1) {
    const from = row;
    while (row < rows.length && bucketOf(rows[row]!, bits) === bucket) row += 1;
    buckets.writeUInt32LE(from, bucket * BUCKET_BYTES);
    const covered = table.subarray(from * rowBytes, row * rowBytes);
    buckets.writeUInt32LE(crc32(covered), bucket * BUCKET_BYTES + 4);
  }
  buckets.writeUInt32LE(row, 2 ** bits * BUCKET_BYTES);
  return buckets;
}

interface Footer {
  readonly count: number;
  readonly keyBytes: number;
  readonly table: number;
  readonly bits: number;
}

function footerOf({ count, keyBytes, table, bits }: Footer, buckets: Buffer): Buffer {
  const footer = Buffer.alloc(FOOTER_BYTES);
  footer.write(MAGIC, 0, "latin1");
  footer.writeUInt32LE(count, 8);
  footer.writeUInt32LE(keyBytes, 12);
  footer.writeBigUInt64LE(BigInt(table), 16);
  footer.writeUInt32LE(bits, 24);
  footer.writeUInt32LE(
    crc32(footer.subarray(0, FOOTER_BYTES - 4), crc32(buckets)),
    FOOTER_BYTES - 4,
  );
  return footer;
}
