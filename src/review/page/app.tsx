import type { VNode } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { type Client, type Trouble, troubleOf } from "./client.ts";
import { DecisionBar, type Writing } from "./decision-bar.tsx";
import { Done, Help, Summary } from "./dialogs.tsx";
import { type Command, countsOf, KEYS, nextWaiting, statusOf } from "./model.ts";
import { NotePane, type Reading } from "./note-pane.tsx";
import { Queue } from "./queue.tsx";
import { Rationale } from "./rationale.tsx";
import { TroubleBox } from "./trouble-box.tsx";
import type { ChangeView, Choices, Chosen, Outcome, Overview } from "./wire.ts";

interface Given {
  readonly client: Client;
  readonly overview: Overview;
}

/** A review: one change at a time, what was chosen so far, and what it comes to. */
export function App({ client, overview }: Given): VNode {
  const { changes, runs, person, others } = overview;
  const [choices, setChoices] = useState<Choices>(overview.choices);
  const [current, setCurrent] = useState(() => nextWaiting(changes, overview.choices, -1));
  const [view, setView] = useState<ChangeView | null>(null);
  const [reading, setReading] = useState<Reading>("note");
  const [writing, setWriting] = useState<Writing>("nothing");
  const [front, setFront] = useState<"none" | "help" | "summary">("none");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const index = Math.max(current, 0);
  const change = changes[index]!;
  const status = statusOf(change, choices);
  const counts = countsOf(overview, choices);

  useEffect(() => {
    let isWanted = true;
    client.view(change.id).then(
      (found) => isWanted && setView(found),
      (error) => isWanted && setTrouble(troubleOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [client, change.id, choices]);

  const select = (wanted: number) => {
    const next = Math.min(Math.max(wanted, 0), changes.length - 1);
    if (next !== index) setView(null);
    scrollTo(0, 0);
    setCurrent(next);
    setWriting("nothing");
    setTrouble(null);
  };
  const choose = async (chosen: Chosen | null) => {
    try {
      const kept = await client.choose({ operation: change.id, chosen });
      setChoices(kept);
      setWriting("nothing");
      setTrouble(null);
      if (chosen !== null) select(nextWaiting(changes, kept, index));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };
  const finish = async () => {
    setBusy(true);
    try {
      setOutcome(await client.finish());
      setFront("none");
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  const isOpen = status !== "decided";
  const does: { readonly [command in Command]: () => void } = {
    next: () => select(index + 1),
    previous: () => select(index - 1),
    accept: () => isOpen && void choose({ verdict: "accept", text: null }),
    reject: () => isOpen && setWriting("reason"),
    edit: () => isOpen && change.editable !== null && setWriting("words"),
    skip: () => select(nextWaiting(changes, choices, index)),
    undo: () => isOpen && status !== "waiting" && void choose(null),
    diff: () => setReading(reading === "note" ? "source" : "note"),
    finish: () => setFront("summary"),
    help: () => setFront("help"),
  };
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const isElsewhere = front !== "none" || writing !== "nothing" || outcome !== null;
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
      const found = KEYS.find(({ key }) => key === event.key);
      if (found === undefined) return;
      event.preventDefault();
      does[found.command]();
    },
    // Each of the commands goes by all that is shown.
    [does, front, writing, outcome],
  );
  useEffect(() => {
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [onKeyDown]);
  useEffect(() => {
    document.title = `${index + 1} of ${changes.length} · winnow review`;
  }, [index, changes.length]);

  if (outcome !== null) {
    return (
      <Done outcome={outcome} others={others} onEnd={() => void client.end().then(close, close)} />
    );
  }
  const chosen = choices[change.id];
  const settled = changes.length - counts.waiting;
  const closeFront = () => {
    setFront("none");
    setTrouble(null);
  };
  return (
    <div class="review">
      <header class="top">
        <h1>
          <span class="tool">winnow review</span> <span class="proposal">{overview.proposal}</span>
        </h1>
        <p role="status" class="progress">
          <progress max={changes.length} value={settled} aria-label="decided" /> {settled} of{" "}
          {changes.length} decided
        </p>
        <button type="button" onClick={does.help} aria-label="Keys">
          <kbd>?</kbd>
        </button>
        <button type="button" class={counts.waiting === 0 ? "primary" : ""} onClick={does.finish}>
          Finish <kbd>f</kbd>
        </button>
      </header>
      <Queue overview={overview} choices={choices} current={index} onSelect={select} />
      <NotePane change={change} view={view} reading={reading} onReading={setReading} />
      <Rationale
        change={change}
        chosen={chosen}
        run={runs.find(({ id }) => id === change.claim?.run)}
      />
      <footer class="decide">
        <p class="announced" role="status">
          Change {index + 1} of {changes.length}, {status}
        </p>
        {front === "none" ? <TroubleBox trouble={trouble} /> : null}
        <DecisionBar
          change={change}
          status={status}
          writing={writing}
          written={writtenBefore(writing, chosen, change.editable)}
          onCommand={(command) => does[command]()}
          onReason={(reason) => void choose({ verdict: "reject", reason })}
          onWords={(text) => void choose({ verdict: "accept", text })}
          onCancel={() => setWriting("nothing")}
        />
      </footer>
      {front === "help" ? <Help onClose={closeFront} /> : null}
      {front === "summary" ? (
        <Summary
          {...{ changes, choices, counts, person }}
          isBusy={busy}
          trouble={<TroubleBox trouble={trouble} />}
          onConfirm={() => void finish()}
          onClose={closeFront}
        />
      ) : null}
    </div>
  );
}

function writtenBefore(
  writing: Writing,
  chosen: Chosen | undefined,
  editable: string | null,
): string {
  if (writing === "reason") return chosen?.verdict === "reject" ? chosen.reason : "";
  return (chosen?.verdict === "accept" ? chosen.text : null) ?? editable ?? "";
}

/** Browsers close only what a program opened; where this one stays, it says that it may be closed. */
function close(): void {
  window.close();
  const told = document.createElement("p");
  told.textContent = "winnow has ended. This page may be closed.";
  document.body.replaceChildren(told);
}
