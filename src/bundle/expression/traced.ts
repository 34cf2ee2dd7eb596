import type { RecordCell } from "../records/record-table.ts";

/**
 * A value while an expression is worked out, with how it came about. That is what tells an honest expression from one
 * that merely gives the written number: which values of the results it rests on, and why those and no others.
 */
export type Traced = Scalar | Row | List | Nothing;

export interface Scalar {
  readonly kind: "scalar";
  readonly value: number | string | boolean | null;
  /** As the results write it; null for what was reckoned. `1e-4` is text and number. */
  readonly lexeme: string | null;
  readonly from: Derivation;
}

/** An object: one case of the results, or several values by name. */
export interface Row {
  readonly kind: "row";
  readonly entries: ReadonlyMap<string, Traced>;
  readonly from: RowOrigin;
}

/** Several values. A sequence of one is the same as that one, as JSONata has it; a list is not. */
export interface List {
  readonly kind: "list";
  readonly items: readonly Traced[];
  readonly isSequence: boolean;
  /** What its items were put in order by, where they were. */
  readonly order: readonly Ordering[];
}

/** No value at all: what is not there, or what no case was left of. */
export interface Nothing {
  readonly kind: "nothing";
  /** The choices that left nothing. */
  readonly because: readonly Choice[];
}

export type Derivation =
  /** A value as it stands in the results. */
  | { readonly kind: "cell"; readonly cell: RecordCell; readonly because: readonly Choice[] }
  /** A value that the expression itself writes. */
  | { readonly kind: "literal"; readonly value: number | string | boolean | null }
  /** The name of a key of the results. */
  | { readonly kind: "key"; readonly key: string; readonly of: RowOrigin }
  /** Reckoned from others: `+`, `<`, `mean`, `count`. */
  | {
      readonly kind: "reckoned";
      readonly by: string;
      readonly value: number | string | boolean;
      readonly of: readonly (Derivation | RowOrigin)[];
      /** The choices that left nothing of what was counted. */
      readonly because: readonly Choice[];
    };

/** Where a row comes from. */
export interface RowOrigin {
  readonly kind: "row";
  /** The file and the place in it; null for rows that were reckoned. */
  readonly path: string | null;
  readonly pointer: string;
  readonly because: readonly Choice[];
  /** What a reckoned row holds. */
  readonly holds: readonly Derivation[];
}

/** Why a value is there and others are not. */
export type Choice =
  /** It met a condition, as some of those that were asked did. */
  | { readonly kind: "filter"; readonly verdict: Derivation; readonly asked: readonly Asked[] }
  /** It stood at this place among so many. */
  | { readonly kind: "place"; readonly place: number; readonly of: number }
  /** It had the highest or the lowest of these values. */
  | {
      readonly kind: "extreme";
      readonly end: "highest" | "lowest";
      readonly among: readonly Derivation[];
    };

/** One that was asked whether it meets a condition, and the answer. */
export interface Asked {
  readonly of: Derivation | RowOrigin;
  readonly verdict: Derivation;
  readonly isMet: boolean;
}

/** What rows were sorted by: the value each had, in their order. */
export interface Ordering {
  readonly isDescending: boolean;
  readonly by: readonly Derivation[];
}

export const NOTHING: Nothing = { kind: "nothing", because: [] };

export function reckoned(
  by: string,
  of: readonly (Derivation | RowOrigin)[],
  value: number | string | boolean,
  because: readonly Choice[] = [],
): Scalar {
  return {
    kind: "scalar",
    value,
    lexeme: null,
    from: { kind: "reckoned", by, value, of, because },
  };
}

export function sequence(items: readonly Traced[], order: readonly Ordering[] = []): List {
  return { kind: "list", items, isSequence: true, order };
}

export function list(items: readonly Traced[]): List {
  return { kind: "list", items, isSequence: false, order: [] };
}

/** The items of a value, whether it is one or several. */
export function itemsOf(value: Traced): readonly Traced[] {
  if (value.kind === "nothing") return [];
  return value.kind === "list" ? value.items : [value];
}

/** The same value, chosen for one more reason. */
export function chosen(value: Traced, choice: Choice): Traced {
  switch (value.kind) {
    case "nothing":
      return value;
    case "list":
      return { ...value, items: value.items.map((item) => chosen(item, choice)) };
    case "row":
      return { ...value, from: { ...value.from, because: [...value.from.because, choice] } };
    case "scalar":
      return { ...value, from: chosenDerivation(value.from, choice) };
  }
}

function chosenDerivation(from: Derivation, choice: Choice): Derivation {
  switch (from.kind) {
    case "cell":
    case "reckoned":
      return { ...from, because: [...from.because, choice] };
    case "key":
      return { ...from, of: { ...from.of, because: [...from.of.because, choice] } };
    case "literal":
      return from;
  }
}
