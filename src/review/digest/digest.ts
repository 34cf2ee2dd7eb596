import type { EvidenceLine } from "../../plan/evidence-lines.ts";
import type { OperationKind } from "../../plan/plan.ts";
import type { PlantedRecord } from "../../proposal/planted-record.ts";

/** What a night tells of a base: all that the page of the morning shows. Texts are as notes and bundles have them. */
export interface Digest {
  /** The day of the run: `2026-11-21`. */
  readonly day: string;
  /** The commit that was looked at. */
  readonly revision: string;
  readonly proposals: readonly WaitingProposal[];
  readonly bundles: readonly CameIn[];
  /** Bundles that were not taken in, each with the reasons. */
  readonly leftOut: readonly { readonly bundle: string; readonly reasons: readonly string[] }[];
  readonly held: readonly Held[];
  /** What a budget left for another night; null where it left nothing. */
  readonly later: Later | null;
  /** Two statements each that cannot both be right; null where nobody looked. */
  readonly conflicts: readonly OpenConflict[] | null;
  /** What lint finds in the whole base; null where nobody looked. */
  readonly findings: Findings | null;
  /** Oldest first, the last of them the base as it is; null where nobody looked. */
  readonly growth: readonly Level[] | null;
  readonly health: Health;
  /** What did not go as it should, each as a sentence. */
  readonly troubles: readonly string[];
}

export interface WaitingProposal {
  readonly id: string;
  readonly isNew: boolean;
  /** The changes that nobody decided on yet, those first in which a mistake would cost most. */
  readonly changes: readonly ProposedChange[];
}

export interface ProposedChange {
  readonly kind: OperationKind;
  readonly path: string;
  readonly section: string | null;
  readonly claim: string;
  /** What each piece of the claim rests on. */
  readonly evidence: readonly EvidenceLine[];
  /** What the base holds after it that it did not before, in a sentence. */
  readonly belief: string;
}

/** A bundle that was taken in, and what became of its claims. */
export interface CameIn {
  readonly bundle: string;
  readonly kinds: readonly OperationKind[];
  /** The proposal it waits in; null where none of its claims changes a note. */
  readonly proposal: string | null;
}

/** A claim that no proposal would write into a note. */
export interface Held {
  readonly claim: string;
  readonly bundle: string;
  readonly reason: string;
  readonly evidence: readonly EvidenceLine[];
}

export interface Later {
  readonly bundles: readonly string[];
  readonly reason: string;
}

export interface OpenConflict {
  readonly rule: string;
  readonly message: string;
  readonly here: Side;
  readonly there: Side;
}

interface Side {
  readonly path: string;
  readonly line: number;
  readonly statement: string;
}

export interface Findings {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Notes that could not be read. */
  readonly unchecked: number;
}

/** How large a base was at the end of a day. */
export interface Level {
  readonly day: string;
  readonly notes: number;
  readonly bytes: number;
}

export interface Health {
  readonly notes: number;
  /** Proposals that a person may decide on, and those that no longer fit the notes. */
  readonly open: number;
  readonly stale: number;
  readonly waiting: number;
  /** The log's newest entries, by which it can be told later that none was taken out. */
  readonly logHeads: readonly string[];
  /** How many of the last planted flaws were caught; null where there was none. */
  readonly planted: PlantedRecord | null;
  readonly seconds: number;
}
