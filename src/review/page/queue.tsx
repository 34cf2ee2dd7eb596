import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { groupsOf, type Status, statusOf } from "./model.ts";
import { NotePath } from "./note-pane.tsx";
import type { Choices, Overview } from "./wire.ts";
import { KINDS } from "./words.ts";

interface Given {
  readonly overview: Overview;
  readonly choices: Choices;
  readonly current: number;
  readonly onSelect: (index: number) => void;
}

/** A sign besides the colour, for who does not see that. */
const SIGNS: { readonly [status in Status]: string } = {
  waiting: "○",
  accepted: "✓",
  edited: "✎",
  rejected: "✕",
  decided: "·",
};

/** All changes, note by note, each with how it stands. */
export function Queue({ overview, choices, current, onSelect }: Given): VNode {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const selected = list.current?.querySelector("[aria-current]");
    if (list.current !== null && selected) bringIntoView(list.current, selected);
  }, [current]);
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
              const isCurrent = index === current;
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
        <details class="held">
          <summary>
            {overview.held.length} held back,{" "}
            {overview.held.length === 1 ? "it changes" : "they change"} nothing
          </summary>
          <ul>
            {overview.held.map(({ text, reason }) => (
              <li key={text}>
                <p>{text}</p>
                <p class="soft">{reason}</p>
              </li>
            ))}
          </ul>
        </details>
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
