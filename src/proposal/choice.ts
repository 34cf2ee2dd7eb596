/** How a held claim can be taken in: as it is, put right, as an open question, as what a note says already, or against it. */
export const HELD_AS = ["statement", "corrected", "question", "same", "contradicting"] as const;
export type HeldAs = (typeof HELD_AS)[number];

/** What a person wants done with one operation. */
export type Choice = AcceptChoice | RejectChoice;

export interface AcceptChoice {
  readonly operation: string;
  readonly verdict: "accept";
  /** For a claim that was held: as what it comes in. */
  readonly as?: HeldAs;
  /** The note it goes to instead of the one proposed, as the person saw it; absent where it stays. */
  readonly to?: { readonly path: string; readonly blob: string };
  /** Its words as the person changed them, there; null where they stay. */
  readonly text: string | null;
  /** Why these words stand although the run's results do not bear them out; absent where that takes no reason. */
  readonly reason?: string;
}

export interface RejectChoice {
  readonly operation: string;
  readonly verdict: "reject";
  readonly reason: string;
}
