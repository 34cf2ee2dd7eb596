import type { OperationKind } from "../../plan/plan.ts";
import type { HeldAs } from "../../proposal/choice.ts";

/** What each kind of change does, in words for who has not read the manual. */
export const KINDS: { readonly [kind in OperationKind]: string } = {
  confirm: "Adds a source",
  refine: "Says it more exactly",
  supersede: "Newer value",
  add: "Adds a statement",
  contest: "Shows a contradiction",
  create: "New note",
  merge: "Merges",
  prune: "Removes",
  link: "Links",
  retract: "Retracts",
  hold: "Held",
};

/** As what a claim that was held comes in. */
export const TAKEN_AS: { readonly [as in HeldAs]: string } = {
  statement: "as it is",
  corrected: "corrected",
  question: "as an open question",
  same: "as one more source of what the note says",
  contradicting: "as what contradicts the note",
};

/** A number with its noun: `1 change`, `2 changes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
