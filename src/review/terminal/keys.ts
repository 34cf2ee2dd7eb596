import { otherPlaces } from "../../proposal/move-operation.ts";
import { folded, type Look } from "./look.ts";
import { currentItem, type ReviewState } from "./state.ts";

type KeyHelp = readonly [key: string, does: string];

const HELP: readonly KeyHelp[] = [
  ["a", "accept the change as it stands"],
  ["r", "reject it; asks why, on one line (↑ takes the last reason again)"],
  ["e", "change its words in your editor ($VISUAL, $EDITOR), then accept that"],
  ["m", "move it to another note, then accept it there"],
  ["s", "skip it: it goes on waiting"],
  ["o", "open what it rests on: the results at the value ($PAGER), the report at the sentence"],
  ["x", "show or hide the expressions behind the evidence"],
  [
    "h",
    "look at the claims that are held back; there a takes one in as it is, e corrected, w as a question, s as what the note says already, c as what contradicts it, and r drops it",
  ],
  ["u", "undo your last choice"],
  ["n p", "look at the next one, the one before (→ ←)"],
  ["space b", "go on a page, go back one (also ↓ ↑)"],
  ["f", "finish: shows what will be done, and asks"],
  ["q", "stop here; your choices are kept, and nothing is done yet"],
];

/** What each key does, for the help. */
export function helpLines(look: Look): string[] {
  const lines = HELP.flatMap(([key, does]) =>
    folded(does, look, `  ${look.style("bold", key.padEnd(9))}`, 11),
  );
  const more =
    "Nothing is done before you finish. What you accept becomes one commit on your branch; what you reject is not proposed again; what you skip waits. The rest of your worktree stays as it is.";
  return [...lines, "", ...folded(more, look, "  ", 2)];
}

/** The keys that count at the moment, as they stand at the bottom of the screen. */
export function keyLines(state: ReviewState, look: Look): string[] {
  const told = keysNow(state).map(([key, does]) => `${look.style("bold", key)} ${does}`);
  return folded(told.join("  "), look, " ", 1);
}

function keysNow(state: ReviewState): readonly KeyHelp[] {
  switch (state.mode.kind) {
    case "item":
      return keysOnItem(state);
    case "reason":
      return [
        ["enter", state.mode.changed === null ? "reject" : "accept all the same"],
        ["esc", "not after all"],
      ];
    case "places":
      return [
        [state.mode.offered.length === 1 ? "1" : `1-${state.mode.offered.length}`, "show it there"],
        ["esc", "leave it here"],
      ];
    case "changed":
      return [
        ["y", "accept it like this"],
        ...(state.mode.changed.choice.as === "same" ? [] : [["e", "edit"] as const]),
        ["n", "leave it as it was"],
      ];
    case "help":
      return [["any key", "back"]];
    case "evidence":
      return [
        [`1-${state.mode.places.length}`, "open it"],
        ["esc", "back"],
      ];
    case "excerpt":
      return [
        ["space b", "scroll"],
        ["enter", "back"],
      ];
    case "held":
      return [
        ["a", "as it is"],
        ["e", "corrected"],
        ["w", "as a question"],
        ["s", "the same"],
        ["c", "contradicting"],
        ["r", "drop"],
        ["o", "evidence"],
        ["n p", "next, previous"],
        ...(state.history.length === 0 ? [] : [["u", "undo"] as const]),
        ["h", "back"],
      ];
    case "planted":
      return [["enter", "look at it as it was proposed"]];
    case "summary":
      return [
        ...(state.chosen.size === 0 ? [] : [["y", "do it"] as const]),
        ["n", "back to the changes"],
        ...(state.history.length === 0 ? [] : [["u", "undo"] as const]),
        ["q", "quit, keep my choices"],
      ];
  }
}

function keysOnItem(state: ReviewState): readonly KeyHelp[] {
  const { operation, editable, decision } = currentItem(state);
  const deciding: readonly KeyHelp[] = [
    ["a", "accept"],
    ["r", "reject"],
    ...(editable === null ? [] : [["e", "edit"] as const]),
    ...(otherPlaces(operation).length === 0 ? [] : [["m", "move"] as const]),
    ["s", "skip"],
  ];
  return [
    ...(decision === null ? deciding : [["n", "next"] as const]),
    ...(operation.claim === null ? [] : [["o", "evidence"] as const]),
    ...(state.held.length === 0 ? [] : [["h", "held"] as const]),
    ...(state.history.length === 0 ? [] : [["u", "undo"] as const]),
    ["f", "finish"],
    ["q", "quit"],
    ["?", "help"],
  ];
}
