import type { Json } from "../note/facts.ts";
import type { Edit } from "../text/edit.ts";
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

/** One splice of a fix, in a note of the base. */
export interface FixEdit extends Edit {
  readonly path: string;
}

/** `safe`: what the note says stays the same. `unsafe`: likely what was meant, for a person to look at. */
export type Safety = "safe" | "unsafe";

/** The least change that makes a finding go away; all its edits are made, or none. */
export interface Fix {
  readonly safety: Safety;
  readonly edits: readonly FixEdit[];
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
  readonly fix: Fix | null;
  /** Stable while the content stands, whatever its line. */
  readonly fingerprint: string;
  readonly data: { readonly [key: string]: Json };
  /** Whether the text at its places must not be shown in any report; its quotes are empty. */
  readonly withheld?: true;
}
