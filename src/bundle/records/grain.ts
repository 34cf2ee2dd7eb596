import type { RecordCell } from "./record-table.ts";

/** What varies from case to case by where a value stands: the key or the place in a list. */
export interface Coordinate {
  readonly name: string;
  readonly value: string;
  /** `keys`: a key of an object of like objects; `seed`: a place in a list of repetitions; `row`: in any other list. */
  readonly kind: "keys" | "row" | "seed";
}

/** One case: where it stands, and what stands there. */
export interface Case {
  readonly coordinates: readonly Coordinate[];
  readonly cells: ReadonlyMap<string, RecordCell>;
  /** Values one level up, the same for all cases there. */
  readonly inherited: ReadonlyMap<string, RecordCell>;
}

/** Like cases at one depth of one tree. */
export interface Grain {
  readonly path: string;
  readonly pointer: string;
  /** Fixed keys above. */
  readonly parents: readonly string[];
  readonly cases: readonly Case[];
}
