import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Trouble, troubleOf } from "./client.ts";
import { EvidenceTable } from "./evidence-table.tsx";
import { TroubleBox } from "./trouble-box.tsx";
import type { Checked } from "./wire.ts";

interface Given {
  readonly initial: string;
  /** Whether the words that it begins with are to be checked as well. */
  readonly isChecked: boolean;
  /** Holds words against the run. */
  readonly check: (text: string) => Promise<Checked>;
  /** Why words that the run does not bear out were accepted before; "" where they were not. */
  readonly reason: string;
  readonly onSave: (text: string, reason: string) => void;
  readonly onCancel: () => void;
}

/** Milliseconds without a key after which the words are checked. */
const PAUSE = 300;

/**
 * A field for other words of a change, which are held against the run while they are typed. Words that it does not bear
 * out are accepted with a reason alone.
 */
export function WordsField(given: Given): VNode {
  const { initial, isChecked, onSave, onCancel } = given;
  const field = useRef<HTMLTextAreaElement>(null);
  const why = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [reason, setReason] = useState(given.reason);
  const [checked, setChecked] = useState<(Checked & { readonly text: string }) | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [lacks, setLacks] = useState(false);

  const check = async (words: string): Promise<Checked> => {
    const { rows, objection: against } = await given.check(words);
    setChecked({ rows, objection: against, text: words });
    setTrouble(null);
    return { rows, objection: against };
  };
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (
      text.trim() === "" ||
      text === checked?.text ||
      (text === initial && checked === null && !isChecked)
    )
      return;
    const timer = setTimeout(
      () => void check(text).catch((error) => setTrouble(troubleOf(error))),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [text]);
  const save = async () => {
    if (text.trim() === "") return;
    try {
      const { objection } = text === checked?.text ? checked : await check(text);
      if (objection !== null && reason.trim() === "") {
        setLacks(true);
        why.current?.focus();
      } else onSave(text, objection === null ? "" : reason);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };
  const objection = checked?.objection ?? null;
  return (
    <form
      class="decision-bar field words"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        void save();
      }}
    >
      <label>
        Its words; the footnote stays.
        <textarea
          ref={field}
          rows={3}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div
        class="checked"
        aria-live="polite"
        aria-busy={text !== checked?.text && text !== initial}
      >
        {checked?.rows == null ? null : <EvidenceTable rows={checked.rows} onOpen={null} />}
      </div>
      {objection === null ? null : <p class="objection">{objection}</p>}
      <label hidden={objection === null}>
        Why do these words stand all the same? The log keeps it.
        <input
          ref={why}
          class="why"
          value={reason}
          aria-invalid={lacks && reason.trim() === ""}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <TroubleBox trouble={trouble} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={text.trim() === ""}>
          {objection === null ? "Accept these words" : "Accept them all the same"}{" "}
          <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
