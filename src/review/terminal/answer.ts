import { hasHidden } from "../../text/visible.ts";
import { choose, lookAt, undo } from "./choose.ts";
import { type Key, only, type Responded } from "./events.ts";
import { pressOnExcerpt, pressOnPlaces } from "./opening.ts";
import { currentItem, type Mode, nextWaiting, type ReviewState } from "./state.ts";

/** What a key does where a question is asked, or the keys are explained. */
export function pressWhereAsked(
  state: ReviewState,
  mode: Exclude<Mode, { kind: "item" | "reason" | "held" }>,
  key: Key,
): Responded {
  const { name, text } = key;
  const back = { ...state, mode: { kind: "item" as const }, scroll: 0 };
  switch (mode.kind) {
    case "help":
      return only(back);
    case "excerpt":
      return pressOnExcerpt(state, mode, key);
    case "evidence":
      return pressOnPlaces(state, mode, key);
    case "places": {
      const changed = mode.offered[Number(text) - 1];
      return only(
        changed === undefined
          ? back
          : { ...state, mode: { kind: "changed", changed, from: { kind: "item" } }, scroll: 0 },
      );
    }
    case "changed":
      if (name === "y") return only(acceptChanged(state, mode));
      if (name === "e" && mode.changed.choice.as !== "same") {
        return { state, effect: { kind: "edit", accepted: mode.changed, from: mode.from } };
      }
      return only({ ...back, mode: mode.from, notice: "It stays as it was." });
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

/** Words that their run does not bear out take a reason. */
function acceptChanged(
  state: ReviewState,
  { changed, from }: Extract<Mode, { kind: "changed" }>,
): ReviewState {
  const isFree = (changed.gated?.objection ?? null) === null || changed.choice.reason !== undefined;
  return isFree
    ? choose(state, changed)
    : { ...state, mode: { kind: "reason", typed: "", changed, from } };
}

/** What a key does while the reason of a decision is typed, on one line. */
export function typeReason(
  state: ReviewState,
  mode: Extract<Mode, { kind: "reason" }>,
  { name, text, ctrl }: Key,
): ReviewState {
  const { typed } = mode;
  const now = (changed: string): ReviewState => ({ ...state, mode: { ...mode, typed: changed } });
  if (name === "escape") return { ...state, mode: leftFrom(mode) };
  if (name === "return" || name === "enter") {
    return withReason(state, mode, typed.replace(/\s+/g, " ").trim());
  }
  if (name === "backspace") return now([...typed].slice(0, -1).join(""));
  if (ctrl && name === "u") return now("");
  if (name === "up") return now(lastReason(state) ?? typed);
  return ctrl || text === "" || hasHidden(text) ? state : now(typed + text);
}

function leftFrom({ changed, from }: Extract<Mode, { kind: "reason" }>): Mode {
  return changed === null ? from : { kind: "changed", changed, from };
}

/** Without a reason the line stays open: what is typed next must not be taken for keys that decide. */
function withReason(
  state: ReviewState,
  { changed, from }: Extract<Mode, { kind: "reason" }>,
  reason: string,
): ReviewState {
  if (reason === "") return { ...state, notice: "That takes a reason; esc leaves it." };
  if (changed !== null) {
    return choose(state, { ...changed, choice: { ...changed.choice, reason } });
  }
  const item = from.kind === "held" ? state.held[from.at]! : currentItem(state);
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
