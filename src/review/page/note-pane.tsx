import type { ElementContent } from "hast";
import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Hunk } from "../source-diff.ts";
import type { Status } from "./model.ts";
import { Tree } from "./tree.tsx";
import type { Change, ChangeView, OwnChange } from "./wire.ts";

export type Reading = "note" | "source";

interface Given {
  /** What changes, and where, until the note is there. */
  readonly place: Pick<Change, "id" | "path" | "section">;
  readonly status: Status;
  readonly view: ChangeView | null;
  readonly reading: Reading;
  readonly onReading: (reading: Reading) => void;
}

/** The note with the change in its place, as it reads or as its source changes. */
export function NotePane({ place: proposed, status, view, reading, onReading }: Given): VNode {
  const place = view ?? proposed;
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const changed = pane.current?.querySelector(
      ":is(ins.own, del.own):not(.front-matter *), .added, .removed",
    );
    if (pane.current === null || !changed) return;
    const offset = changed.getBoundingClientRect().top - pane.current.getBoundingClientRect().top;
    pane.current.scrollTop += offset - pane.current.clientHeight * 0.3;
  }, [proposed.id, view, reading]);
  return (
    <main class="note-pane" aria-label="The note with the change">
      <header>
        <h2>
          <NotePath path={place.path} />
          {place.section === null ? null : <span class="section">§ {place.section}</span>}
        </h2>
        <fieldset class="toggle" aria-label="How the note is shown">
          <button type="button" aria-pressed={reading === "note"} onClick={() => onReading("note")}>
            Note
          </button>
          <button
            type="button"
            aria-pressed={reading === "source"}
            onClick={() => onReading("source")}
          >
            Source <kbd>d</kbd>
          </button>
        </fieldset>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" ref={pane} tabIndex={0} aria-label="The note">
        {view?.reads === false ? (
          <p class="caution" role="alert">
            These words would not come out as prose: markup in them or around their place swallows
            them. Change them, or reject the change.
          </p>
        ) : null}
        {view === null ? null : reading === "note" ? (
          <article class={`note ${status}`}>
            <Tree nodes={view.note.children as ElementContent[]} />
          </article>
        ) : (
          <>
            {view.own === null ? null : <OwnChanges own={view.own} />}
            <Diff hunks={view.diff} />
          </>
        )}
      </section>
    </main>
  );
}

/** What the person changed, which the note alone does not tell from what was proposed. */
function OwnChanges({ own: { from, words } }: { readonly own: OwnChange }): VNode {
  return (
    <section class="own-changes" aria-label="What you changed">
      <h3>What you changed of what was proposed</h3>
      {from === null ? null : (
        <p>
          Moved here from <NotePath path={from.path} />{" "}
          <span class="section">§ {from.section ?? "opening"}</span>
        </p>
      )}
      <Diff hunks={words} />
      <h3>What changes in the note</h3>
    </section>
  );
}

/** A path, its folders less prominent than the name. */
export function NotePath({ path }: { readonly path: string }): VNode {
  const end = path.lastIndexOf("/") + 1;
  return (
    <bdi class="path">
      <span class="folders">{path.slice(0, end)}</span>
      {path.slice(end)}
    </bdi>
  );
}

const SIGNS = { same: " ", added: "+", removed: "−" };

function Diff({ hunks }: { readonly hunks: readonly Hunk[] }): VNode {
  return (
    <div class="diff">
      {hunks.map((hunk) => (
        <div class="hunk" key={hunk[0]?.number}>
          {hunk.map(({ kind, number, pieces }) => (
            <div class={`line ${kind}`} key={`${kind}${number}`}>
              <span class="number">{number}</span>
              <span class="sign">{SIGNS[kind]}</span>
              <code>
                {pieces.map(({ text, hidden, changed }, index) => (
                  <span
                    key={`${index}${text}`}
                    class={`${hidden ? "hidden-character " : ""}${changed ? "changed" : ""}`}
                  >
                    {text}
                  </span>
                ))}
              </code>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
