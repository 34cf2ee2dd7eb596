import type { VNode } from "preact";
import { Dialog } from "./dialogs.tsx";
import { Evidence } from "./rationale.tsx";
import type { PlantedTold } from "./wire.ts";

interface Given {
  readonly told: PlantedTold;
  readonly onClose: () => void;
}

/** Which flaw was planted, and what became of it. */
export function Planted({ told, onClose }: Given): VNode {
  const { isCaught, verdict, explained, shown, said, evidence } = told;
  return (
    <Dialog title="A flaw was planted" onClose={onClose}>
      <p class={`verdict ${isCaught ? "accepted" : "rejected"}`}>{verdict}</p>
      <dl class="sides">
        <dt>It said</dt>
        <dd>{shown}</dd>
        <dt>The run says</dt>
        <dd>{said}</dd>
      </dl>
      <Evidence evidence={evidence} />
      <p class="soft">{explained}</p>
      <div class="buttons">
        <button type="button" class="primary" autofocus onClick={onClose}>
          Look at it as it was proposed <kbd>Enter</kbd>
        </button>
      </div>
    </Dialog>
  );
}
