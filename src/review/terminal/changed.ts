import type { Base } from "../../base/base.ts";
import type { Vocabulary } from "../../base/vocabulary.ts";
import { isReadable } from "../../plan/reading-check.ts";
import type { AcceptChoice, Choice } from "../../proposal/choice.ts";
import { chosenOperation } from "../../proposal/chosen-operation.ts";
import { editableText } from "../../proposal/edit-operation.ts";
import { moveOperation, otherPlaces } from "../../proposal/move-operation.ts";
import { gateWords, withGate } from "../../proposal/sentence-gate.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { LyingRun } from "../evidence-place.ts";
import { changedItem, type ReviewItem } from "../item.ts";
import type { Accepted, Chosen } from "./state.ts";

/** What it takes to tell how a decision comes out with what a person changes of it. */
export interface Changing {
  readonly base: Base;
  /** Of the base; read when something is first moved. */
  readonly vocabulary: () => Vocabulary;
  /** The decisions as they were proposed. */
  readonly items: readonly ReviewItem[];
  /** The runs that lie here as they were taken in, by their ids. */
  readonly runs: ReadonlyMap<string, LyingRun>;
  /** The person's name. */
  readonly by: string;
}

/** A decision in the words a person gave it; or, in a sentence, why it stays as it was. */
export function reworded(
  changing: Changing,
  { choice, item }: Accepted,
  text: string,
): Accepted | string {
  if (text === item.editable) return "Nothing was changed.";
  try {
    // Why other words stood is no reason for these.
    const { reason: _, ...before } = choice;
    const changed = acceptedAs(changing, { ...before, text });
    return isReadable(changing.base, changed.item.operation)
      ? changed
      : "Markup in it or around it would swallow it, so it stays as it was.";
  } catch (error) {
    if (error instanceof WinnowError) return `It stays as it was: ${error.message}.`;
    throw error;
  }
}

/** A decision in each of the other notes it could go to, those that have a place for it; best first. */
export function movedElsewhere(changing: Changing, { choice, item }: Accepted): Accepted[] {
  const { base, vocabulary, by } = changing;
  return otherPlaces(proposed(changing, choice).operation).flatMap(({ path }) => {
    const note = base.notes.find((each) => each.path === path);
    if (note === undefined || path === item.path) return [];
    const moved = moveOperation(base, vocabulary(), item.operation, note, by);
    if (moved === null) return [];
    const text = choice.text === null ? null : editableText(moved);
    return [acceptedAs(changing, { ...choice, to: { path, blob: note.blob }, text })];
  });
}

/** What was chosen before, with the decisions as they are by it; what can't be done any more is left out. */
export function chosenBefore(changing: Changing, choices: readonly Choice[]): Chosen[] {
  return choices.flatMap((choice): Chosen[] => {
    const item = changing.items.find(({ operation }) => operation.id === choice.operation);
    if (item === undefined || item.decision !== null) return [];
    if (choice.verdict === "reject") return [{ choice, item }];
    try {
      return [acceptedAs(changing, choice)];
    } catch (error) {
      if (error instanceof WinnowError) return [];
      throw error;
    }
  });
}

/** A decision as it comes out with what was chosen for it. @throws WinnowError where that can't be done any more. */
export function acceptedAs(changing: Changing, choice: AcceptChoice): Accepted {
  const { base, vocabulary, runs, by } = changing;
  const item = proposed(changing, choice);
  const { operation } = item;
  const left = chosenOperation(base, vocabulary, operation, choice, by);
  const run = runs.get(operation.claim?.bundle ?? "")?.bundle ?? null;
  const gated = choice.text === null ? null : gateWords(run, operation, choice.text);
  const shown = gated === null ? left : withGate(left, gated);
  return { choice, gated, item: changedItem(base, item, shown) };
}

function proposed({ items }: Changing, { operation }: AcceptChoice): ReviewItem {
  return items.find((item) => item.operation.id === operation)!;
}
