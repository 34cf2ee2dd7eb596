import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/**
 * One immutable file of keys and values: the values, a table of rows sorted by key, a fan-out of 257 row numbers by the
 * key's first byte, and a footer. A lookup reads one bucket of rows and one value, whatever the size of the file.
 */
export interface Segment {
  readonly count: number;
  /** The value of a key; null where there is none, or where its bytes are damaged. */
  get(key: Buffer): Buffer | null;
  keys(): Iterable<Buffer>;
  close(): void;
}

export interface SegmentEntry {
  readonly key: Buffer;
  readonly value: Buffer;
}

const MAGIC = "winnowS1";
const FANOUT_BYTES = 257 * 4;
/** Magic, count, key length, place of the table (8 bytes), checksum of fan-out and footer. */
const FOOTER_BYTES = 8 + 4 + 4 + 8 + 4;
const TAIL_BYTES = FANOUT_BYTES + FOOTER_BYTES;
/** What follows the key in a row: offset (6 bytes), length (4), checksum (4). */
const ROW_REST = 6 + 4 + 4;

/**
 * Opens a segment, reading no more than its last kilobyte.
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

function segmentOf(descriptor: number): Segment {
  const size = fstatSync(descriptor).size;
  const tail = readAt(descriptor, size - TAIL_BYTES, TAIL_BYTES);
  const footer = tail.subarray(FANOUT_BYTES);
  const count = footer.readUInt32LE(8);
  const keyBytes = footer.readUInt32LE(12);
  const table = Number(footer.readBigUInt64LE(16));
  const rowBytes = keyBytes + ROW_REST;
  const sound =
    footer.toString("latin1", 0, 8) === MAGIC &&
    footer.readUInt32LE(24) === crc32(tail.subarray(0, TAIL_BYTES - 4)) &&
    table + count * rowBytes + TAIL_BYTES === size;
  if (!sound) throw new Error("not a segment");

  const buckets = new Map<number, Buffer>();
  function bucket(first: number): Buffer {
    const known = buckets.get(first);
    if (known !== undefined) return known;
    const from = tail.readUInt32LE(first * 4);
    const to = tail.readUInt32LE(first * 4 + 4);
    const rows = readAt(descriptor, table + from * rowBytes, (to - from) * rowBytes);
    buckets.set(first, rows);
    return rows;
  }
  function get(key: Buffer): Buffer | null {
    if (key.length !== keyBytes) return null;
    const rows = bucket(key[0]!);
    const at = rowOf(rows, rowBytes, key);
    if (at === null) return null;
    const rest = at + keyBytes;
    const offset = rows.readUIntLE(rest, 6);
    const length = rows.readUInt32LE(rest + 6);
    if (offset + length > table) return null;
    const value = readAt(descriptor, offset, length);
    return rows.readUInt32LE(rest + 10) === checksum(key, value) ? value : null;
  }
  function* keys(): Generator<Buffer> {
    for (let first = 0; first < 256; first += 1) {
      const rows = bucket(first);
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

/**
 * Writes a segment whole or not at all, and gives its file name, which comes from its content.
 * @param entries sorted by key, each key once, all of one length.
 * @throws when the folder cannot be written to.
 */
export function writeSegment(folder: string, entries: Iterable<SegmentEntry>): string {
  const temporary = join(folder, `new-${process.pid}-${process.hrtime.bigint()}`);
  try {
    const name = `${writeFile(temporary, entries)}.segment`;
    renameSync(temporary, join(folder, name));
    return name;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeFile(path: string, entries: Iterable<SegmentEntry>): string {
  const descriptor = openSync(path, "wx");
  try {
    const name = writeAll(descriptor, entries);
    fsyncSync(descriptor);
    return name;
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, entries: Iterable<SegmentEntry>): string {
  const hash = createHash("sha256");
  function write(bytes: Buffer): void {
    hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
  }
  const rows: Buffer[] = [];
  const perFirstByte = new Array<number>(256).fill(0);
  let keyBytes = 0;
  let offset = 0;
  for (const { key, value } of entries) {
    const rest = Buffer.alloc(ROW_REST);
    rest.writeUIntLE(offset, 0, 6);
    rest.writeUInt32LE(value.length, 6);
    rest.writeUInt32LE(checksum(key, value), 10);
    rows.push(Buffer.concat([key, rest]));
    perFirstByte[key[0]!]! += 1;
    keyBytes = key.length;
    write(value);
    offset += value.length;
  }
  write(Buffer.concat(rows));
  write(tailOf(perFirstByte, rows.length, keyBytes, offset));
  return hash.digest("hex").slice(0, 40);
}

function tailOf(
  perFirstByte: readonly number[],
  count: number,
  keyBytes: number,
  table: number,
): Buffer {
  const tail = Buffer.alloc(TAIL_BYTES);
  let before = 0;
  for (const [first, number] of perFirstByte.entries()) {
    tail.writeUInt32LE(before, first * 4);
    before += number;
  }
  tail.writeUInt32LE(before, 256 * 4);
  tail.write(MAGIC, FANOUT_BYTES, "latin1");
  tail.writeUInt32LE(count, FANOUT_BYTES + 8);
  tail.writeUInt32LE(keyBytes, FANOUT_BYTES + 12);
  tail.writeBigUInt64LE(BigInt(table), FANOUT_BYTES + 16);
  tail.writeUInt32LE(crc32(tail.subarray(0, TAIL_BYTES - 4)), TAIL_BYTES - 4);
  return tail;
}

/** Over key and value, so that a damaged row cannot give one key another's value. */
function checksum(key: Buffer, value: Buffer): number {
  return crc32(value, crc32(key));
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
