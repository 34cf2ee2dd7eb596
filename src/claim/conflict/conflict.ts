import type { Alignment } from "../alignment.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Statement } from "../statement.ts";

/** In what two statements cannot both be right. */
export type ConflictKind =
  | "number"
  | "negation"
  | "direction"
  | "comparison"
  | "quantifier"
  | "definition"
  | "time";

/** The words of both statements that decide how they stand. */
export interface Reason {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
}

/** A possible conflict: where it lies, and what speaks for and against it. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly reasons: readonly Reason[];
  /** Named figures that its confidence is worked out from, mostly shares between 0 and 1. */
  readonly signs: Readonly<Record<string, number>>;
}

/** Two sentences side by side. */
export interface StatementPair {
  readonly a: Statement;
  readonly b: Statement;
  readonly alignment: Alignment;
}

/** Looks for one kind of conflict; null where there is nothing of the kind. */
export type Detector = (pair: StatementPair, lexicon: Lexicon) => Conflict | null;
