import type { HeldAs } from "../../proposal/choice.ts";
import type { EvidencePlace } from "../evidence-place.ts";
import type { Excerpt } from "../excerpt.ts";
import type { HeldItem } from "../held-item.ts";
import type { Accepted, Looking, ReviewState } from "./state.ts";

/** A key that was pressed. */
export interface Key {
  /** `a`, `return`, `pagedown`. */
  readonly name: string;
  /** What it types; "" where it types nothing. */
  readonly text: string;
  readonly ctrl: boolean;
}

/** What happens to a review. */
export type ReviewEvent =
  | { readonly kind: "key"; readonly key: Key }
  /** Text that was pasted: it is typed where something is typed, and means no key. */
  | { readonly kind: "paste"; readonly text: string }
  /** The decision as it is with the words given, or a claim that was held as it would come in; or why it stays as it was. */
  | { readonly kind: "changed"; readonly outcome: Accepted | string; readonly from: Looking }
  /** What was to be opened: a part of it, why it can't be, or null once it was read in a pager. */
  | {
      readonly kind: "opened";
      readonly outcome: Excerpt | string | null;
      readonly from: Looking;
    }
  /** The places that were asked for. */
  | { readonly kind: "places"; readonly offered: readonly Accepted[] };

/** What is to be done outside of it. */
export type ReviewEffect =
  /** Have the words of a decision edited. */
  | { readonly kind: "edit"; readonly accepted: Accepted; readonly from: Looking }
  /** Look how a claim that is held would come in. */
  | {
      readonly kind: "take";
      readonly operation: string;
      readonly as: HeldAs;
      readonly from: Looking;
    }
  /** Have a claim that is held put right. */
  | { readonly kind: "correct"; readonly held: HeldItem; readonly from: Looking }
  /** Look where else a decision could go. */
  | { readonly kind: "find-places"; readonly accepted: Accepted }
  /** Open a place of a run. */
  | {
      readonly kind: "open";
      readonly run: string;
      readonly place: EvidencePlace;
      readonly from: Looking;
    }
  /** Carry out what was chosen. */
  | { readonly kind: "finish" }
  /** Stop, and keep what was chosen. */
  | { readonly kind: "quit" }
  | { readonly kind: "interrupt" };

export interface Responded {
  readonly state: ReviewState;
  readonly effect: ReviewEffect | null;
}

/** How many lines of what is shown the screen holds, and how many of them can be scrolled away above it. */
export interface Room {
  readonly page: number;
  readonly furthest: number;
}

/** A state after which there is nothing to be done. */
export function only(state: ReviewState): Responded {
  return { state, effect: null };
}
