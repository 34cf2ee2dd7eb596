import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Command, Status } from "./model.ts";
import type { Change } from "./wire.ts";

export type Writing = "nothing" | "reason" | "words" | "place";

interface Given {
  readonly change: Change;
  readonly status: Status;
  /** Whether the person moved it to another note. */
  readonly isMoved: boolean;
  readonly writing: Writing;
  /** What was written before: the reason, or the words. */
  readonly written: string;
  readonly onCommand: (command: Command) => void;
  readonly onReason: (reason: string) => void;
  readonly onWords: (words: string) => void;
  readonly onCancel: () => void;
}

/** What a person does with the change: a row of buttons, or a field for a reason or other words. */
export function DecisionBar(given: Given): VNode {
  const { change, status, isMoved, writing, written, onReason, onWords, onCancel } = given;
  if (writing === "reason") {
    return (
      <Field
        key={`reason ${change.id}`}
        label="Why is it rejected? Whoever meets this claim again will read it."
        initial={written}
        rows={1}
        save="Reject"
        onSave={onReason}
        onCancel={onCancel}
      />
    );
  }
  if (writing === "words") {
    return (
      <Field
        key={`words ${change.id}`}
        label="Its words; the footnote stays."
        initial={written}
        rows={5}
        save="Accept these words"
        onSave={onWords}
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

interface FieldGiven {
  readonly label: string;
  readonly initial: string;
  readonly rows: number;
  readonly save: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** A field to write in: Enter saves one line, Ctrl-Enter several; Escape leaves it. */
function Field({ label, initial, rows, save, onSave, onCancel }: FieldGiven): VNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  useLayoutEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(rows === 1 || event.ctrlKey || event.metaKey)) return;
    onSave(text);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="decision-bar field"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
    >
      <label>
        {label}
        <textarea
          ref={field}
          rows={rows}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <div class="buttons">
        <button type="submit" class="primary" disabled={text.trim() === ""}>
          {save} <kbd>{rows === 1 ? "Enter" : "Ctrl Enter"}</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
