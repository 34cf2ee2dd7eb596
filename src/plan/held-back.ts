import type { Operation } from "./plan.ts";

/** An operation that is not carried out after all, with the reason. */
export function heldBack(operation: Operation, reason: string): Operation {
  return { ...operation, kind: "hold", target: null, after: "", footnote: null, reason };
}

/** An operation that a person does not take, or not yet: it may come again, unlike what is held for reasons of its own. */
export function withheld(operation: Operation, reason: string): Operation {
  return { ...heldBack(operation, reason), withheld: true };
}
