import type { Bundle, BundleFolder } from "../../bundle/bundle.ts";
import type { RecordTable } from "../../bundle/records/record-table.ts";

/** A bundle as it lies there and as it was read. */
export interface SampleBundle {
  readonly folder: BundleFolder;
  readonly bundle: Bundle;
  readonly tables: readonly RecordTable[];
}

/** A bundle with one flaw, in memory. */
export interface PlantedBundle {
  readonly folder: BundleFolder;
  /** The files that a finding of it touches. */
  readonly paths: readonly string[];
  /** What was done, for whoever reads of a miss. */
  readonly what: string;
}

/** One way to spoil what is in a bundle beside its claims. */
export interface BundleOperator {
  readonly name: string;
  /** The rule that is made for it comes first; any of them may report it. */
  readonly rules: readonly string[];
  /** Plants it, with the help of another bundle; null where the bundle offers no hold. */
  readonly plant: (sample: SampleBundle, other: SampleBundle | null) => PlantedBundle | null;
}
