import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Excerpt } from "../excerpt.ts";
import { type Client, type Trouble, troubleOf } from "./client.ts";
import { TroubleBox } from "./trouble-box.tsx";
import type { Open } from "./wire.ts";

interface Given {
  readonly client: Client;
  readonly operation: string;
  /** What can be opened, in order. */
  readonly places: readonly Open[];
  /** What is opened at first. */
  readonly first: Open;
  readonly onClose: () => void;
}

/** What a claim rests on, at its place: the results file at the value, the report at the sentence. */
export function Drawer({ client, operation, places, first, onClose }: Given): VNode {
  const [open, setOpen] = useState(first);
  const [excerpt, setExcerpt] = useState<Excerpt | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => {
    let isWanted = true;
    setTrouble(null);
    client.open(operation, open).then(
      (found) => isWanted && setExcerpt(found),
      (error) => isWanted && setTrouble(troubleOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [client, operation, open]);
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-label="What it rests on"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <div role="tablist" aria-label="What to open">
          {places.map((place) => (
            <button
              type="button"
              role="tab"
              key={nameOf(place)}
              aria-selected={isSame(place, open)}
              onClick={() => setOpen(place)}
            >
              {nameOf(place)}
            </button>
          ))}
        </div>
        <button type="button" class="close" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <TroubleBox trouble={trouble} />
      {excerpt === null || trouble !== null ? null : <Lines excerpt={excerpt} />}
    </dialog>
  );
}

function Lines({ excerpt }: { readonly excerpt: Excerpt }): VNode {
  const { path, lines, total, line, told } = excerpt;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const marked = list.current?.querySelector("mark");
    if (list.current === null) return;
    const offset = marked
      ? marked.getBoundingClientRect().top - list.current.getBoundingClientRect().top
      : -list.current.scrollTop;
    list.current.scrollTop += offset - list.current.clientHeight * 0.3;
  }, [excerpt]);
  return (
    <>
      <p class="soft">
        <code>{path}</code>, {told === "" ? `line ${line} of ${total}.` : told}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="lines" ref={list} tabIndex={0} role="document" aria-label={path}>
        {lines.map(({ number, before, marked, after }) => (
          <div class="line" key={number}>
            <span class="number">{number}</span>
            <code>
              {before}
              {marked === "" ? null : <mark>{marked}</mark>}
              {after}
            </code>
          </div>
        ))}
      </div>
    </>
  );
}

function nameOf(place: Open): string {
  if (place.kind === "report") return "The report";
  const file = place.path.slice(place.path.lastIndexOf("/") + 1);
  return place.pointer === "" ? file : `${file} ${place.pointer}`;
}

function isSame(one: Open, other: Open): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
