import type { AcceptChoice, Choice, RejectChoice } from "../../proposal/choice.ts";
import type { GatedWords } from "../../proposal/sentence-gate.ts";
import type { EvidencePlace } from "../evidence-place.ts";
import type { Excerpt } from "../excerpt.ts";
import type { HeldItem } from "../held-item.ts";
import type { ReviewItem } from "../item.ts";
import type { Reveal } from "../planted/reveal.ts";

/** What a person chose for one decision, and the decision as it is with that: with their words, at their place. */
export type Chosen = Accepted | Rejected;

export interface Accepted {
  readonly choice: AcceptChoice;
  readonly item: ReviewItem;
  /** How the words that the person gave it stand against its run; null where they say what was proposed. */
  readonly gated: GatedWords | null;
}

export interface Rejected {
  readonly choice: RejectChoice;
  readonly item: ReviewItem | HeldItem;
}

/** What keys mean at the moment. */
export type Mode =
  /** One decision is looked at. */
  | { readonly kind: "item" }
  /** Why it is rejected is being typed, or why what was changed is accepted though its run does not bear it out. */
  | {
      readonly kind: "reason";
      readonly typed: string;
      readonly changed: Accepted | null;
      readonly from: Looking;
    }
  /** Which other note it goes to is asked. */
  | { readonly kind: "places"; readonly offered: readonly Accepted[] }
  /** The decision as it would be with what the person changed is shown, and whether they want that is asked. */
  | { readonly kind: "changed"; readonly changed: Accepted; readonly from: Looking }
  | { readonly kind: "help" }
  /** What of the evidence is to be opened is asked. */
  | {
      readonly kind: "evidence";
      readonly run: string;
      readonly places: readonly EvidencePlace[];
      readonly from: Looking;
    }
  /** A part of a file is shown. */
  | { readonly kind: "excerpt"; readonly excerpt: Excerpt; readonly from: Looking }
  /** A claim that is held back is looked at. */
  | { readonly kind: "held"; readonly at: number }
  /** Which flaw was planted is told, now that something was chosen for it. */
  | { readonly kind: "planted"; readonly reveal: Reveal }
  /** All that was chosen is shown, and whether to carry it out is asked. */
  | { readonly kind: "summary" };

/** What one looks at when evidence is opened, and goes back to. */
export type Looking = Extract<Mode, { kind: "item" | "held" }>;

/** A review under way. Nothing is carried out before its end. */
export interface ReviewState {
  readonly proposal: string;
  readonly items: readonly ReviewItem[];
  /** Claims that the proposal holds back. */
  readonly held: readonly HeldItem[];
  /** Which of them is looked at. */
  readonly at: number;
  /** By operation, in the order chosen. */
  readonly chosen: ReadonlyMap<string, Chosen>;
  /** What each choice took the place of, the last one last. */
  readonly history: readonly { readonly operation: string; readonly before: Chosen | null }[];
  readonly mode: Mode;
  /** How many lines of what is shown are above the screen. */
  readonly scroll: number;
  /** Whether the expressions behind the evidence are shown. */
  readonly expressions: boolean;
  /** What there is to say about the last key; "" for nothing. */
  readonly notice: string;
}

/**
 * A review as it begins, or goes on: at the first decision that waits.
 * @param items at least one
 * @param kept what was chosen before
 * @param held claims that change nothing, to be looked at
 */
export function startReview(
  proposal: string,
  items: readonly ReviewItem[],
  kept: readonly Chosen[],
  held: readonly HeldItem[] = [],
): ReviewState {
  const state: ReviewState = {
    proposal,
    items,
    held,
    at: 0,
    chosen: new Map(kept.map((each) => [each.choice.operation, each])),
    history: kept.map(({ choice }) => ({ operation: choice.operation, before: null })),
    mode: { kind: "item" },
    scroll: 0,
    expressions: false,
    notice: kept.length === 0 ? "" : "This goes on where you stopped.",
  };
  const first = nextWaiting(state, 0);
  return first === null ? { ...state, mode: { kind: "summary" } } : { ...state, at: first };
}

/** The same review once what was planted in it is told: its change is there as it was proposed, and waits. */
export function reveal(state: ReviewState, told: Reveal): ReviewState {
  const at = state.items.findIndex(({ operation }) => operation.id === told.operation);
  return { ...state, at, mode: { kind: "planted", reveal: told }, notice: "" };
}

/** The decision looked at, as it was proposed. */
export function currentItem({ items, at }: ReviewState): ReviewItem {
  return items[at]!;
}

/** The decision looked at with what the person changed of it, or is asked about. */
export function seenItem(state: ReviewState): ReviewItem {
  const { mode } = state;
  if (mode.kind === "changed") return mode.changed.item;
  if (mode.kind === "reason" && mode.changed !== null) return mode.changed.item;
  const chosen = currentChoice(state);
  return chosen?.choice.verdict === "accept" ? (chosen as Accepted).item : currentItem(state);
}

/** What was chosen for the decision looked at; null while nothing was. */
export function currentChoice(state: ReviewState): Chosen | null {
  return state.chosen.get(currentItem(state).operation.id) ?? null;
}

/** What was chosen for a claim that is held back; null while nothing was. */
export function heldChoice({ chosen, held }: ReviewState, at: number): Chosen | null {
  return chosen.get(held[at]!.operation.id) ?? null;
}

/** Whether nobody has decided yet, neither in this review nor before. */
export function isWaiting({ chosen }: ReviewState, { operation, decision }: ReviewItem): boolean {
  return decision === null && !chosen.has(operation.id);
}

/** The place of the first decision from a place on that waits; null where none does. */
export function nextWaiting(state: ReviewState, from: number): number | null {
  const found = state.items.findIndex((item, index) => index >= from && isWaiting(state, item));
  return found === -1 ? null : found;
}

/** What was chosen, to be kept or carried out. */
export function choicesOf({ chosen }: ReviewState): Choice[] {
  return [...chosen.values()].map(({ choice }) => choice);
}
