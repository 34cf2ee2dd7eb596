import { isDeepStrictEqual } from "node:util";
import { readVocabulary } from "../base/vocabulary.ts";
import type { Operation } from "../plan/plan.ts";
import type { Choice } from "../proposal/choice.ts";
import { chosenOperation } from "../proposal/chosen-operation.ts";
import { type GatedWords, gateWords } from "../proposal/sentence-gate.ts";
import { changeView } from "../review/change-view.ts";
import { openPlace } from "../review/evidence-place.ts";
import type { Excerpt } from "../review/excerpt.ts";
import { heldItems } from "../review/held-item.ts";
import { type ReviewItem, reviewItems } from "../review/item.ts";
import { overviewOf, shownRows } from "../review/overview.ts";
import type {
  ChangeView,
  Check,
  Checked,
  Choices,
  Choose,
  Finish,
  Finished,
  Open,
  Overview,
  Place,
  Take,
} from "../review/page/wire.ts";
import { otherThan } from "../review/planted/reveal.ts";
import { plantedTold } from "../review/planted/told.ts";
import { acceptedAs, type Changing, takenAs, takenInWords } from "../review/terminal/changed.ts";
import { lazily } from "../text/remembered.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { bundlesOf, runsAsTakenIn } from "./bundles-of.ts";
import type { Terminal } from "./command.ts";
import { decide } from "./deciding/decide.ts";
import { readDraft, writeDraft } from "./deciding/draft.ts";
import { assertReasoned } from "./deciding/gate.ts";
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
  /** The claims that are held back. */
  readonly held: readonly string[];
  overview(): Overview;
  view(operation: string): ChangeView;
  /** The other notes that have a place for a change, best first. @throws WinnowError USAGE where it does not wait. */
  places(operation: string): readonly Place[];
  /** Holds words that a person is about to give a change against its run. @throws WinnowError BUSY as `choose` does. */
  check(operation: string, check: Check): Checked;
  /** How a claim that is held would come in. @throws WinnowError USAGE where it can't, and BUSY as `choose` does. */
  take(operation: string, take: Take): ChangeView;
  /** A part of the run that a claim comes from. @throws WinnowError USAGE where the run does not lie here. */
  open(operation: string, open: Open): Excerpt;
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
  const lying = await bundlesOf(session, proposal.recorded);
  const runs = runsAsTakenIn(lying);
  const audited = findingsOfRuns(session, lying);
  const vocabulary = lazily(() => readVocabulary(base));
  const held = heldItems(base, vocabulary, proposal.recorded, standing);
  const changingFor = (items: readonly ReviewItem[]): Changing => ({
    ...{ base, vocabulary, runs, items, held },
    by: person.name,
  });
  /** @throws WinnowError where the operation can't be left so any more. */
  const asLeft = (
    items: readonly ReviewItem[],
    operation: Operation,
    choice: Choice | undefined,
  ): Operation => {
    if (choice?.verdict !== "accept") return operation;
    return choice.as === undefined
      ? chosenOperation(base, vocabulary, operation, choice, person.name)
      : acceptedAs(changingFor(items), choice).item.operation;
  };
  const layOut = (shown: ShownProposal): LaidOut => {
    const items = reviewItems(base, shown.recorded, standing);
    const open = [...items.filter(({ decision }) => decision === null), ...held];
    const waiting = new Map(open.map(({ operation }) => [operation.id, operation]));
    const kept = readDraft(repository, shown).filter((choice) => {
      const operation = waiting.get(choice.operation);
      return operation !== undefined && canBeLeft(() => asLeft(items, operation, choice));
    });
    return { shown, items, waiting, choices: new Map(kept.map((each) => [each.operation, each])) };
  };
  let laid = layOut(await shownForReview(session, proposal, standing));
  const reviewed = () => changingFor(laid.items);
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
  const gateHere = (operation: Operation, text: string) =>
    gateWords(runs.get(operation.claim?.bundle ?? "")?.bundle ?? null, operation, text);
  /** The note with an operation in it, beside those others of the note that are not rejected. */
  const viewOf = (own: Operation, gated: GatedWords | null): ChangeView => {
    const { shown, items, waiting, choices } = laid;
    const there = shown.recorded.operations.flatMap((operation): Operation[] => {
      if (operation.id === own.id) return [own];
      const choice = choices.get(operation.id);
      const isOut = choice?.verdict === "reject" || !waiting.has(operation.id);
      const left = isOut ? operation : asLeft(items, operation, choice);
      return !isOut && left.target?.path === own.target!.path ? [left] : [];
    });
    return changeView(base, shown.recorded, there, own.id, gated);
  };
  return {
    operations: laid.items.map(({ operation }) => operation.id),
    held: held.map(({ operation }) => operation.id),
    overview: () =>
      overviewOf(
        { proposal: laid.shown.recorded, items: laid.items, held, audited },
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
      const choice = choices.get(id);
      if (choice?.verdict !== "accept") {
        return viewOf(items.find((item) => item.operation.id === id)!.operation, null);
      }
      const { item, gated } = acceptedAs(reviewed(), choice);
      return viewOf(item.operation, gated);
    },
    places(id) {
      assertWaiting(id);
      return placesFor(reviewed(), id, laid.choices.get(id)).map(
        ({ choice, item, gated, score }) => ({
          to: item.path,
          score,
          text: choice.text,
          view: viewOf(item.operation, gated),
        }),
      );
    },
    check(id, { laying: seen, text }) {
      assertShown(seen);
      const gated = gateHere(assertWaiting(id), text);
      return {
        rows: gated?.audit == null ? null : shownRows(gated.audit.assertions),
        objection: gated?.objection ?? null,
      };
    },
    take(id, { laying: seen, as, text }) {
      assertShown(seen);
      assertWaiting(id);
      const outcome =
        text === null ? takenAs(reviewed(), id, as) : takenInWords(reviewed(), id, text);
      if (typeof outcome === "string") throw new WinnowError("USAGE", outcome);
      return viewOf(outcome.item.operation, outcome.gated);
    },
    open(id, wanted) {
      const { claim } = laid.shown.recorded.operations.find((each) => each.id === id)!;
      const run = runs.get(claim?.bundle ?? "");
      if (run === undefined || claim === null) {
        throw new WinnowError(
          "USAGE",
          "the run does not lie here as it was taken in",
          "there is nothing to open",
        );
      }
      const place = wanted.kind === "report" ? { ...wanted, claim: claim.text } : wanted;
      return openPlace(run, place);
    },
    choose({ laying: seen, operation: id, chosen }) {
      assertOpen();
      assertShown(seen);
      const { shown, choices } = laid;
      assertWaiting(id);
      if (chosen === null) choices.delete(id);
      else {
        const choice = choiceFor(reviewed(), id, chosen, choices.get(id));
        if (choice.verdict === "accept") {
          const { gated } = acceptedAs(reviewed(), choice);
          if (gated !== null) assertReasoned(choice, gated);
        }
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
