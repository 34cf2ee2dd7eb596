import { isDeepStrictEqual } from "node:util";
import { readVocabulary } from "../base/vocabulary.ts";
import type { Operation } from "../plan/plan.ts";
import type { Choice } from "../proposal/choice.ts";
import { chosenOperation } from "../proposal/chosen-operation.ts";
import { changing } from "../proposal/read-record.ts";
import { changeView } from "../review/change-view.ts";
import { type ReviewItem, reviewItems } from "../review/item.ts";
import { overviewOf } from "../review/overview.ts";
import type {
  ChangeView,
  Choices,
  Choose,
  Finish,
  Finished,
  Overview,
  Place,
} from "../review/page/wire.ts";
import { otherThan } from "../review/planted/reveal.ts";
import { plantedTold } from "../review/planted/told.ts";
import { lazily } from "../text/remembered.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Terminal } from "./command.ts";
import { decide } from "./deciding/decide.ts";
import { readDraft, writeDraft } from "./deciding/draft.ts";
import type { StandingProposal } from "./deciding/open-proposals.ts";
import { deciderHere, type Review } from "./deciding/open-review.ts";
import {
  type ShownProposal,
  settlePlanted,
  shownAsItIs,
  shownForReview,
} from "./deciding/shown-proposal.ts";
import { choiceFor, choicesOf, placesFor } from "./desk-choices.ts";
import { findingsOfRuns } from "./run-findings.ts";
import type { Session } from "./session.ts";

/** One review of one proposal: what the page asks of it. */
export interface ReviewDesk {
  readonly operations: readonly string[];
  overview(): Overview;
  view(operation: string): ChangeView;
  /** The other notes that have a place for a change, best first. @throws WinnowError USAGE where it does not wait. */
  places(operation: string): readonly Place[];
  /**
   * Keeps or takes back a choice, and gives all there are.
   * @throws WinnowError USAGE when it can't be carried out, and BUSY where the change was shown otherwise than it lies there.
   */
  choose(choose: Choose): Choices;
  /**
   * Carries out what was chosen, once; or, where something was chosen for a planted flaw, tells of that first, and puts
   * the change in its place as it was proposed.
   * @throws WinnowError as `decide` does, and BUSY where something else was shown or chosen than the person looked over.
   */
  finish(finish: Finish): Promise<Finished>;
  isFinished(): boolean;
}

/** What lies on it: a proposal as it is shown, and what was chosen so far. */
interface LaidOut {
  readonly shown: ShownProposal;
  readonly items: readonly ReviewItem[];
  /** The operations that wait, as they are shown. */
  readonly waiting: ReadonlyMap<string, Operation>;
  readonly choices: Map<string, Choice>;
}

/** Lays out a proposal to be decided on, with what was chosen in a review of it that was not finished. */
export async function openDesk(
  session: Session,
  terminal: Terminal,
  review: Review,
  proposal: StandingProposal,
): Promise<ReviewDesk> {
  const { repository } = session;
  const { base, standing, proposals } = review;
  const { person } = await deciderHere(session, terminal);
  const audited = await findingsOfRuns(session, proposal.recorded);
  const vocabulary = lazily(() => readVocabulary(base));
  /** @throws WinnowError where the operation can't be left so any more. */
  const asLeft = (operation: Operation, choice: Choice | undefined): Operation =>
    choice?.verdict === "accept"
      ? chosenOperation(base, vocabulary, operation, choice, person.name)
      : operation;
  const layOut = (shown: ShownProposal): LaidOut => {
    const items = reviewItems(base, shown.recorded, standing);
    const waiting = new Map(
      items.flatMap(({ operation, decision }) =>
        decision === null ? [[operation.id, operation]] : [],
      ),
    );
    const kept = readDraft(repository, shown).filter((choice) => {
      const operation = waiting.get(choice.operation);
      return operation !== undefined && canBeLeft(() => asLeft(operation, choice));
    });
    return { shown, items, waiting, choices: new Map(kept.map((each) => [each.operation, each])) };
  };
  let laid = layOut(await shownForReview(session, proposal, standing));
  const reviewed = () => ({ base, vocabulary, items: laid.items, by: person.name });
  let laying = 1;
  let finishing = false;

  const assertOpen = () => {
    if (finishing) throw new WinnowError("BUSY", "this review is finished");
  };
  /** A second page may still show what a flaw was planted in: nothing that is chosen there is for the true words. */
  const assertShown = (seen: number) => {
    if (seen === laying) return;
    throw new WinnowError("BUSY", "the changes are shown anew meanwhile", "load the page anew");
  };
  const assertWaiting = (id: string): Operation => {
    const operation = laid.waiting.get(id);
    if (operation !== undefined) return operation;
    throw new WinnowError("USAGE", `${visible(id)} does not wait for a decision`);
  };
  /** The note with an operation in it, beside those others of the note that are not rejected. */
  const viewOf = (own: Operation): ChangeView => {
    const { shown, waiting, choices } = laid;
    const there = changing(shown.recorded).flatMap((operation): Operation[] => {
      if (operation.id === own.id) return [own];
      const choice = choices.get(operation.id);
      const isOut = choice?.verdict === "reject" || !waiting.has(operation.id);
      const left = isOut ? null : asLeft(operation, choice);
      return left !== null && left.target!.path === own.target!.path ? [left] : [];
    });
    return changeView(base, shown.recorded, there, own.id);
  };
  return {
    operations: laid.items.map(({ operation }) => operation.id),
    overview: () =>
      overviewOf(
        { proposal: laid.shown.recorded, items: laid.items, audited },
        {
          person: person.name,
          others: proposals.filter(({ id, state }) => state === "open" && id !== proposal.id)
            .length,
          choices: choicesOf(laid.choices),
          laying,
        },
      ),
    view(id) {
      const { items, choices } = laid;
      const { operation } = items.find((item) => item.operation.id === id)!;
      return viewOf(asLeft(operation, choices.get(id)));
    },
    places(id) {
      assertWaiting(id);
      return placesFor(reviewed(), id, laid.choices.get(id)).map(({ choice, item, score }) => ({
        to: item.path,
        score,
        text: choice.text,
        view: viewOf(item.operation),
      }));
    },
    choose({ laying: seen, operation: id, chosen }) {
      assertOpen();
      assertShown(seen);
      const { shown, choices } = laid;
      const operation = assertWaiting(id);
      if (chosen === null) choices.delete(id);
      else {
        const choice = choiceFor(reviewed(), id, chosen, choices.get(id));
        asLeft(operation, choice);
        choices.set(id, choice);
      }
      writeDraft(repository, shown, [...choices.values()]);
      return choicesOf(choices);
    },
    async finish({ laying: shownThen, choices: seen }) {
      assertOpen();
      assertShown(shownThen);
      const { shown, choices } = laid;
      if (!isDeepStrictEqual(seen, choicesOf(choices))) {
        throw new WinnowError("BUSY", "something else was chosen meanwhile", "load the page anew");
      }
      if (choices.size === 0) throw new WinnowError("USAGE", "nothing was chosen yet");
      finishing = true;
      try {
        const decider = await deciderHere(session, terminal);
        const chosen = [...choices.values()];
        const planted = await settlePlanted(session, shown, chosen, decider);
        if (planted !== null) {
          const asProposed = shownAsItIs(proposal);
          writeDraft(repository, asProposed, otherThan(planted, chosen));
          laid = layOut(asProposed);
          laying += 1;
          finishing = false;
          return plantedTold(planted);
        }
        const decided = await decide(session, proposal, chosen, decider);
        writeDraft(repository, shown, []);
        return {
          kind: "outcome",
          commit: decided.commit,
          accepted: decided.accepted.length,
          rejected: decided.rejected.length,
          waiting: decided.waiting,
          branch: decided.branch,
          before: decided.before.map(({ operation, verdict, by, at }) =>
            visible(
              `${operation} was ${verdict} by ${by.name} on ${at.slice(0, 10)}, which stands.`,
            ),
          ),
        };
      } catch (error) {
        finishing = false;
        throw error;
      }
    },
    isFinished: () => finishing,
  };
}

/** A draft that a changed note has overtaken counts for nothing. */
function canBeLeft(leave: () => unknown): boolean {
  try {
    leave();
    return true;
  } catch (error) {
    if (error instanceof WinnowError) return false;
    throw error;
  }
}
