import type { VNode } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { HeldAs } from "../../proposal/choice.ts";
import { type Client, type Trouble, troubleOf } from "./client.ts";
import { ReasonField } from "./decision-bar.tsx";
import { HeldBar } from "./held-bar.tsx";
import { HeldPane } from "./held-pane.tsx";
import { HELD_KEYS, type HeldCommand, type HeldMove } from "./model.ts";
import { NotePane, type Reading } from "./note-pane.tsx";
import { TakeField, TakenRationale } from "./take-field.tsx";
import { TroubleBox } from "./trouble-box.tsx";
import type { ChangeView, Chosen, HeldClaim, Open } from "./wire.ts";
import { WordsField } from "./words-field.tsx";

interface Given {
  readonly client: Client;
  readonly laying: number;
  readonly held: HeldClaim;
  readonly chosen: Chosen | undefined;
  /** Why what was chosen before was not kept; null where nothing went wrong. */
  readonly trouble: Trouble | null;
  /** Whether something stands in front of it, which has the keys. */
  readonly isBehind: boolean;
  readonly onOpen: (open: Open | null) => void;
  readonly onChoose: (chosen: Chosen | null) => void;
  /** Leads on and back among the claims that are held, back to the changes, and to the end. */
  readonly onCommand: (command: HeldMove) => void;
}

/** What a claim would come in as, to be looked at before it is chosen. */
interface Taking {
  readonly as: HeldAs;
  readonly view: ChangeView;
}

/** A claim that is held back, and what a person does with it. */
export function Held(given: Given): VNode {
  const { client, laying, held, chosen, isBehind, onOpen, onChoose, onCommand } = given;
  const [taking, setTaking] = useState<Taking | null>(null);
  const [writing, setWriting] = useState<"nothing" | "reason" | "words">("nothing");
  const [reading, setReading] = useState<Reading>("note");
  const [refused, setRefused] = useState<Trouble | null>(null);
  const leave = () => {
    setTaking(null);
    setWriting("nothing");
  };
  const take = (as: HeldAs) => {
    setRefused(null);
    client.take(held.id, { laying, as, text: null }).then(
      (view) => setTaking({ as, view }),
      (error) => setRefused(troubleOf(error)),
    );
  };
  const accept = (as: HeldAs, text: string | null, reason: string) => {
    const why = reason.replace(/\s+/g, " ").trim();
    onChoose({ verdict: "accept", as, text, to: null, ...(why === "" ? {} : { reason: why }) });
  };
  const does = (command: HeldCommand) => {
    if (command === "reason" || command === "words") setWriting(command);
    else if (command === "undo") onChoose(null);
    else if (command === "evidence") onOpen(null);
    else if (isTaking(command)) take(command);
    else onCommand(command);
  };
  const isWriting = writing !== "nothing" || taking !== null;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isBehind) return;
      if (isWriting) {
        if (event.key === "Escape" && !event.isComposing) leave();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const found = HELD_KEYS.find(({ key }) => key === event.key);
      if (found === undefined) return;
      event.preventDefault();
      does(found.command);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });
  return (
    <>
      {taking === null ? (
        <HeldPane held={held} chosen={chosen} onOpen={onOpen} />
      ) : (
        <>
          <NotePane
            place={{ id: held.id, ...taking.view }}
            status="waiting"
            view={taking.view}
            reading={reading}
            onReading={setReading}
          />
          <TakenRationale held={held} view={taking.view} onOpen={onOpen} />
        </>
      )}
      <footer class="decide">
        <TroubleBox trouble={refused ?? given.trouble} />
        {taking !== null ? (
          <TakeField
            as={taking.as}
            objection={taking.view.objection}
            onTake={(reason) => accept(taking.as, null, reason)}
            onCancel={leave}
          />
        ) : writing === "words" ? (
          <WordsField
            initial={(chosen?.verdict === "accept" ? chosen.text : null) ?? held.corrected}
            reason={(chosen?.verdict === "accept" ? chosen.reason : null) ?? ""}
            isChecked={true}
            check={(text) => client.take(held.id, { laying, as: "corrected", text })}
            onSave={(text, reason) => accept("corrected", text, reason)}
            onCancel={leave}
          />
        ) : writing === "reason" ? (
          <ReasonField
            label="Why is it dropped? Whoever meets this claim again will read it."
            save="Drop"
            initial={chosen?.verdict === "reject" ? chosen.reason : ""}
            onSave={(reason) =>
              onChoose({ verdict: "reject", reason: reason.replace(/\s+/g, " ").trim() })
            }
            onCancel={leave}
          />
        ) : (
          <HeldBar isChosen={chosen !== undefined} onCommand={does} />
        )}
      </footer>
    </>
  );
}

function isTaking(command: HeldCommand): command is Exclude<HeldAs, "corrected"> {
  return ["statement", "question", "same", "contradicting"].includes(command);
}
