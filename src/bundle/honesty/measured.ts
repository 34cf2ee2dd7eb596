import type { Selection } from "./selection.ts";
import type { CellTerm } from "./term.ts";

/** What an expression gives for a number of the text, in the text's unit and the direction that its words have. */
export interface Measured {
  readonly kind: "measured";
  readonly value: number;
  /** Where it is the end or the middle of several: each of them. */
  readonly cases: readonly number[];
  readonly cells: readonly CellTerm[];
  readonly selections: readonly Selection[];
  /** How it came about, for a reader. */
  readonly what: string;
}

export interface Refused {
  readonly kind: "refused";
  readonly why: string;
}

export function refuse(why: string): Refused {
  return { kind: "refused", why };
}
