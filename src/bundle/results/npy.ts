import type { ResultValue } from "../bundle.ts";
import { below } from "../json-pointer.ts";
import { MAX_VALUES, TOO_MANY_VALUES } from "./limits.ts";
import {
  type ResultProblem,
  type ResultReading,
  undefinedValue,
  unread,
  unreadable,
} from "./reading.ts";

const MAGIC = [0x93, ...new TextEncoder().encode("NUMPY")];
const MAX_HEADER = 64 << 10;

type ReadItem = (view: DataView, at: number) => number | boolean;

const ITEMS: Readonly<Record<string, { readonly size: number; readonly read: ReadItem }>> = {
  b1: { size: 1, read: (view, at) => view.getUint8(at) !== 0 },
  i1: { size: 1, read: (view, at) => view.getInt8(at) },
  u1: { size: 1, read: (view, at) => view.getUint8(at) },
  i2: { size: 2, read: (view, at) => view.getInt16(at, true) },
  u2: { size: 2, read: (view, at) => view.getUint16(at, true) },
  i4: { size: 4, read: (view, at) => view.getInt32(at, true) },
  u4: { size: 4, read: (view, at) => view.getUint32(at, true) },
  i8: { size: 8, read: (view, at) => Number(view.getBigInt64(at, true)) },
  u8: { size: 8, read: (view, at) => Number(view.getBigUint64(at, true)) },
  f2: { size: 2, read: (view, at) => half(view.getUint16(at, true)) },
  f4: { size: 4, read: (view, at) => Number(view.getFloat32(at, true).toPrecision(7)) },
  f8: { size: 8, read: (view, at) => view.getFloat64(at, true) },
};

/**
 * Reads a NumPy array as data: numbers and booleans in little endian, of one or two dimensions, row by row. Its one
 * column is named like its file, the columns of two dimensions by their places.
 */
export function readNpy(path: string, bytes: Uint8Array): ResultReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(bytes, view);
  if (typeof header === "string") return unreadable(header);
  const { item, shape, start } = header;
  const count = shape.reduce((product, length) => product * length, 1);
  const held = Math.floor((bytes.byteLength - start) / item.size);
  if (held < count)
    return unreadable(`has ${held} of the ${count} values that its header tells of`);
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.npy$/i, "");
  const width = shape[1] ?? 1;
  const values: ResultValue[] = [];
  const problems: ResultProblem[] = [];
  for (let index = 0; index < Math.min(count, MAX_VALUES); index += 1) {
    const value = item.read(view, start + index * item.size);
    const column = shape.length < 2 ? name : `${name}[${index % width}]`;
    const row = shape.length === 0 ? "" : below("", Math.floor(index / width));
    const pointer = below(row, column);
    const range = { start: 0, end: 0 };
    if (typeof value === "boolean" || Number.isFinite(value))
      values.push({ pointer, keys: [column], value, lexeme: String(value), range, unit: null });
    else problems.push(undefinedValue(pointer, String(value), null));
  }
  return {
    values,
    problems: count > MAX_VALUES ? [...problems, unread(TOO_MANY_VALUES)] : problems,
  };
}

interface Header {
  readonly item: { readonly size: number; readonly read: ReadItem };
  readonly shape: readonly number[];
  /** Where the values start. */
  readonly start: number;
}

/** The header, or what keeps the array from being read. */
function readHeader(bytes: Uint8Array, view: DataView): Header | string {
  if (bytes.length < 12 || MAGIC.some((byte, at) => bytes[at] !== byte)) return "is no NumPy array";
  const isOld = bytes[6] === 1;
  const length = isOld ? view.getUint16(8, true) : view.getUint32(8, true);
  const from = isOld ? 10 : 12;
  if (length > MAX_HEADER || from + length > bytes.length)
    return "has a header longer than it may be";
  const text = new TextDecoder().decode(bytes.subarray(from, from + length));
  const type = /'descr': *'([^']{1,20})'/.exec(text)?.[1];
  if (type === undefined) return "is an array of records, of which none are read";
  const item = ITEMS[type.slice(1)];
  if (type.includes("O")) return "is an array of Python objects, which are not read";
  if (item === undefined) return `is an array of ${type}, which is not read`;
  if (type.startsWith(">") && item.size > 1) return "is an array in big endian, which is not read";
  const shape = /'shape': *\(([\d, L]{0,100})\)/.exec(text)?.[1];
  if (shape === undefined) return "has a header that tells no shape";
  const lengths = shape
    .split(",")
    .map((part) => part.replace(/[ L]/g, ""))
    .filter((part) => part !== "")
    .map(Number);
  if (lengths.length > 2) return `is an array of ${lengths.length} dimensions; up to two are read`;
  if (lengths.length === 2 && /'fortran_order': *True/.test(text))
    return "is an array in Fortran order, which is not read";
  return { item, shape: lengths, start: from + length };
}

/** A float of 16 bits. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  const size =
    exponent === 0 ? fraction / 1024 / 16384 : (1 + fraction / 1024) * 2 ** (exponent - 15);
  return sign * Number(size.toPrecision(4));
}
