/** placeholder type file, replaced by the bundle work */
import type { Range } from "../text/range.ts";

/** How one claim stands against its bundle's own results. */
export interface ClaimAudit {
  readonly pointer: string;
  readonly verdict: "supported" | "refuted" | "unbound";
  readonly bindings: readonly Binding[];
}

/** One number of a claim and the values of the results it speaks of. */
export interface Binding {
  /** Offsets of the number in the claim's text. */
  readonly at: Range;
  readonly claimed: string;
  readonly verdict: "supported" | "refuted" | "unbound";
  /** What the results give, as it should have been written; null where unbound. */
  readonly computed: string | null;
  readonly unit: string;
  /** How it was computed, for a reader: `strong_acc − weak_acc over 9 rows`. */
  readonly derivation: string;
  readonly evidence: readonly {
    readonly path: string;
    readonly pointer: string;
    readonly quote: string;
  }[];
}
