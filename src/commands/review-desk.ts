import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { readVocabulary } from "../base/vocabulary.ts";
import type { Operation } from "../plan/plan.ts";
import type { Choice } from "../proposal/choice.ts";
import { chosenOperation } from "../proposal/chosen-operation.ts";
import { changing } from "../proposal/read-record.ts";
import { changeView } from "../review/change-view.ts";
import { reviewItems } from "../review/item.ts";
import { overviewOf } from "../review/overview.ts";
import type {
  ChangeView,
  Choices,
  Choose,
  Chosen,
  Finish,
  Outcome,
  Overview,
  Place,
} from "../review/page/wire.ts";
import { lazily } from "../text/remembered.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Terminal } from "./command.ts";
import { decide } from "./deciding/decide.ts";
import { readDraft, writeDraft } from "./deciding/draft.ts";
import type { StandingProposal } from "./deciding/open-proposals.ts";
import { deciderHere, type Review } from "./deciding/open-review.ts";
import { choiceFor, choicesOf, placesFor } from "./review-choices.ts";
import { findingsOfRuns } from "./run-findings.ts";
import type { Session } from "./session.ts";

const CHOSEN: z.ZodType<Chosen> = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("accept"),
    text: z.string().nullable(),
    to: z.string().nullable(),
  }),
  z.strictObject({ verdict: z.literal("reject"), reason: z.string() }),
]);

export const CHOOSE: z.ZodType<Choose> = z.strictObject({
  operation: z.string(),
  chosen: CHOSEN.nullable(),
});

export const FINISH: z.ZodType<Finish> = z.strictObject({
  choices: z.record(z.string(), CHOSEN),
});

/** One review of one proposal: what the page asks of it. */
export interface ReviewDesk {
  readonly operations: readonly string[];
  overview(): Overview;
  view(operation: string): ChangeView;
  /** The other notes that have a place for a change, best first. @throws WinnowError USAGE where it does not wait. */
  places(operation: string): readonly Place[];
  /** Keeps or takes back a choice, and gives all there are. @throws WinnowError USAGE when it can't be carried out. */
  choose(choose: Choose): Choices;
  /**
   * Carries out what was chosen, once.
   * @throws WinnowError as `decide` does, and BUSY where something else was chosen than the person looked over.
   */
  finish(finish: Finish): Promise<Outcome>;
  isFinished(): boolean;
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
  const { recorded } = proposal;
  const { person } = await deciderHere(session, terminal);
  const audited = await findingsOfRuns(session, recorded);
  const items = reviewItems(base, recorded, standing);
  const waiting = new Map(
    items.flatMap(({ operation, decision }) =>
      decision === null ? [[operation.id, operation]] : [],
    ),
  );
  const vocabulary = lazily(() => readVocabulary(base));
  const reviewed = { base, vocabulary, items, by: person.name };
  /** @throws WinnowError where the operation can't be left so any more. */
  const asLeft = (operation: Operation, choice: Choice | undefined): Operation =>
    choice?.verdict === "accept"
      ? chosenOperation(base, vocabulary, operation, choice, person.name)
      : operation;
  const choices = new Map<string, Choice>();
  for (const choice of readDraft(repository, proposal.id)) {
    const operation = waiting.get(choice.operation);
    if (operation !== undefined && canBeLeft(() => asLeft(operation, choice))) {
      choices.set(choice.operation, choice);
    }
  }
  let finishing = false;

  const assertOpen = () => {
    if (finishing) throw new WinnowError("BUSY", "this review is finished");
  };
  const assertWaiting = (id: string): Operation => {
    const operation = waiting.get(id);
    if (operation !== undefined) return operation;
    throw new WinnowError("USAGE", `${visible(id)} does not wait for a decision`);
  };
  /** The note with an operation in it, beside those others of the note that are not rejected. */
  const viewOf = (own: Operation): ChangeView => {
    const there = changing(recorded).flatMap((operation): Operation[] => {
      if (operation.id === own.id) return [own];
      const choice = choices.get(operation.id);
      const isOut = choice?.verdict === "reject" || !waiting.has(operation.id);
      const left = isOut ? null : asLeft(operation, choice);
      return left !== null && left.target!.path === own.target!.path ? [left] : [];
    });
    return changeView(base, recorded, there, own.id);
  };
  return {
    operations: items.map(({ operation }) => operation.id),
    overview: () =>
      overviewOf(
        { proposal: recorded, items, audited },
        {
          person: person.name,
          others: proposals.filter(({ id, state }) => state === "open" && id !== proposal.id)
            .length,
          choices: choicesOf(choices),
        },
      ),
    view(id) {
      const operation = items.find((item) => item.operation.id === id)!.operation;
      return viewOf(asLeft(operation, choices.get(id)));
    },
    places(id) {
      assertWaiting(id);
      return placesFor(reviewed, id, choices.get(id)).map(({ choice, item, score }) => ({
        to: item.path,
        score,
        text: choice.text,
        view: viewOf(item.operation),
      }));
    },
    choose({ operation: id, chosen }) {
      assertOpen();
      const operation = assertWaiting(id);
      if (chosen === null) choices.delete(id);
      else {
        const choice = choiceFor(reviewed, id, chosen, choices.get(id));
        asLeft(operation, choice);
        choices.set(id, choice);
      }
      writeDraft(repository, proposal.id, [...choices.values()]);
      return choicesOf(choices);
    },
    async finish({ choices: seen }) {
      assertOpen();
      if (!isDeepStrictEqual(seen, choicesOf(choices))) {
        throw new WinnowError("BUSY", "something else was chosen meanwhile", "load the page anew");
      }
      if (choices.size === 0) throw new WinnowError("USAGE", "nothing was chosen yet");
      finishing = true;
      try {
        const decider = await deciderHere(session, terminal);
        const decided = await decide(session, proposal, [...choices.values()], decider);
        writeDraft(repository, proposal.id, []);
        return {
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
