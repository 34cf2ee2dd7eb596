import { hasHidden } from "../../text/visible.ts";
import { choose, lookAt, undo } from "./choose.ts";
import { type Key, only, type Responded } from "./events.ts";
import { currentItem, type Mode, nextWaiting, type ReviewState } from "./state.ts";

/** What a key does where a question is asked, or the keys are explained. */
export function pressWhereAsked(
  state: ReviewState,
  mode: Exclude<Mode, { kind: "item" | "reason" }>,
  { name, text }: Key,
): Responded {
  const back = { ...state, mode: { kind: "item" as const }, scroll: 0 };
  switch (mode.kind) {
    case "help":
      return only(back);
    case "places": {
      const changed = mode.offered[Number(text) - 1];
      return only(
        changed === undefined ? back : { ...state, mode: { kind: "changed", changed }, scroll: 0 },
      );
    }
    case "changed":
      if (name === "y") return only(choose(state, mode.changed));
      if (name === "e") return { state, effect: { kind: "edit", accepted: mode.changed } };
      return only({ ...back, notice: "It stays as it was." });
    case "planted":
      // Keys that were typed ahead must not pass over it.
      return only(name === "return" || name === "enter" ? back : state);
    case "summary":
      return pressInSummary(state, name);
  }
}

function pressInSummary(state: ReviewState, name: string): Responded {
  switch (name) {
    case "y":
      return state.chosen.size === 0
        ? only({ ...state, notice: "Nothing is chosen yet." })
        : { state, effect: { kind: "finish" } };
    case "q":
      return { state, effect: { kind: "quit" } };
    case "u":
      return only(undo(state));
    default:
      return only(lookAt(state, nextWaiting(state, 0) ?? state.at));
  }
}

/** What a key does while the reason of a rejection is typed, on one line. */
export function typeReason(
  state: ReviewState,
  mode: Extract<Mode, { kind: "reason" }>,
  { name, text, ctrl }: Key,
): ReviewState {
  const { typed } = mode;
  const now = (changed: string): ReviewState => ({ ...state, mode: { ...mode, typed: changed } });
  const back: ReviewState = { ...state, mode: { kind: "item" } };
  if (name === "escape") return back;
  if (name === "return" || name === "enter") return reject(back, typed.replace(/\s+/g, " ").trim());
  if (name === "backspace") return now([...typed].slice(0, -1).join(""));
  if (ctrl && name === "u") return now("");
  if (name === "up") return now(lastReason(state) ?? typed);
  return ctrl || text === "" || hasHidden(text) ? state : now(typed + text);
}

function reject(state: ReviewState, reason: string): ReviewState {
  if (reason === "") return { ...state, notice: "Not rejected: that takes a reason." };
  const item = currentItem(state);
  return choose(state, {
    item,
    choice: { operation: item.operation.id, verdict: "reject", reason },
  });
}

function lastReason({ chosen }: ReviewState): string | null {
  const reasons = [...chosen.values()].flatMap(({ choice }) =>
    choice.verdict === "reject" ? [choice.reason] : [],
  );
  return reasons.at(-1) ?? null;
}
