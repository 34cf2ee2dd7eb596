import type { VNode } from "preact";
import type { HeldAs } from "../../proposal/choice.ts";

/** What leads elsewhere from a claim that is held back. */
export type HeldMove = "next" | "previous" | "back" | "finish" | "help";

/** What a person does while a claim that is held back is looked at. */
export type HeldCommand =
  | Exclude<HeldAs, "corrected">
  | "words"
  | "reason"
  | "undo"
  | "evidence"
  | HeldMove;

interface HeldKey {
  readonly key: string;
  readonly command: HeldCommand;
  /** On its button; "" where it has none. */
  readonly label: string;
}

export const HELD_KEYS: readonly HeldKey[] = [
  { key: "a", command: "statement", label: "As it is" },
  { key: "e", command: "words", label: "Corrected" },
  { key: "w", command: "question", label: "As a question" },
  { key: "s", command: "same", label: "The same" },
  { key: "c", command: "contradicting", label: "Contradicting" },
  { key: "r", command: "reason", label: "Drop" },
  { key: "u", command: "undo", label: "Undo" },
  { key: "o", command: "evidence", label: "Evidence" },
  { key: "k", command: "previous", label: "Previous" },
  { key: "j", command: "next", label: "Next" },
  { key: "h", command: "back", label: "Back" },
  { key: "f", command: "finish", label: "" },
  { key: "?", command: "help", label: "" },
];

interface Given {
  /** Whether something was chosen for it. */
  readonly isChosen: boolean;
  readonly onCommand: (command: HeldCommand) => void;
}

/** The ways to take in a claim that is held back, or to drop it, as a row of buttons. */
export function HeldBar({ isChosen, onCommand }: Given): VNode {
  return (
    <div class="decision-bar held-bar" role="toolbar" aria-label="Held back">
      {HELD_KEYS.filter(({ label }) => label !== "").map(({ key, command, label }) => (
        <button
          type="button"
          key={command}
          class={command === "reason" ? "reject" : command}
          disabled={command === "undo" && !isChosen}
          aria-keyshortcuts={key}
          onClick={() => onCommand(command)}
        >
          {label} <kbd>{key}</kbd>
        </button>
      ))}
    </div>
  );
}
