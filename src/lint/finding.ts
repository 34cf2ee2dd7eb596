import type { Json } from "../note/facts.ts";
import type { Range } from "../text/range.ts";

export type Severity = "error" | "warning" | "info";

/** A place in a file, with its text. */
export interface Place {
  readonly path: string;
  readonly range: Range;
  readonly quote: string;
}

export interface RelatedPlace extends Place {
  readonly role: string;
}

/** What a rule reports: where, what, why, what to do. */
export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  /** 0..1: of ten findings at 0.9, nine should be right. */
  readonly confidence: number;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly related: readonly RelatedPlace[];
  readonly fix: "safe" | "unsafe" | null;
  /** Stable while the content stands, whatever its line. */
  readonly fingerprint: string;
  readonly data: { readonly [key: string]: Json };
}
