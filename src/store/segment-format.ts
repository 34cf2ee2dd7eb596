import { crc32 } from "node:zlib";

/*
 * A segment is one immutable file of keys and values, all keys of one length:
 *   values · rows sorted by key · buckets · footer
 * A row is a key, its value's offset (6 bytes), length (4) and checksum (4). A bucket covers the rows whose keys share
 * their first bits: number of its first row (4), checksum of its rows (4). Every byte that is read is checked, rows
 * included, so that "there is no such key" can be relied on.
 */

export const MAGIC = "winnowS2";
/** What follows the key in a row. */
export const ROW_REST = 6 + 4 + 4;
export const BUCKET_BYTES = 8;
/** Magic, count, key length, place of the rows (8 bytes), bits of a bucket, checksum of buckets and footer. */
export const FOOTER_BYTES = 8 + 4 + 4 + 8 + 4 + 4;

const ROWS_PER_BUCKET = 64;
const MOST_BITS = 14;

/** How many leading bits of the key pick a bucket, for a number of rows. */
export function bucketBits(count: number): number {
  const wanted = Math.ceil(Math.log2(Math.max(1, count / ROWS_PER_BUCKET)));
  return Math.min(MOST_BITS, Math.max(0, wanted));
}

/** The bucket a key falls into. */
export function bucketOf(key: Buffer, bits: number): number {
  return bits === 0 ? 0 : key.readUInt16BE(0) >> (16 - bits);
}

/** Over key and value, so that a damaged row cannot give one key another's value. */
export function valueChecksum(key: Buffer, value: Buffer): number {
  return crc32(value, crc32(key));
}
