import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Client, type Trouble, troubleOf } from "./client.ts";
import { DecisionBar } from "./decision-bar.tsx";
import { Done, Help, Summary } from "./dialogs.tsx";
import { Drawer } from "./drawer.tsx";
import { Held } from "./held.tsx";
import {
  type Command,
  countsOf,
  type HeldMove,
  KEYS,
  nextWaiting,
  placesOf,
  statusOf,
} from "./model.ts";
import { NotePane, type Reading } from "./note-pane.tsx";
import { PlaceField } from "./place-field.tsx";
import { usePlaces } from "./places.ts";
import { Planted } from "./planted.tsx";
import { Queue } from "./queue.tsx";
import { Rationale } from "./rationale.tsx";
import { TroubleBox } from "./trouble-box.tsx";
import type { ChangeView, Choices, Chosen, Open, Outcome, Overview, PlantedTold } from "./wire.ts";
import { WordsField } from "./words-field.tsx";

/** What is being written: why a change is rejected, its words, or where it goes. */
type Writing = "nothing" | "reason" | "words" | "place";

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
  const [heldAt, setHeldAt] = useState<number | null>(null);
  const [opened, setOpened] = useState<Open | null>(null);
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
  const held = heldAt === null ? null : (overview.held[heldAt] ?? null);
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

  const elsewhere = usePlaces(
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
    setHeldAt(null);
    setWriting("nothing");
    setTrouble(null);
  };
  // What was chosen shows at once: whoever types ahead must not have their letters taken for the change before.
  const choose = (chosen: Chosen | null) => {
    const next = keep(change.id, chosen);
    select(chosen === null ? index : nextWaiting(changes, next, index));
  };
  const keep = (id: string, chosen: Chosen | null): Choices => {
    const next = withChoice(choices, id, chosen);
    setChoices(next);
    sent.current = sent.current.then(() =>
      client.choose({ laying, operation: id, chosen }).then(
        () => {},
        (error) => {
          setChoices((shown) => withChoice(shown, id, choices[id] ?? null));
          setTrouble(troubleOf(error));
        },
      ),
    );
    return next;
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
  const accepted = chosen?.verdict === "accept" ? chosen : null;
  const to = accepted?.to ?? null;
  const why = accepted?.reason === undefined ? {} : { reason: accepted.reason };
  const lookAtHeld = (wanted: number) => {
    scrollTo(0, 0);
    setWriting("nothing");
    setTrouble(null);
    setHeldAt(Math.min(Math.max(wanted, 0), overview.held.length - 1));
  };
  const shown = held === null ? (view ?? change) : held;
  const places = placesOf({ rows: shown.rows, evidence: held === null ? change.evidence : [] });
  const does: { readonly [command in Command]: () => void } = {
    next: () => select(index + 1),
    previous: () => select(index - 1),
    evidence: () => setOpened(places[0] ?? null),
    held: () => overview.held.length > 0 && lookAtHeld(0),
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
  const doesHeld: { readonly [command in HeldMove]: () => void } = {
    next: () => lookAtHeld((heldAt ?? 0) + 1),
    previous: () => lookAtHeld((heldAt ?? 0) - 1),
    back: () => select(index),
    finish: does.finish,
    help: does.help,
  };
  /** Goes on to the next claim that is held and that nothing was chosen for; behind the last, back to the changes. */
  const chooseHeld = (decided: Chosen | null) => {
    if (held === null) return;
    const next = keep(held.id, decided);
    const waiting = overview.held.findIndex(
      ({ id }, at) => at > (heldAt ?? 0) && next[id] === undefined,
    );
    if (decided === null) return;
    if (waiting === -1) select(index);
    else lookAtHeld(waiting);
  };
  // Before the next key: else that would be taken for a command while a field opens.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isLeft = event.key === "Escape" && !event.isComposing;
      if (writing !== "nothing" && isLeft) return setWriting("nothing");
      const isElsewhere =
        front !== "none" ||
        held !== null ||
        writing !== "nothing" ||
        opened !== null ||
        planted !== null ||
        outcome !== null;
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
      <Queue
        {...{ overview, choices }}
        current={index}
        held={heldAt}
        onSelect={select}
        onHeld={lookAtHeld}
      />
      {held === null ? (
        <>
          <NotePane
            place={change}
            status={status}
            view={elsewhere.found[elsewhere.at]?.view ?? view}
            reading={reading}
            onReading={setReading}
          />
          <Rationale
            change={change}
            chosen={chosen}
            run={runs.find(({ id }) => id === change.claim?.run)}
            view={view}
            onOpen={setOpened}
          />
          <footer class="decide">
            <p class="announced" role="status">
              Change {index + 1} of {changes.length}, {status}
            </p>
            {front === "none" ? <TroubleBox trouble={trouble} /> : null}
            {writing === "words" ? (
              <WordsField
                key={`words ${change.id}`}
                initial={accepted?.text ?? view?.editable ?? change.editable ?? ""}
                reason={accepted?.reason ?? ""}
                isChecked={false}
                check={(text) => client.check(change.id, { laying, text })}
                onSave={(text, reason) =>
                  choose({
                    verdict: "accept",
                    text,
                    to,
                    ...(reason === "" ? {} : { reason: oneLine(reason) }),
                  })
                }
                onCancel={() => setWriting("nothing")}
              />
            ) : writing === "place" ? (
              <PlaceField
                places={elsewhere}
                onMove={(place) =>
                  choose({ verdict: "accept", text: place.text, to: place.to, ...why })
                }
                onCancel={() => setWriting("nothing")}
              />
            ) : (
              <DecisionBar
                change={change}
                status={status}
                isMoved={to !== null}
                isWriting={writing === "reason"}
                reason={chosen?.verdict === "reject" ? chosen.reason : ""}
                onCommand={(command) => does[command]()}
                onReason={(reason) => choose({ verdict: "reject", reason: oneLine(reason) })}
                onCancel={() => setWriting("nothing")}
              />
            )}
          </footer>
        </>
      ) : (
        <Held
          key={held.id}
          {...{ client, laying, held }}
          chosen={choices[held.id]}
          trouble={front === "none" ? trouble : null}
          isBehind={front !== "none" || opened !== null || planted !== null}
          onOpen={(open) => setOpened(open ?? places[0] ?? null)}
          onChoose={chooseHeld}
          onCommand={(command) => doesHeld[command]()}
        />
      )}
      {opened === null ? null : (
        <Drawer
          client={client}
          operation={held?.id ?? change.id}
          places={places}
          first={opened}
          onClose={() => setOpened(null)}
        />
      )}
      {planted === null ? null : <Planted told={planted} onClose={() => setPlanted(null)} />}
      {front === "help" ? <Help onClose={closeFront} /> : null}
      {front === "summary" ? (
        <Summary
          {...{ changes, choices, counts, person }}
          held={overview.held}
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
