import type { VNode } from "preact";
import type { Command } from "./model.ts";

interface Given {
  readonly onCommand: (command: Command) => void;
}

/** What a person does while a claim that is held back is looked at. */
export function HeldBar({ onCommand }: Given): VNode {
  return (
    <div class="decision-bar held-bar" role="toolbar" aria-label="Held back">
      <button type="button" onClick={() => onCommand("previous")}>
        Previous <kbd>k</kbd>
      </button>
      <button type="button" onClick={() => onCommand("next")}>
        Next <kbd>j</kbd>
      </button>
      <button type="button" onClick={() => onCommand("evidence")}>
        Evidence <kbd>o</kbd>
      </button>
      <button type="button" class="skip" onClick={() => onCommand("held")}>
        Back <kbd>h</kbd>
      </button>
    </div>
  );
}
