import type { HeldAs } from "../../proposal/choice.ts";
import type { Change, Choices, Chosen, Open, Overview } from "./wire.ts";

/** How a change stands: `decided` is what someone settled before this review. */
export type Status = "waiting" | "accepted" | "edited" | "rejected" | "decided";

export interface NoteGroup {
  readonly path: string;
  /** Each with its place among all changes. */
  readonly changes: readonly { readonly change: Change; readonly index: number }[];
}

export interface Counts extends Readonly<Record<Status, number>> {
  /** Of the claims that were held, those that are taken in and those that are dropped. */
  readonly taken: number;
  readonly dropped: number;
}

/** What a key stands for while nothing is being written. */
export type Command =
  | "next"
  | "previous"
  | "accept"
  | "reject"
  | "edit"
  | "move"
  | "skip"
  | "undo"
  | "evidence"
  | "held"
  | "diff"
  | "finish"
  | "help";

/** The keys in the order of the help, each with what it does. */
export const KEYS: readonly {
  readonly key: string;
  readonly command: Command;
  readonly does: string;
}[] = [
  { key: "j", command: "next", does: "the next change" },
  { key: "k", command: "previous", does: "the one before" },
  { key: "a", command: "accept", does: "accept it as it stands" },
  { key: "e", command: "edit", does: "accept it in other words" },
  { key: "m", command: "move", does: "accept it in another note" },
  { key: "r", command: "reject", does: "reject it, with a reason" },
  { key: "s", command: "skip", does: "leave it for later" },
  { key: "u", command: "undo", does: "take the choice back" },
  { key: "o", command: "evidence", does: "open what it rests on: the results, the report" },
  {
    key: "h",
    command: "held",
    does: "the claims that are held back: take one in as it is, corrected, as a question, as the same, as contradicting, or drop it",
  },
  { key: "d", command: "diff", does: "the note as it reads, or what changes in its source" },
  { key: "f", command: "finish", does: "look over what was chosen, and carry it out" },
  { key: "?", command: "help", does: "these keys" },
];

/** What leads elsewhere from a claim that is held back. */
export type HeldMove = "next" | "previous" | "back" | "finish" | "help";

/** What a person does while a claim that is held back is looked at. */
export type HeldCommand =
  | Exclude<HeldAs, "corrected">
  | "words"
  | "reason"
  | "undo"
  | "evidence"
  | HeldMove;

interface HeldKey {
  readonly key: string;
  readonly command: HeldCommand;
  /** On its button; "" where it has none. */
  readonly label: string;
}

export const HELD_KEYS: readonly HeldKey[] = [
  { key: "a", command: "statement", label: "As it is" },
  { key: "e", command: "words", label: "Corrected" },
  { key: "w", command: "question", label: "As a question" },
  { key: "s", command: "same", label: "The same" },
  { key: "c", command: "contradicting", label: "Contradicting" },
  { key: "r", command: "reason", label: "Drop" },
  { key: "u", command: "undo", label: "Undo" },
  { key: "o", command: "evidence", label: "Evidence" },
  { key: "k", command: "previous", label: "Previous" },
  { key: "j", command: "next", label: "Next" },
  { key: "h", command: "back", label: "Back" },
  { key: "f", command: "finish", label: "" },
  { key: "?", command: "help", label: "" },
];

/** What can be opened of a claim: each place of its values once, then the report. */
export function placesOf({ rows, evidence }: Pick<Change, "rows" | "evidence">): Open[] {
  const values = rows === null ? evidence : rows.flatMap((row) => row.places);
  const places = new Map(
    values.map(({ path, pointer }) => [
      `${path}#${pointer}`,
      { kind: "value", path, pointer } as const,
    ]),
  );
  return [...places.values(), { kind: "report" }];
}

export function statusOf({ id, decided }: Change, choices: Choices): Status {
  if (decided !== null) return "decided";
  const chosen = choices[id];
  if (chosen === undefined) return "waiting";
  if (chosen.verdict === "reject") return "rejected";
  return chosen.text === null && chosen.to === null ? "accepted" : "edited";
}

export function countsOf({ changes, held }: Overview, choices: Choices): Counts {
  const counts = { waiting: 0, accepted: 0, edited: 0, rejected: 0, decided: 0 };
  for (const change of changes) counts[statusOf(change, choices)] += 1;
  const verdicts = held.map(({ id }) => choices[id]?.verdict);
  const count = (verdict: Chosen["verdict"]) => verdicts.filter((each) => each === verdict).length;
  return { ...counts, taken: count("accept"), dropped: count("reject") };
}

export function groupsOf(changes: readonly Change[]): NoteGroup[] {
  const entries = changes.map((change, index) => ({ change, index }));
  const starts = entries.filter(({ change, index }) => change.path !== changes[index - 1]?.path);
  return starts.map(({ change, index }, at) => ({
    path: change.path,
    changes: entries.slice(index, starts[at + 1]?.index),
  }));
}

/** The next change that waits, round the end to the first; where none does, the one it started from. */
export function nextWaiting(changes: readonly Change[], choices: Choices, from: number): number {
  const order = [...changes.keys()].map((step) => (from + 1 + step) % changes.length);
  return order.find((index) => statusOf(changes[index]!, choices) === "waiting") ?? from;
}
