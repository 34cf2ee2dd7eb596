import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Client, type Trouble, troubleOf } from "./client.ts";
import { DecisionBar, type Writing } from "./decision-bar.tsx";
import { Done, Help, Summary } from "./dialogs.tsx";
import { type Command, countsOf, KEYS, nextWaiting, statusOf } from "./model.ts";
import { NotePane, type Reading } from "./note-pane.tsx";
import { PlaceField } from "./place-field.tsx";
import { usePlaces } from "./places.ts";
import { Planted } from "./planted.tsx";
import { Queue } from "./queue.tsx";
import { Rationale } from "./rationale.tsx";
import { TroubleBox } from "./trouble-box.tsx";
import type { ChangeView, Choices, Chosen, Outcome, Overview, PlantedTold } from "./wire.ts";

interface Given {
  readonly client: Client;
  readonly overview: Overview;
  /** Goes on to what else waits. */
  readonly onMore: () => void;
  readonly onEnd: () => void;
}

/** A review: one change at a time, what was chosen so far, and what it comes to. */
export function App({ client, overview: begun, onMore, onEnd }: Given): VNode {
  const [overview, setOverview] = useState(begun);
  const { changes, runs, person, others, laying } = overview;
  const [choices, setChoices] = useState<Choices>(overview.choices);
  const [current, setCurrent] = useState(() => nextWaiting(changes, overview.choices, -1));
  const [view, setView] = useState<ChangeView | null>(null);
  const [reading, setReading] = useState<Reading>("note");
  const [writing, setWriting] = useState<Writing>("nothing");
  const [front, setFront] = useState<"none" | "help" | "summary">("none");
  const [busy, setBusy] = useState(false);
  const [planted, setPlanted] = useState<PlantedTold | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  /** Settles once all that was chosen has arrived, in the order in which it was. */
  const sent = useRef(Promise.resolve());

  const index = Math.max(current, 0);
  const change = changes[index]!;
  const status = statusOf(change, choices);
  const counts = countsOf(overview, choices);

  useEffect(() => {
    let isWanted = true;
    const wanted = sent.current.then(() => client.view(change.id));
    wanted.then(
      (found) => isWanted && setView(found),
      (error) => isWanted && setTrouble(troubleOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [client, change.id, choices]);

  const places = usePlaces(
    client,
    writing === "place" ? change.id : null,
    () => sent.current,
    (why) => {
      setTrouble(why);
      setWriting("nothing");
    },
  );

  const select = (wanted: number) => {
    const next = Math.min(Math.max(wanted, 0), changes.length - 1);
    if (next !== index) setView(null);
    scrollTo(0, 0);
    setCurrent(next);
    setWriting("nothing");
    setTrouble(null);
  };
  // What was chosen shows at once: whoever types ahead must not have their letters taken for the change before.
  const choose = (chosen: Chosen | null) => {
    const { id } = change;
    const next = withChoice(choices, id, chosen);
    setChoices(next);
    select(chosen === null ? index : nextWaiting(changes, next, index));
    sent.current = sent.current.then(() =>
      client.choose({ laying, operation: id, chosen }).then(
        () => {},
        (error) => {
          setChoices((shown) => withChoice(shown, id, choices[id] ?? null));
          setTrouble(troubleOf(error));
        },
      ),
    );
  };
  const finish = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await sent.current;
      const finished = await client.finish({ laying, choices });
      if (finished.kind === "outcome") setOutcome(finished);
      else {
        const fresh = await client.overview();
        setOverview(fresh);
        setChoices(fresh.choices);
        setView(null);
        setCurrent(fresh.changes.findIndex(({ id }) => id === finished.operation));
        setPlanted(finished);
      }
      setFront("none");
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  const isOpen = status !== "decided";
  const chosen = choices[change.id];
  const to = chosen?.verdict === "accept" ? chosen.to : null;
  const does: { readonly [command in Command]: () => void } = {
    next: () => select(index + 1),
    previous: () => select(index - 1),
    accept: () => isOpen && choose({ verdict: "accept", text: null, to }),
    reject: () => isOpen && setWriting("reason"),
    move: () => isOpen && change.movable && setWriting("place"),
    edit: () => isOpen && change.editable !== null && setWriting("words"),
    skip: () => select(nextWaiting(changes, choices, index)),
    undo: () => isOpen && status !== "waiting" && choose(null),
    diff: () => setReading(reading === "note" ? "source" : "note"),
    finish: () => setFront("summary"),
    help: () => setFront("help"),
  };
  // Before the next key: else that would be taken for a command while a field opens.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isLeft = event.key === "Escape" && !event.isComposing;
      if (writing !== "nothing" && isLeft) return setWriting("nothing");
      const isElsewhere =
        front !== "none" || writing !== "nothing" || planted !== null || outcome !== null;
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
      const found = KEYS.find(({ key }) => key === event.key);
      if (found === undefined) return;
      event.preventDefault();
      does[found.command]();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });
  useEffect(() => {
    document.title = `${index + 1} of ${changes.length} · winnow review`;
  }, [index, changes.length]);

  if (outcome !== null) return <Done {...{ outcome, others, onMore, onEnd }} />;
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
      <NotePane
        change={change}
        status={status}
        view={places.found[places.at]?.view ?? view}
        reading={reading}
        onReading={setReading}
      />
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
        {writing === "place" ? (
          <PlaceField
            places={places}
            onMove={(place) => choose({ verdict: "accept", text: place.text, to: place.to })}
            onCancel={() => setWriting("nothing")}
          />
        ) : (
          <DecisionBar
            change={change}
            status={status}
            isMoved={to !== null}
            writing={writing}
            written={writtenBefore(writing, chosen, view?.editable ?? change.editable)}
            onCommand={(command) => does[command]()}
            onReason={(reason) =>
              choose({ verdict: "reject", reason: reason.replace(/\s+/g, " ").trim() })
            }
            onWords={(text) => choose({ verdict: "accept", text, to })}
            onCancel={() => setWriting("nothing")}
          />
        )}
      </footer>
      {planted === null ? null : <Planted told={planted} onClose={() => setPlanted(null)} />}
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

function withChoice(choices: Choices, id: string, chosen: Chosen | null): Choices {
  const { [id]: _, ...others } = choices;
  return chosen === null ? others : { ...others, [id]: chosen };
}

function writtenBefore(
  writing: Writing,
  chosen: Chosen | undefined,
  editable: string | null,
): string {
  if (writing === "reason") return chosen?.verdict === "reject" ? chosen.reason : "";
  return (chosen?.verdict === "accept" ? chosen.text : null) ?? editable ?? "";
}
