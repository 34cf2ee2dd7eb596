import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Command, Status } from "./model.ts";
import type { Change } from "./wire.ts";

interface Given {
  readonly change: Change;
  readonly status: Status;
  /** Whether the person moved it to another note. */
  readonly isMoved: boolean;
  /** Whether the reason of a rejection is being written, and the one given before. */
  readonly isWriting: boolean;
  readonly reason: string;
  readonly onCommand: (command: Command) => void;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** What a person does with the change: a row of buttons, or a field for the reason of a rejection. */
export function DecisionBar(given: Given): VNode {
  const { change, status, isMoved, isWriting, reason, onReason, onCancel } = given;
  if (isWriting) {
    return (
      <ReasonField
        key={`reason ${change.id}`}
        label="Why is it rejected? Whoever meets this claim again will read it."
        save="Reject"
        initial={reason}
        onSave={onReason}
        onCancel={onCancel}
      />
    );
  }
  const isOpen = status !== "decided";
  return (
    <div class="decision-bar" role="toolbar" aria-label="Decide">
      <Action
        command="accept"
        letter="a"
        label="Accept"
        on={given}
        isOff={!isOpen}
        isOn={status === "accepted"}
      />
      <Action
        command="reject"
        letter="r"
        label="Reject"
        on={given}
        isOff={!isOpen}
        isOn={status === "rejected"}
      />
      <Action
        command="edit"
        letter="e"
        label="Edit"
        on={given}
        isOff={!isOpen || change.editable === null}
        isOn={status === "edited" && !isMoved}
      />
      <Action
        command="move"
        letter="m"
        label="Move"
        on={given}
        isOff={!isOpen || !change.movable}
        isOn={isMoved}
      />
      <Action command="previous" letter="k" label="‹" name="Previous" on={given} isOff={false} />
      <Action command="next" letter="j" label="›" name="Next" on={given} isOff={false} />
      <Action command="skip" letter="s" label="Skip" on={given} isOff={false} />
      <Action
        command="undo"
        letter="u"
        label="Undo"
        on={given}
        isOff={!isOpen || status === "waiting"}
      />
    </div>
  );
}

interface ActionGiven {
  readonly command: Command;
  readonly letter: string;
  readonly label: string;
  /** What it is called where the label is but a sign. */
  readonly name?: string;
  readonly on: Given;
  readonly isOff: boolean;
  readonly isOn?: boolean;
}

function Action({ command, letter, label, name, on, isOff, isOn }: ActionGiven): VNode {
  return (
    <button
      type="button"
      class={command}
      aria-label={name}
      disabled={isOff}
      aria-pressed={isOn}
      aria-keyshortcuts={letter}
      onClick={() => on.onCommand(command)}
    >
      {label} <kbd>{letter}</kbd>
    </button>
  );
}

interface ReasonGiven {
  readonly label: string;
  /** On the button that saves it. */
  readonly save: string;
  readonly initial: string;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/**
 * A field for why something is rejected: Enter saves it, Escape leaves it. Without a reason it stays open, so that what is
 * typed next is not taken for keys that decide.
 */
export function ReasonField({ label, save: told, initial, onSave, onCancel }: ReasonGiven): VNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const [lacks, setLacks] = useState(false);
  useLayoutEffect(() => field.current?.focus(), []);
  const isEmpty = text.trim() === "";
  const save = () => {
    setLacks(isEmpty);
    if (isEmpty) field.current?.focus();
    else onSave(text);
  };
  return (
    <form
      class="decision-bar field"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        {label}
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-invalid={lacks && isEmpty}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            event.stopPropagation();
            save();
          }}
        />
      </label>
      {lacks && isEmpty ? (
        <p class="objection" role="alert">
          That takes a reason.
        </p>
      ) : null}
      <div class="buttons">
        <button type="submit" class="primary">
          {told} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
