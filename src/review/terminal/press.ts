import { otherPlaces } from "../../proposal/move-operation.ts";
import type { StandingDecision } from "../../proposal/standing.ts";
import { choose, lookAt, lookAtHeld, skip, summarise, undo } from "./choose.ts";
import { type Key, only, type Responded } from "./events.ts";
import { hasExpressions } from "./evidence.ts";
import { openEvidence } from "./opening.ts";
import { type Accepted, currentChoice, currentItem, type ReviewState, seenItem } from "./state.ts";

/** What a key does while one decision is looked at. */
export function pressOnItem(state: ReviewState, { name, text }: Key): Responded {
  const { items, at } = state;
  switch (text === "?" ? text : name) {
    case "a":
      return only(deciding(state, () => choose(state, acceptable(state))));
    case "r":
      return only(
        deciding(state, () => ({
          ...state,
          mode: {
            kind: "reason",
            typed: reasonBefore(state),
            changed: null,
            from: { kind: "item" },
          },
        })),
      );
    case "e":
      return edit(state);
    case "m":
      return move(state);
    case "s":
      return only(skip(state));
    case "o":
      return openEvidence(state, seenItem(state).operation, { kind: "item" });
    case "x":
      return only(askForExpressions(state));
    case "h":
      return only(lookAtHeld(state, 0));
    case "u":
      return only(undo(state));
    case "n":
    case "right":
      return only(
        at + 1 < items.length
          ? lookAt(state, at + 1)
          : { ...state, notice: "This is the last one. f shows what you chose." },
      );
    case "p":
    case "left":
      return only(at > 0 ? lookAt(state, at - 1) : { ...state, notice: "This is the first one." });
    case "f":
      return only(summarise(state));
    case "q":
      return { state, effect: { kind: "quit" } };
    case "?":
      return only({ ...state, mode: { kind: "help" }, scroll: 0 });
    default:
      return only({ ...state, notice: "That key does nothing here. ? shows those that do." });
  }
}

function edit(state: ReviewState): Responded {
  const accepted = acceptable(state);
  if (accepted.item.editable === null) {
    return only({ ...state, notice: "It changes no words, so there are none to edit." });
  }
  return asking(state, { kind: "edit", accepted, from: { kind: "item" } });
}

function move(state: ReviewState): Responded {
  if (otherPlaces(currentItem(state).operation).length === 0) {
    return only({ ...state, notice: "There is no other note it could go to." });
  }
  return asking(state, { kind: "find-places", accepted: acceptable(state) });
}

function askForExpressions(state: ReviewState): ReviewState {
  if (!hasExpressions(seenItem(state).operation)) {
    return { ...state, notice: "No expression stands behind its evidence." };
  }
  return { ...state, expressions: !state.expressions };
}

function asking(state: ReviewState, effect: NonNullable<Responded["effect"]>): Responded {
  const { decision } = currentItem(state);
  return decision === null ? { state, effect } : only(decided(state, decision));
}

function deciding(state: ReviewState, decide: () => ReviewState): ReviewState {
  const { decision } = currentItem(state);
  return decision === null ? decide() : decided(state, decision);
}

function decided(state: ReviewState, { verdict, by }: StandingDecision): ReviewState {
  return { ...state, notice: `${by.name} has ${verdict} it already, and that stands.` };
}

/** The decision looked at as it would be accepted: with what the person changed of it, if they did. */
function acceptable(state: ReviewState): Accepted {
  const chosen = currentChoice(state);
  if (chosen?.choice.verdict === "accept") return chosen as Accepted;
  const item = currentItem(state);
  return {
    item,
    gated: null,
    choice: { operation: item.operation.id, verdict: "accept", text: null },
  };
}

/** The reason given before for the same decision. */
function reasonBefore(state: ReviewState): string {
  const choice = currentChoice(state)?.choice;
  return choice?.verdict === "reject" ? choice.reason : "";
}
