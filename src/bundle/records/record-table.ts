import type { ResultValue } from "../bundle.ts";

/**
 * Results of one grain as tidy data: each row is one case, told from the others by its coordinates, and holds what was
 * measured there. A CSV file is one; of nested JSON, each depth at which like things stand side by side is one.
 */
export interface RecordTable {
  /** The file, or the first of several like files whose folders tell the cases apart (`run_0/`, `run_1/`). */
  readonly path: string;
  /** Where its rows stand in the file: a JSON pointer, "" for the whole file. */
  readonly pointer: string;
  /** Whether its first dimension is of arms that only names of columns tell. */
  readonly isMelted?: true;
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly rows: readonly RecordRow[];
}

/** What tells the rows apart: a column of inputs, the keys of an object of like objects, the places in a list. */
export interface Dimension {
  /** `lr`, `layer`; "" for keys that nothing names. */
  readonly name: string;
  /** `arm`: named alternatives; `input`: set by whoever ran it; `seed`: repetitions; `row`: nothing but the order of rows. */
  readonly kind: "arm" | "input" | "seed" | "row";
  /** Its values, each once, in the order of the file, as written there. */
  readonly values: readonly string[];
}

/** A column of what came out, or of how large the study was. */
export interface Measure {
  /** As the file writes it: the last key, or the head of a column. */
  readonly name: string;
  /** The keys above it that are no coordinates: `correlation_with_gain` of `/correlation_with_gain/weak_accuracy`. */
  readonly parents: readonly string[];
  readonly role: "outcome" | "input" | "size";
  /** From the glossary, the head's brackets or the name: `%`, `min`, `ms`; null where nothing says so. */
  readonly unit: string | null;
  /** What the glossary says it means. */
  readonly means: string | null;
  readonly better: "higher" | "lower" | null;
  /** Whether it stands one level up and is the same for all rows of a case. */
  readonly inherited: boolean;
}

export interface RecordRow {
  /** One entry a dimension, as written. */
  readonly coordinates: readonly string[];
  /** One entry a measure; null where the row has none or none that is defined (NaN). */
  readonly cells: readonly (RecordCell | null)[];
}

/** A value of the results with the file it stands in: a row may be joined from several. */
export interface RecordCell extends ResultValue {
  readonly path: string;
}

/** What a manifest or a contract says its names mean. */
export interface Glossary {
  readonly columns: ReadonlyMap<string, GlossaryColumn>;
  /** Names of arms and what they mean: `no_aux` → "without the auxiliary loss". */
  readonly arms: ReadonlyMap<string, string>;
  readonly baseline: string | null;
  /** The principal measure. */
  readonly measure: string | null;
}

export interface GlossaryColumn {
  readonly means: string | null;
  readonly unit: string | null;
  readonly role: "input" | "outcome" | "size" | null;
  readonly better: "higher" | "lower" | null;
}

/** What names mean where nobody said. */
export const NO_GLOSSARY: Glossary = {
  columns: new Map(),
  arms: new Map(),
  baseline: null,
  measure: null,
};
