import type { VNode } from "preact";
import { HELD_KEYS, type HeldCommand } from "./model.ts";

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
