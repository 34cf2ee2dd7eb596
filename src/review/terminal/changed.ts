import type { Base } from "../../base/base.ts";
import type { Vocabulary } from "../../base/vocabulary.ts";
import type { Operation } from "../../plan/plan.ts";
import { isReadable } from "../../plan/reading-check.ts";
import type { AcceptChoice, Choice, HeldAs } from "../../proposal/choice.ts";
import { chosenOperation } from "../../proposal/chosen-operation.ts";
import { editableText } from "../../proposal/edit-operation.ts";
import { gateChoice } from "../../proposal/gate-choice.ts";
import { moveOperation, otherPlaces } from "../../proposal/move-operation.ts";
import { withGate } from "../../proposal/sentence-gate.ts";
import { heldWords, takeHeld } from "../../proposal/take-held.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { LyingRun } from "../evidence-place.ts";
import type { HeldItem } from "../held-item.ts";
import { changedItem, type ReviewItem, takenItem } from "../item.ts";
import type { Accepted, Chosen } from "./state.ts";

/** What it takes to tell how a decision comes out with what a person changes of it. */
export interface Changing {
  readonly base: Base;
  /** Of the base; read when something is first moved. */
  readonly vocabulary: () => Vocabulary;
  /** The decisions as they were proposed. */
  readonly items: readonly ReviewItem[];
  /** The claims that are held back. */
  readonly held: readonly HeldItem[];
  /** The runs that lie here as they were taken in, by their ids. */
  readonly runs: ReadonlyMap<string, LyingRun>;
  /** The person's name. */
  readonly by: string;
}

/** The words of a decision as a person edits them: of a claim that was held, those of the claim alone. */
export function wordsToEdit(changing: Changing, { choice, item }: Accepted): string {
  if (choice.as === undefined) return item.editable ?? "";
  const { operation } = heldOf(changing, choice);
  return heldWords(operation, { as: choice.as, to: null, text: choice.text });
}

/** A decision in the words a person gave it; or, in a sentence, why it stays as it was. */
export function reworded(changing: Changing, accepted: Accepted, text: string): Accepted | string {
  if (text === wordsToEdit(changing, accepted)) return "Nothing was changed.";
  // Why other words stood is no reason for these.
  const { reason: _, ...before } = accepted.choice;
  const as = before.as === "statement" ? ({ as: "corrected" } as const) : {};
  return readable(changing, { ...before, ...as, text });
}

/** A claim that was held as a change in the way a person takes it in; or, in a sentence, why it can't be. */
export function takenAs(changing: Changing, operation: string, as: HeldAs): Accepted | string {
  return readable(changing, { operation, verdict: "accept", as, text: null });
}

/** A claim that was held in the words a person gave it; or, in a sentence, why it can't be taken in. */
export function takenInWords(
  changing: Changing,
  operation: string,
  text: string,
): Accepted | string {
  return readable(changing, { operation, verdict: "accept", as: "corrected", text });
}

function readable(changing: Changing, choice: AcceptChoice): Accepted | string {
  try {
    const changed = acceptedAs(changing, choice);
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
  return otherPlaces(itemOf(changing, choice).operation).flatMap(({ path }) => {
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
    const item = [...changing.items, ...changing.held].find(
      ({ operation }) => operation.id === choice.operation,
    );
    if (item === undefined || ("decision" in item && item.decision !== null)) return [];
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
  const { as, to, text } = choice;
  const proposed = as === undefined ? itemOf(changing, choice) : heldOf(changing, choice);
  const { operation } = proposed;
  const run = runs.get(operation.claim?.bundle ?? "")?.bundle ?? null;
  if (as !== undefined && run === null) throw notHere(operation);
  const left =
    as === undefined
      ? chosenOperation(base, vocabulary, operation, choice, by)
      : takeHeld(base, vocabulary(), run!, operation, { as, to: to?.path ?? null, text }, by);
  const gated = gateChoice(run, operation, choice);
  const shown = gated === null ? left : withGate(left, gated);
  const item = "decision" in proposed ? changedItem(base, proposed, shown) : takenItem(base, shown);
  return { choice, gated, item };
}

function notHere({ claim }: Operation): WinnowError {
  return new WinnowError(
    "USAGE",
    `the run ${claim?.bundle} does not lie here as it was looked at`,
    "winnow consolidate looks at it anew",
  );
}

function itemOf({ items }: Changing, { operation }: AcceptChoice): ReviewItem {
  return items.find((item) => item.operation.id === operation)!;
}

function heldOf({ held }: Changing, { operation }: AcceptChoice): HeldItem {
  return held.find((item) => item.operation.id === operation)!;
}
