import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { groupsOf, type Status, statusOf } from "./model.ts";
import { NotePath } from "./note-pane.tsx";
import type { Choices, Chosen, Overview } from "./wire.ts";
import { KINDS } from "./words.ts";

interface Given {
  readonly overview: Overview;
  readonly choices: Choices;
  readonly current: number;
  /** Which of the claims that are held back is looked at; null for none. */
  readonly held: number | null;
  readonly onSelect: (index: number) => void;
  readonly onHeld: (index: number) => void;
}

/** A sign besides the colour, for who does not see that. */
const SIGNS: { readonly [status in Status]: string } = {
  waiting: "○",
  accepted: "✓",
  edited: "✎",
  rejected: "✕",
  decided: "·",
};

const HELD_SIGNS = { held: "–", accepted: "✓", rejected: "✕" } as const;

function heldStatus(chosen: Chosen | undefined): keyof typeof HELD_SIGNS {
  if (chosen === undefined) return "held";
  return chosen.verdict === "accept" ? "accepted" : "rejected";
}

/** All changes, note by note, each with how it stands. */
export function Queue(given: Given): VNode {
  const { overview, choices, current, held, onSelect, onHeld } = given;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const selected = list.current?.querySelector("[aria-current]");
    if (list.current !== null && selected) bringIntoView(list.current, selected);
  }, [current, held]);
  return (
    <nav class="queue" ref={list} aria-label="Changes">
      {groupsOf(overview.changes).map(({ path, changes }) => (
        <section key={path}>
          <h2>
            <NotePath path={path} />
          </h2>
          <ol>
            {changes.map(({ change, index }) => {
              const status = statusOf(change, choices);
              const isCurrent = index === current && held === null;
              return (
                <li key={change.id}>
                  <button
                    type="button"
                    aria-current={isCurrent ? "true" : undefined}
                    class={status}
                    onClick={() => onSelect(index)}
                  >
                    <span class="sign" role="img" aria-label={status}>
                      {SIGNS[status]}
                    </span>
                    <span class="what">{KINDS[change.kind]}</span>
                    <span class="claim">{change.claim?.text ?? change.section ?? ""}</span>
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {overview.held.length === 0 ? null : (
        <section class="held">
          <h2>
            Held back <kbd>h</kbd>
          </h2>
          <ol>
            {overview.held.map(({ id, text }, index) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={index === held ? "true" : undefined}
                  class={heldStatus(choices[id])}
                  onClick={() => onHeld(index)}
                >
                  <span class="sign" role="img" aria-label={heldStatus(choices[id])}>
                    {HELD_SIGNS[heldStatus(choices[id])]}
                  </span>
                  <span class="claim">{text}</span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </nav>
  );
}

/** Scrolls the list and nothing around it: on a phone the list stands below what is looked at. */
function bringIntoView(list: HTMLElement, selected: Element): void {
  const [outer, inner] = [list.getBoundingClientRect(), selected.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}
