import { type EvidencePlace, type LyingRun, openPlace } from "../review/evidence-place.ts";
import type { Excerpt } from "../review/excerpt.ts";
import { wordsToCorrect } from "../review/held-item.ts";
import {
  type Changing,
  movedElsewhere,
  reworded,
  takenAs,
  takenInWords,
  wordsToEdit,
} from "../review/terminal/changed.ts";
import type { ReviewEffect, ReviewEvent } from "../review/terminal/events.ts";
import { respond } from "../review/terminal/respond.ts";
import { screen } from "../review/terminal/screen.ts";
import type { ReviewState } from "../review/terminal/state.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Terminal } from "./command.ts";
import { editText } from "./open-editor.ts";
import { pagerOf, showInPager } from "./open-pager.ts";
import type { KeyScreen } from "./terminal-keys.ts";

export type Ending = "finish" | "quit" | "interrupt";

/** Who talks with whom about what. */
export interface Conversation {
  readonly changing: Changing;
  readonly keys: KeyScreen;
  readonly coloured: boolean;
  readonly variables: Terminal["variables"];
  /** Keeps what was chosen so far. */
  keep(state: ReviewState): void;
}

/** Shows a review and lets each key change it, until someone ends it. */
export async function converse(
  conversation: Conversation,
  begun: ReviewState,
): Promise<{ readonly state: ReviewState; readonly ending: Ending }> {
  const { keys, coloured, keep } = conversation;
  let state = begun;
  let effect: ReviewEffect | null = null;
  for (;;) {
    const { lines, room } = screen(state, keys.size(), coloured);
    keys.show(lines);
    const event: ReviewEvent | "resized" | "ended" =
      effect === null ? await nextEvent(keys) : await carriedOut(conversation, effect);
    if (event === "resized") continue;
    if (event === "ended") return { state, ending: "quit" };
    const before = state.chosen;
    ({ state, effect } = respond(state, event, room));
    if (state.chosen !== before) keep(state);
    if (effect?.kind === "finish" || effect?.kind === "quit" || effect?.kind === "interrupt") {
      return { state, ending: effect.kind };
    }
  }
}

async function nextEvent(keys: KeyScreen): Promise<ReviewEvent | "resized" | "ended"> {
  const input = await keys.next();
  return input.kind === "resized" || input.kind === "ended" ? input.kind : input;
}

/** Does what a review asks for, and gives what came of it. */
async function carriedOut(
  { changing, keys, variables }: Conversation,
  effect: Exclude<ReviewEffect, { kind: "finish" | "quit" | "interrupt" }>,
): Promise<ReviewEvent> {
  if (effect.kind === "open") {
    const run = changing.runs.get(effect.run);
    const outcome = run === undefined ? NOT_HERE : await opened(run, effect.place, keys, variables);
    return { kind: "opened", outcome, from: effect.from };
  }
  if (effect.kind === "find-places") {
    return { kind: "places", offered: movedElsewhere(changing, effect.accepted) };
  }
  const { from } = effect;
  if (effect.kind === "take") {
    return { kind: "changed", outcome: takenAs(changing, effect.operation, effect.as), from };
  }
  try {
    const words =
      effect.kind === "edit" ? wordsToEdit(changing, effect.accepted) : wordsToCorrect(effect.held);
    const text = await keys.lend(() => editText(words, variables));
    const outcome =
      effect.kind === "edit"
        ? reworded(changing, effect.accepted, text)
        : takenInWords(changing, effect.held.operation.id, text);
    return { kind: "changed", outcome, from };
  } catch (error) {
    if (!(error instanceof WinnowError)) throw error;
    return { kind: "changed", outcome: `${error.message}: ${error.hint}`, from };
  }
}

const NOT_HERE = "The run does not lie here as it was taken in, so that there is nothing to open.";
/** A pager can take a whole file; of the screen, only what is near is shown. */
const ALL_LINES = 100_000;

/** Opens a place in the pager that the surroundings name, or else gives what the screen is to show. */
async function opened(
  run: LyingRun,
  place: EvidencePlace,
  keys: KeyScreen,
  variables: Terminal["variables"],
): Promise<Excerpt | null> {
  const pager = pagerOf(variables);
  if (pager === null) return openPlace(run, place);
  const whole = openPlace(run, place, ALL_LINES);
  await keys.lend(() => showInPager(pager, whole, variables));
  return null;
}
