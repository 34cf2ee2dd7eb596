/**
 * Packs ascending whole numbers: each is the distance from the one before, seven bits a byte, the lowest first; the
 * eighth bit says that more follow (LEB128).
 */
export function packOrdinals(ordinals: readonly number[]): Buffer {
  const bytes: number[] = [];
  let before = 0;
  for (const ordinal of ordinals) {
    let distance = ordinal - before;
    for (; distance > 127; distance = Math.floor(distance / 128))
      bytes.push((distance % 128) + 128);
    bytes.push(distance);
    before = ordinal;
  }
  return Buffer.from(bytes);
}

/** The numbers that were packed. */
export function unpackOrdinals(packed: Buffer): number[] {
  const ordinals: number[] = [];
  let ordinal = 0;
  let weight = 1;
  for (const byte of packed) {
    ordinal += (byte % 128) * weight;
    if (byte > 127) {
      weight *= 128;
    } else {
      ordinals.push(ordinal);
      weight = 1;
    }
  }
  return ordinals;
}
