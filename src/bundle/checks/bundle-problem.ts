import type { Range } from "../../text/range.ts";
import type { ClaimAudit } from "../audit/claim-audit.ts";
import type { Bundle, BundleFolder } from "../bundle.ts";
import type { RecordTable } from "../records/record-table.ts";
import type { BundleSurroundings } from "../surroundings.ts";

/** A bundle with what checks ask of it, each worked out once. */
export interface CheckedBundle {
  readonly folder: BundleFolder;
  readonly bundle: Bundle;
  readonly surroundings: BundleSurroundings;
  readonly tables: readonly RecordTable[];
  readonly audits: readonly ClaimAudit[];
}

/** Something that a check finds in a bundle. */
export interface BundleProblem {
  readonly severity: "error" | "warning" | "info";
  /** A file of the bundle, and where in it: a JSON pointer, within a string of it, or a range of the text. */
  readonly file: string;
  readonly at:
    | { readonly kind: "json"; readonly pointer: string; readonly within: Range | null }
    | { readonly kind: "text"; readonly range: Range };
  /** What is wrong, with its values. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  readonly confidence: number;
  readonly data: { readonly [key: string]: string | number | boolean | null | readonly string[] };
}

/** Looks for one kind of problem. `others` are the other bundles of the same run of the command. */
export type BundleCheck = (
  checked: CheckedBundle,
  others: readonly CheckedBundle[],
) => Iterable<BundleProblem>;
