import { readVocabulary } from "../base/vocabulary.ts";
import type { Choice } from "../proposal/choice.ts";
import { heldItems } from "../review/held-item.ts";
import { reviewItems } from "../review/item.ts";
import { otherThan, type Reveal } from "../review/planted/reveal.ts";
import { type Changing, chosenBefore } from "../review/terminal/changed.ts";
import { choicesOf, type ReviewState, reveal, startReview } from "../review/terminal/state.ts";
import { counted } from "../text/counted.ts";
import { lazily } from "../text/remembered.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { askNumber } from "./ask-number.ts";
import { bundlesOf, runsAsTakenIn } from "./bundles-of.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { decide } from "./deciding/decide.ts";
import { readDraft, writeDraft } from "./deciding/draft.ts";
import type { StandingProposal } from "./deciding/open-proposals.ts";
import { deciderHere, openForDeciding, type Review } from "./deciding/open-review.ts";
import { reviewable } from "./deciding/reviewable.ts";
import {
  type ShownProposal,
  settlePlanted,
  shownAsItIs,
  shownForReview,
} from "./deciding/shown-proposal.ts";
import { decidedBefore, toldAfter } from "./deciding/told.ts";
import type { Given } from "./flags.ts";
import { isColoured } from "./output.ts";
import { converse, type Ending } from "./review-conversation.ts";
import type { Session } from "./session.ts";
import type { KeyScreen } from "./terminal-keys.ts";

/** How a review ended, with what was chosen in it for the changes as they were proposed. */
interface Ended {
  readonly choices: readonly Choice[];
  readonly ending: Ending;
}

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
  const review = await openForDeciding(session, terminal);
  await deciderHere(session, terminal);
  const found = reviewable(review, given);
  const picked = await pick(found, terminal);
  if (typeof picked === "string") return picked === "interrupted" ? 130 : 0;
  const shown = await shownForReview(session, picked, review.standing);
  const keys = await terminal.keys();
  let ended: Ended;
  try {
    ended = await held(
      session,
      terminal,
      { review, picked, shown },
      keys,
      isColoured(given, terminal),
    );
  } finally {
    keys.close();
  }
  const { choices, ending } = ended;
  if (ending !== "finish") {
    terminal.err(toldWhenStopped(picked, choices.length));
    return ending === "interrupt" ? 130 : 0;
  }
  const decided = await decide(session, picked, choices, await deciderHere(session, terminal));
  writeDraft(session.repository, shownAsItIs(picked), []);
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

interface Begun {
  readonly review: Review;
  readonly picked: StandingProposal;
  readonly shown: ShownProposal;
}

/**
 * Holds a review until someone ends it. Where they chose something for a planted flaw, that is told before anything is
 * carried out, and the review goes on with the change as it was proposed.
 */
async function held(
  session: Session,
  terminal: Terminal,
  { review: { base, standing }, picked, shown: first }: Begun,
  keys: KeyScreen,
  coloured: boolean,
): Promise<Ended> {
  const { repository } = session;
  const { variables } = terminal;
  const { person } = await deciderHere(session, terminal);
  const vocabulary = lazily(() => readVocabulary(base));
  const runs = runsAsTakenIn(await bundlesOf(session, picked.recorded));
  let shown = first;
  let told: Reveal | null = null;
  for (;;) {
    const seen = shown;
    const items = reviewItems(base, seen.recorded, standing);
    const waiting = heldItems(base, vocabulary, seen.recorded, standing);
    const changing: Changing = { base, vocabulary, items, held: waiting, runs, by: person.name };
    const keep = (state: ReviewState) => writeDraft(repository, seen, choicesOf(state));
    const begun = startReview(
      picked.id,
      items,
      chosenBefore(changing, readDraft(repository, seen)),
      waiting,
    );
    const { state, ending } = await converse(
      { changing, keys, coloured, variables, keep },
      told === null ? begun : reveal(begun, told),
    );
    const choices = choicesOf(state);
    if (ending !== "finish") return { choices, ending };
    const decider = await deciderHere(session, terminal);
    told = await settlePlanted(session, seen, choices, decider);
    if (told === null) return { choices, ending };
    shown = shownAsItIs(picked);
    writeDraft(repository, shown, otherThan(told, choices));
  }
}

function toldWhenStopped({ id }: StandingProposal, choices: number): string {
  return choices === 0
    ? "Nothing was decided.\n"
    : `Nothing is done yet. ${counted(choices, "choice is", "choices are")} kept; go on with   winnow review ${visible(id)}\n`;
}
