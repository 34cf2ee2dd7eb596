import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Counts, KEYS } from "./model.ts";
import type { Change, Choices, HeldClaim, Outcome } from "./wire.ts";
import { counted } from "./words.ts";

interface DialogGiven {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A box in front of everything else, which keeps the keyboard to itself; Escape closes it. */
export function Dialog({ title, onClose, children }: DialogGiven): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed, it gives the keyboard back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}

export function Help({ onClose }: Pick<DialogGiven, "onClose">): VNode {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl class="keys">
        {KEYS.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">
        In the note, this change stands out; other changes that are not rejected are paler, and a
        sentence that gets one more source is underlined.
      </p>
      <p class="soft">
        What you choose is kept as you go; nothing is carried out before you finish.
      </p>
      <div class="buttons">
        <button type="button" class="primary" autofocus onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}

interface SummaryGiven extends Pick<DialogGiven, "onClose"> {
  readonly changes: readonly Change[];
  readonly held: readonly HeldClaim[];
  readonly choices: Choices;
  readonly counts: Counts;
  readonly person: string;
  readonly isBusy: boolean;
  readonly trouble: ComponentChildren;
  readonly onConfirm: () => void;
}

/** What is about to be carried out. */
export function Summary(given: SummaryGiven): VNode {
  const { changes, held, choices, counts, person, isBusy, trouble, onConfirm, onClose } = given;
  const taken = counts.accepted + counts.edited + counts.taken;
  const claims = [
    ...changes.map(({ id, claim }) => ({ id, text: claim?.text ?? "" })),
    ...held.map(({ id, text }) => ({ id, text })),
  ];
  const rejected = claims.flatMap(({ id, text }) => {
    const chosen = choices[id];
    return chosen?.verdict === "reject" ? [{ id, text, reason: chosen.reason }] : [];
  });
  return (
    <Dialog title="Carry this out?" onClose={onClose}>
      <ul class="summary">
        <li class="accepted">
          <b>{taken}</b> accepted
          {counts.edited === 0
            ? ""
            : `, ${counts.edited} of them as you changed ${counts.edited === 1 ? "it" : "them"}`}
          {counts.taken === 0
            ? ""
            : `, ${counts.taken} that ${counts.taken === 1 ? "was" : "were"} held`}
          {taken === 0 ? "" : `: one commit by ${person}`}
        </li>
        <li class="rejected">
          <b>{rejected.length}</b> rejected: nothing that rests on the same evidence is proposed
          again
          <ul>
            {rejected.map(({ id, text, reason }) => (
              <li key={id}>
                {text} <span class="soft">{reason}</span>
              </li>
            ))}
          </ul>
        </li>
        <li class="waiting">
          <b>{counts.waiting}</b> still {counts.waiting === 1 ? "waits" : "wait"}
        </li>
      </ul>
      {trouble}
      <div class="buttons">
        <button
          type="button"
          class="primary"
          autofocus
          disabled={taken + rejected.length === 0}
          onClick={onConfirm}
        >
          {isBusy ? "Carrying it out…" : "Carry it out"} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={onClose}>
          Go on reviewing <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}

/** What came of it, and how it is taken back. */
export function Done({
  outcome,
  others,
  onMore,
  onEnd,
}: {
  readonly outcome: Outcome;
  readonly others: number;
  readonly onMore: () => void;
  readonly onEnd: () => void;
}): VNode {
  const { commit, accepted, rejected, waiting, branch, before } = outcome;
  const short = commit?.slice(0, 12);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <main class="done">
      <h1>{commit === null ? "Kept in the log" : "It is in the base"}</h1>
      {commit === null ? null : (
        <p>
          {counted(accepted, "change")} accepted, as commit <code>{short}</code>.
        </p>
      )}
      {rejected === 0 ? null : <p>{counted(rejected, "change")} rejected.</p>}
      {before.map((each) => (
        <p key={each}>{each}</p>
      ))}
      <p>
        {waiting === 0 ? (
          "Nothing of it waits any more."
        ) : (
          <>
            {counted(waiting, "change")} still on <code>{branch}</code>.
          </>
        )}
        {others === 0 ? null : ` ${counted(others, "other proposal")} open.`}
      </p>
      <dl class="commands">
        {waiting === 0 ? null : (
          <>
            <dt>Go on with the rest</dt>
            <dd>
              <code>winnow review --web {branch.slice("winnow/".length)}</code>
            </dd>
          </>
        )}
        {commit === null ? null : (
          <>
            <dt>Take the commit out again</dt>
            <dd>
              <code>git revert -m 1 {short}</code>
            </dd>
          </>
        )}
        {rejected === 0 ? null : (
          <>
            <dt>Take a decision back</dt>
            <dd>
              <code>winnow decisions --undo ID</code>
            </dd>
          </>
        )}
      </dl>
      <div class="buttons">
        <button type="button" class="primary" ref={button} onClick={onEnd}>
          Done <kbd>Enter</kbd>
        </button>
        {waiting + others === 0 ? null : (
          <button type="button" onClick={onMore}>
            Go on with what waits
          </button>
        )}
      </div>
    </main>
  );
}
