const NUMBER_BYTES = 4;

/** Packs a list so that one of it can be read without reading the others: their number, where each ends, their bytes. */
export function packPaths(paths: readonly string[]): Buffer {
  const texts = paths.map((path) => Buffer.from(path));
  const head = Buffer.alloc(NUMBER_BYTES * (1 + paths.length));
  head.writeUInt32LE(paths.length);
  let end = 0;
  texts.forEach((text, ordinal) => {
    end += text.length;
    head.writeUInt32LE(end, NUMBER_BYTES * (1 + ordinal));
  });
  return Buffer.concat([head, ...texts]);
}

/** The path at a place of the list, from 0. @throws RangeError where there is none. */
export function packedPath(packed: Buffer, ordinal: number): string {
  const from = NUMBER_BYTES * (1 + packed.readUInt32LE());
  const start = ordinal === 0 ? 0 : packed.readUInt32LE(NUMBER_BYTES * ordinal);
  const end = packed.readUInt32LE(NUMBER_BYTES * (1 + ordinal));
  return packed.toString("utf8", from + start, from + end);
}
