import { pressWhereAsked, typeReason } from "./answer.ts";
import { only, type Responded, type ReviewEvent, type Room } from "./events.ts";
import { pressOnHeld } from "./held.ts";
import { showOpened } from "./opening.ts";
import { pressOnItem } from "./press.ts";
import { scrolled } from "./scroll.ts";
import type { Accepted, Mode, ReviewState } from "./state.ts";

/** What a review becomes by an event, and what is to be done about it. Pure. */
export function respond(before: ReviewState, event: ReviewEvent, room: Room): Responded {
  const state = { ...before, notice: "" };
  const { mode } = state;
  switch (event.kind) {
    case "key":
      if (event.key.ctrl && event.key.name === "c") {
        return { state: before, effect: { kind: "interrupt" } };
      }
      if (mode.kind === "reason") return only(typeReason(state, mode, event.key));
      return (
        scrolled(state, event.key, room) ??
        (mode.kind === "item"
          ? pressOnItem(state, event.key)
          : mode.kind === "held"
            ? pressOnHeld(state, mode.at, event.key)
            : pressWhereAsked(state, mode, event.key))
      );
    case "paste":
      return only(
        mode.kind === "reason"
          ? { ...state, mode: { ...mode, typed: mode.typed + event.text.replace(/\s+/g, " ") } }
          : { ...state, notice: "What was pasted is left out: only keys decide." },
      );
    case "changed":
      return only(
        typeof event.outcome === "string"
          ? { ...state, notice: event.outcome }
          : ask(state, { kind: "changed", changed: event.outcome, from: event.from }),
      );
    case "opened":
      return only(showOpened(state, event.outcome, event.from));
    case "places":
      return only(askPlace(state, event.offered));
  }
}

/** Where there is but one other place, it is shown at once. */
function askPlace(state: ReviewState, offered: readonly Accepted[]): ReviewState {
  const [first] = offered;
  if (first === undefined) return { ...state, notice: "No other note has a place for it." };
  return ask(
    state,
    offered.length === 1
      ? { kind: "changed", changed: first, from: { kind: "item" } }
      : { kind: "places", offered },
  );
}

function ask(state: ReviewState, mode: Mode): ReviewState {
  return { ...state, mode, scroll: 0 };
}
