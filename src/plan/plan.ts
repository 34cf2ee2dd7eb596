import type { AuditedAssertion } from "../bundle/audit/claim-audit.ts";
import type { Range } from "../text/range.ts";

/** What is proposed for a base, as data: what is shown, reviewed, hashed and applied is this one object. */
export interface Plan {
  readonly id: string;
  /** The proposal this was cut out of, where a person took only a part, or changed words. */
  readonly partOf?: string;
  /** The commit the plan was made on. */
  readonly base: string;
  readonly bundles: readonly PlannedBundle[];
  readonly operations: readonly Operation[];
  readonly changes: readonly NoteChange[];
  readonly record: readonly RecordEntry[];
  readonly growth: Growth;
}

export interface PlannedBundle {
  /** As the user named it; left out of the record, since another clone may name it otherwise. */
  readonly path: string;
  readonly id: string;
  readonly digest: string;
  /** The contract it answers, by which later runs find the notes that took this one up; older records lack it. */
  readonly contract?: string;
  readonly accepted: boolean;
  readonly reasons: readonly string[];
  readonly claims: readonly { readonly pointer: string; readonly text: string }[];
}

export type OperationKind =
  | "confirm"
  | "refine"
  | "supersede"
  | "add"
  | "contest"
  | "create"
  | "merge"
  | "prune"
  | "link"
  | "retract"
  | "hold";

export interface ClaimReference {
  readonly text: string;
  readonly bundle: string;
  readonly path: string;
  readonly pointer: string;
  /** What it says, piece by piece, and what each piece rests on; records of older versions lack it. */
  readonly assertions?: readonly AuditedAssertion[];
}

export interface Operation {
  readonly id: string;
  readonly kind: OperationKind;
  readonly claim: ClaimReference | null;
  readonly target: Target | null;
  /** The exact text replaced, and the exact text put in its place. Both "" for hold. */
  readonly before: string;
  readonly after: string;
  /** The footnote this operation leans on; written once a note however many operations share it. */
  readonly footnote: { readonly label: string; readonly text: string } | null;
  readonly reason: string;
  readonly confidence: number;
  readonly evidence: readonly {
    readonly path: string;
    readonly pointer: string;
    readonly quote: string;
  }[];
  readonly alternatives: readonly { readonly path: string; readonly score: number }[];
  /** Fingerprints of the findings that led to it. */
  readonly findings: readonly string[];
  /** Held only because a person has not taken it; while nobody rejected it, its claim comes in again. */
  readonly withheld?: true;
  /** Who changed its words before accepting it. */
  readonly edited?: string;
}

export interface Target {
  readonly path: string;
  /** The heading of the section; null before the first heading. */
  readonly section: string | null;
  /** Where `before` stands in the note as it is now. */
  readonly range: Range;
}

/** One note's text before and after, and the spans in which they differ. */
export interface NoteChange {
  readonly path: string;
  /** null for a note that does not exist yet. */
  readonly before: string | null;
  readonly after: string;
  readonly spans: readonly ChangedSpan[];
}

export interface ChangedSpan {
  readonly old: Range;
  readonly new: Range;
  readonly operations: readonly string[];
}

export type Fate =
  | "kept"
  | "confirmed"
  | "merged"
  | "superseded"
  | "contested"
  | "moved"
  | "pruned"
  | "held";

/** What became of a claim that came in, or of a span that was taken out. */
export interface RecordEntry {
  readonly text: string;
  readonly from: RecordPlace;
  readonly fate: Fate;
  /** Where it stands in the resulting base; null for held and pruned. */
  readonly at: { readonly path: string; readonly range: Range } | null;
  readonly reason: string;
  readonly operation: string;
}

export type RecordPlace =
  | {
      readonly kind: "claim";
      readonly bundle: string;
      readonly path: string;
      readonly pointer: string;
    }
  | { readonly kind: "note"; readonly path: string; readonly range: Range };

export interface Growth {
  readonly notesBefore: number;
  readonly notesAfter: number;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  readonly claimsIn: number;
  readonly confirmed: number;
  readonly refined: number;
  readonly added: number;
  readonly contested: number;
  readonly held: number;
  readonly created: number;
}
