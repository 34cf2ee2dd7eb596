import { type Chosen, currentItem, heldChoice, nextWaiting, type ReviewState } from "./state.ts";

/**
 * Notes a choice, and goes on to the next decision that waits; behind the last, to the summary. From a claim that is held
 * back it goes on to the next of those, and behind the last back to the decisions.
 */
export function choose(state: ReviewState, chosen: Chosen): ReviewState {
  const { operation } = chosen.choice;
  const before = state.chosen.get(operation) ?? null;
  const next = {
    ...state,
    chosen: withChoice(state, operation, chosen),
    history: [...state.history, { operation, before }],
  };
  const held = heldAt(state, operation);
  if (held === -1) return goOn(next);
  const waiting = next.held.findIndex((_, at) => at > held && heldChoice(next, at) === null);
  return waiting === -1 ? lookAt(next, next.at) : lookAtHeld(next, waiting);
}

/** Shows a claim that is held back, from its beginning. */
export function lookAtHeld(state: ReviewState, at: number): ReviewState {
  if (state.held.length === 0) return { ...state, notice: "Nothing is held back." };
  return { ...state, mode: { kind: "held", at }, scroll: 0, notice: "" };
}

function heldAt({ held }: ReviewState, operation: string): number {
  return held.findIndex((item) => item.operation.id === operation);
}

/** Leaves the decision looked at to another time, whatever was chosen for it, and goes on. */
export function skip(state: ReviewState): ReviewState {
  const operation = currentItem(state).operation.id;
  const before = state.chosen.get(operation) ?? null;
  if (before === null) return goOn(state);
  return goOn({
    ...state,
    chosen: withChoice(state, operation, null),
    history: [...state.history, { operation, before }],
  });
}

/** Takes the last choice back, and shows what it was made on. */
export function undo(state: ReviewState): ReviewState {
  const last = state.history.at(-1);
  if (last === undefined) return { ...state, notice: "There is nothing to undo." };
  const { operation, before } = last;
  const held = heldAt(state, operation);
  const at = state.items.findIndex((item) => item.operation.id === operation);
  return {
    ...(held === -1 ? lookAt(state, at) : lookAtHeld(state, held)),
    chosen: withChoice(state, operation, before),
    history: state.history.slice(0, -1),
    notice: "Your last choice is undone.",
  };
}

/** Looks at another decision, from its beginning. */
export function lookAt(state: ReviewState, at: number): ReviewState {
  return { ...state, at, mode: { kind: "item" }, scroll: 0, notice: "" };
}

/** Shows what was chosen so far, and asks whether to carry it out. */
export function summarise(state: ReviewState): ReviewState {
  return { ...state, mode: { kind: "summary" }, scroll: 0, notice: "" };
}

function goOn(state: ReviewState): ReviewState {
  const next = nextWaiting(state, state.at + 1);
  return next === null ? summarise(state) : lookAt(state, next);
}

function withChoice(
  { chosen }: ReviewState,
  operation: string,
  choice: Chosen | null,
): ReadonlyMap<string, Chosen> {
  const others = [...chosen].filter(([id]) => id !== operation);
  return new Map(choice === null ? others : [...others, [operation, choice]]);
}
