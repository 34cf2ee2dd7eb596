import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Trouble } from "./client.ts";
import { TroubleBox } from "./trouble-box.tsx";
import type { Listed } from "./wire.ts";
import { counted } from "./words.ts";

interface Given {
  readonly listed: readonly Listed[];
  /** Why the last one picked can't be reviewed. */
  readonly trouble: Trouble | null;
  readonly onPick: (proposal: string) => void;
  readonly onEnd: () => void;
}

/** Which of the proposals that wait is to be reviewed. */
export function Pick({ listed, trouble, onPick, onEnd }: Given): VNode {
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => page.current?.querySelector("button")?.focus(), []);
  return (
    <main class="done" ref={page}>
      <h1>{listed.length === 0 ? "No proposal waits" : "Which one?"}</h1>
      <TroubleBox trouble={trouble} />
      <ol class="proposals">
        {listed.map(({ id, changes, runs }) => (
          <li key={id}>
            <button type="button" onClick={() => onPick(id)}>
              <b>{id}</b>
              <span>
                {counted(changes, "change")}, from {runs.join(", ")}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" onClick={onEnd}>
        End winnow
      </button>
    </main>
  );
}
