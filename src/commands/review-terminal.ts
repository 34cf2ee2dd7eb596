import { readVocabulary } from "../base/vocabulary.ts";
import { reviewItems } from "../review/item.ts";
import {
  type Changing,
  chosenBefore,
  movedElsewhere,
  reworded,
} from "../review/terminal/changed.ts";
import type { ReviewEffect, ReviewEvent } from "../review/terminal/events.ts";
import { respond } from "../review/terminal/respond.ts";
import { screen } from "../review/terminal/screen.ts";
import { choicesOf, type ReviewState, startReview } from "../review/terminal/state.ts";
import { counted } from "../text/counted.ts";
import { lazily } from "../text/remembered.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { askNumber } from "./ask-number.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { decide } from "./deciding/decide.ts";
import { readDraft, writeDraft } from "./deciding/draft.ts";
import type { StandingProposal } from "./deciding/open-proposals.ts";
import { deciderHere, openForDeciding } from "./deciding/open-review.ts";
import { reviewable } from "./deciding/reviewable.ts";
import { decidedBefore, toldAfter } from "./deciding/told.ts";
import type { Given } from "./flags.ts";
import { editText } from "./open-editor.ts";
import { isColoured } from "./output.ts";
import type { Session } from "./session.ts";
import type { KeyScreen } from "./terminal-keys.ts";

type Ending = "finish" | "quit" | "interrupt";

/**
 * Has someone decide on a proposal at the terminal, and carries out what they chose once they finish. What they chose is
 * kept after each key, so that a review goes on where it stopped, whatever stopped it.
 * @throws WinnowError USAGE when nobody sits there, git knows nobody, or the proposal can't be reviewed; as `decide` does.
 */
export async function reviewInTerminal(
  session: Session,
  terminal: Terminal,
  given: Given,
): Promise<ExitCode> {
  const { interactive, variables } = terminal;
  if (!interactive || variables.TERM === "dumb" || given.switches.has("no-input")) {
    throw new WinnowError(
      "USAGE",
      "a review needs a terminal with a screen, and someone who sits at it",
      "winnow accept and winnow reject decide without one; winnow review --web shows a page",
    );
  }
  const { repository } = session;
  const opened = await openForDeciding(session, terminal);
  const { base, standing } = opened;
  const { person } = await deciderHere(session, terminal);
  const found = reviewable(opened, given);
  const picked = await pick(found, terminal);
  if (typeof picked === "string") return picked === "interrupted" ? 130 : 0;
  const items = reviewItems(base, picked.recorded, standing);
  const vocabulary = lazily(() => readVocabulary(base));
  const changing: Changing = { base, vocabulary, items, by: person.name };
  const kept = chosenBefore(changing, readDraft(repository, picked.id));
  const keys = await terminal.keys();
  const review: Review = {
    changing,
    keys,
    coloured: isColoured(given, terminal),
    variables,
    keep: (state) => writeDraft(repository, picked.id, choicesOf(state)),
  };
  let ended: { readonly state: ReviewState; readonly ending: Ending };
  try {
    ended = await converse(review, startReview(picked.id, items, kept));
  } finally {
    keys.close();
  }
  const choices = choicesOf(ended.state);
  if (ended.ending !== "finish") {
    terminal.err(toldWhenStopped(picked, choices.length));
    return ended.ending === "interrupt" ? 130 : 0;
  }
  const decided = await decide(session, picked, choices, await deciderHere(session, terminal));
  writeDraft(repository, picked.id, []);
  terminal.err(decidedBefore(decided.before, null) + toldAfter(picked, decided));
  return 0;
}

async function pick(
  found: readonly StandingProposal[],
  terminal: Terminal,
): Promise<StandingProposal | "ended" | "interrupted"> {
  if (found.length === 0) terminal.err("No proposal waits.\n");
  if (found.length <= 1) return found[0] ?? "ended";
  const lines = found.map(({ id, recorded }, index) => {
    const changes = counted(recorded.operations.filter(({ target }) => target).length, "change");
    return `${String(index + 1).padStart(3)}  ${visible(id)}  ${changes}\n`;
  });
  terminal.err(lines.join(""));
  const number = await askNumber("Which one?", found.length);
  return typeof number === "number" ? found[number - 1]! : number;
}

interface Review {
  readonly changing: Changing;
  readonly keys: KeyScreen;
  readonly coloured: boolean;
  readonly variables: Terminal["variables"];
  /** Keeps what was chosen so far. */
  keep(state: ReviewState): void;
}

/** Shows a review and lets each key change it, until someone ends it. */
async function converse(
  review: Review,
  begun: ReviewState,
): Promise<{ readonly state: ReviewState; readonly ending: Ending }> {
  const { keys, coloured, keep } = review;
  let state = begun;
  let effect: ReviewEffect | null = null;
  for (;;) {
    const { lines, room } = screen(state, keys.size(), coloured);
    keys.show(lines);
    const event: ReviewEvent | "resized" | "ended" =
      effect === null ? await nextEvent(keys) : await carriedOut(review, effect);
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
  { changing, keys, variables }: Review,
  effect: Extract<ReviewEffect, { kind: "edit" | "find-places" }>,
): Promise<ReviewEvent> {
  const { accepted } = effect;
  if (effect.kind === "find-places") {
    return { kind: "places", offered: movedElsewhere(changing, accepted) };
  }
  try {
    const text = await keys.lend(() => editText(accepted.item.editable ?? "", variables));
    return { kind: "edited", outcome: reworded(changing, accepted, text) };
  } catch (error) {
    if (!(error instanceof WinnowError)) throw error;
    return { kind: "edited", outcome: `${error.message}: ${error.hint}` };
  }
}

function toldWhenStopped({ id }: StandingProposal, choices: number): string {
  return choices === 0
    ? "Nothing was decided.\n"
    : `Nothing is done yet. ${counted(choices, "choice is", "choices are")} kept; go on with   winnow review ${visible(id)}\n`;
}
