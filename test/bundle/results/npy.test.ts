import fc from "fast-check";
import { expect, test } from "vitest";
import { readResultFile } from "../../../src/bundle/results/read-file.ts";
import type { ResultReading } from "../../../src/bundle/results/reading.ts";
import { bundleFile } from "../bundle-fixtures.ts";
import { problemsIn, valuesIn } from "./read-text.ts";

/** An array as NumPy writes it. */
function npy(header: string, values: readonly number[]): Uint8Array {
  const text = `${header}\n`;
  const bytes = new Uint8Array(10 + text.length + values.length);
  bytes.set([
    0x93,
    ...new TextEncoder().encode("NUMPY"),
    1,
    0,
    text.length & 0xff,
    text.length >> 8,
  ]);
  bytes.set(new TextEncoder().encode(text), 10);
  bytes.set(values, 10 + text.length);
  return bytes;
}

function describe(type: string, shape: string, order = "False"): string {
  return `{'descr': '${type}', 'fortran_order': ${order}, 'shape': ${shape}, }`;
}

function bytesOf(values: Float64Array | Float32Array | BigInt64Array | Int16Array): number[] {
  return [...new Uint8Array(values.buffer)];
}

function read(bytes: Uint8Array): ResultReading {
  return readResultFile(bundleFile("artifact/results/errors.npy", bytes));
}

test("an array of one dimension is a column named like its file", () => {
  const bytes = npy(describe("<f8", "(3,)"), bytesOf(new Float64Array([0.25, -1.5, 3])));
  expect(valuesIn(read(bytes))).toEqual({ "/0/errors": 0.25, "/1/errors": -1.5, "/2/errors": 3 });
});

test("an array of two dimensions is rows of columns named by their places", () => {
  const bytes = npy(describe("<f4", "(2, 2)"), bytesOf(new Float32Array([0.1, 0.2, 0.3, 0.4])));
  expect(valuesIn(read(bytes))).toEqual({
    "/0/errors[0]": 0.1,
    "/0/errors[1]": 0.2,
    "/1/errors[0]": 0.3,
    "/1/errors[1]": 0.4,
  });
});

test("whole numbers, halves, booleans and a single number are read", () => {
  expect(
    valuesIn(read(npy(describe("<i8", "(2,)"), bytesOf(new BigInt64Array([1n, -2n]))))),
  ).toEqual({
    "/0/errors": 1,
    "/1/errors": -2,
  });
  expect(valuesIn(read(npy(describe("<f2", "(2,)"), [0x00, 0x38, 0x00, 0x41])))).toEqual({
    "/0/errors": 0.5,
    "/1/errors": 2.5,
  });
  expect(valuesIn(read(npy(describe("|b1", "(2,)"), [1, 0])))).toEqual({
    "/0/errors": true,
    "/1/errors": false,
  });
  expect(valuesIn(read(npy(describe("<f8", "()"), bytesOf(new Float64Array([0.875])))))).toEqual({
    "/errors": 0.875,
  });
});

test("NaN spoils only its own value", () => {
  const reading = read(npy(describe("<f8", "(2,)"), bytesOf(new Float64Array([Number.NaN, 1]))));
  expect(valuesIn(reading)).toEqual({ "/1/errors": 1 });
  expect(problemsIn(reading)).toEqual(["/0/errors is NaN, so its value is undefined"]);
});

test.each([
  ["no array", new Uint8Array(40), "is no NumPy array"],
  ["an array of objects", npy(describe("|O", "(1,)"), [1, 2, 3]), "Python objects"],
  ["an array of texts", npy(describe("<U1", "(1,)"), [97, 0, 0, 0]), "<U1"],
  [
    "an array of records",
    npy("{'descr': [('a', '<i4')], 'fortran_order': False, 'shape': (1,), }", [1, 0, 0, 0]),
    "records",
  ],
  [
    "an array in Fortran order",
    npy(describe("<i1", "(2, 2)", "True"), [1, 2, 3, 4]),
    "Fortran order",
  ],
  ["an array in big endian", npy(describe(">f8", "(1,)"), Array(8).fill(0)), "big endian"],
  ["an array of three dimensions", npy(describe("|i1", "(1, 1, 1)"), [1]), "3 dimensions"],
  ["an array cut short", npy(describe("<f8", "(3,)"), Array(8).fill(0)), "has 1 of the 3 values"],
  [
    "an array that claims to be endless",
    npy(describe("<f8", "(99999999999, 99999999999)"), Array(8).fill(0)),
    "has 1 of the",
  ],
  [
    "a header that claims to be endless",
    Uint8Array.from([0x93, 78, 85, 77, 80, 89, 2, 0, 255, 255, 255, 255, 1]),
    "longer than it may be",
  ],
])("%s is not read, in words", (_, bytes, told) => {
  const { values, problems } = read(bytes);
  expect(values).toEqual([]);
  expect(problems).toMatchObject([{ message: expect.stringContaining(told), isUnread: true }]);
});

test("no bytes make it throw", () => {
  const header = fc.string({ maxLength: 60 }).map((text) => npy(text, [1, 2, 3, 4, 5, 6, 7, 8]));
  fc.assert(
    fc.property(fc.oneof(header, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      expect(read(bytes).values.length).toBeLessThan(200);
    }),
  );
});
