import type { Range } from "./range.ts";

/** Which places of a text are taken by some of its stretches. */
export interface Cover {
  readonly add: (stretch: Range) => void;
  /** Whether any place of a stretch is taken. */
  readonly touches: (stretch: Range) => boolean;
  /** Whether every place of a stretch is taken. */
  readonly covers: (stretch: Range) => boolean;
}

/** A cover of a text of some length, with some stretches taken. Each question takes as long as its stretch. */
export function coverOf(length: number, stretches: readonly Range[]): Cover {
  const taken = new Uint8Array(length + 1);
  const add = ({ start, end }: Range) => void taken.fill(1, Math.max(0, start), Math.max(0, end));
  for (const stretch of stretches) add(stretch);
  return {
    add,
    touches: ({ start, end }) => taken.subarray(start, end).includes(1),
    covers: ({ start, end }) => !taken.subarray(start, end).includes(0),
  };
}
