import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { HeldAs } from "../../proposal/choice.ts";
import { EvidenceTable } from "./evidence-table.tsx";
import type { ChangeView, HeldClaim, Open } from "./wire.ts";
import { TAKEN_AS } from "./words.ts";

interface Given {
  readonly as: HeldAs;
  /** What speaks against it, so that it takes a reason; null where nothing does. */
  readonly objection: string | null;
  readonly onTake: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks whether a claim that was held is to come in as it is shown, and why where its run does not bear it out. */
export function TakeField({ as, objection, onTake, onCancel }: Given): VNode {
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState("");
  const [lacks, setLacks] = useState(false);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>("input, button")?.focus(), []);
  const isMissing = objection !== null && reason.trim() === "";
  return (
    <form
      ref={form}
      class="decision-bar field"
      onSubmit={(event) => {
        event.preventDefault();
        setLacks(isMissing);
        if (!isMissing) onTake(reason);
      }}
    >
      <p class="soft">It comes in {TAKEN_AS[as]}, as the note shows it.</p>
      {objection === null ? null : (
        <>
          <p class="objection">{objection}</p>
          <label>
            Why does it come in all the same? The log keeps it.
            <input
              class="why"
              value={reason}
              aria-invalid={lacks && isMissing}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
        </>
      )}
      <div class="buttons">
        <button type="submit" class="primary">
          Take it in <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          Leave it <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

interface RationaleGiven {
  readonly held: HeldClaim;
  readonly view: ChangeView;
  readonly onOpen: (open: Open) => void;
}

/** What a claim that was held rests on, beside the note it would come into. */
export function TakenRationale({ held, view, onOpen }: RationaleGiven): VNode {
  return (
    <aside class="rationale" aria-label="What it rests on">
      <p class="kind">Held back</p>
      <blockquote class="claim">{held.text}</blockquote>
      <section>
        <h3>Why it was held</h3>
        <p>{held.reason}</p>
      </section>
      {view.rows === null ? null : (
        <section>
          <h3>What it rests on</h3>
          <EvidenceTable rows={view.rows} onOpen={onOpen} />
        </section>
      )}
    </aside>
  );
}
