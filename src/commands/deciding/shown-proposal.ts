import { appendToLog, readLogBranch } from "../../git/log-branch.ts";
import type { Choice } from "../../proposal/choice.ts";
import { plantedEntries } from "../../proposal/planted-record.ts";
import type { RecordedProposal } from "../../proposal/read-record.ts";
import type { Standing } from "../../proposal/standing.ts";
import { choosePlanted, withPlanted } from "../../review/planted/choose-planted.ts";
import type { Planted } from "../../review/planted/plant.ts";
import { type Reveal, revealOf } from "../../review/planted/reveal.ts";
import type { Session } from "../session.ts";
import type { Decider } from "./decider.ts";
import type { StandingProposal } from "./open-proposals.ts";

/**
 * A proposal as a review shows it: with a flaw planted in one of its changes, where the configuration asks for that. It
 * can't be decided on: that is done with the proposal itself, whose words nobody touched.
 */
export interface ShownProposal {
  readonly id: string;
  readonly recorded: RecordedProposal;
  readonly planted: Planted | null;
}

/** A proposal as it is: what is shown once no flaw is planted in it, or none any more. */
export function shownAsItIs({ id, recorded }: StandingProposal): ShownProposal {
  return { id, recorded, planted: null };
}

/** A proposal as it is to be shown, the same each time until someone decided on what was planted in it. */
export async function shownForReview(
  { repository, config, openJudge }: Session,
  proposal: StandingProposal,
  { decisions }: Standing,
): Promise<ShownProposal> {
  const { plantOneIn } = config.review;
  if (plantOneIn === 0) return shownAsItIs(proposal);
  const { entries } = await readLogBranch(repository);
  const before = new Set(plantedEntries(entries).map(({ operation }) => operation));
  const decided = new Set(decisions.keys());
  const { id, recorded } = proposal;
  const planted = choosePlanted(recorded, plantOneIn, decided, before, openJudge());
  if (planted === null) return shownAsItIs(proposal);
  return { id, recorded: withPlanted(recorded, planted), planted };
}

/**
 * Writes to the log what came of the flaw that was shown, where someone chose something for its change.
 * @returns what to tell them, before anything they chose is carried out; null where there is nothing to tell
 */
export async function settlePlanted(
  { repository }: Session,
  { id, planted }: ShownProposal,
  choices: readonly Choice[],
  { person, at }: Decider,
): Promise<Reveal | null> {
  const choice = choices.find(({ operation }) => operation === planted?.operation.id);
  if (planted === null || choice === undefined) return null;
  const reveal = revealOf(planted, choice);
  const { operation, shown, said, verdict } = reveal;
  await appendToLog(repository, {
    kind: "planted",
    at,
    by: person,
    proposal: id,
    operation,
    flaw: planted.flaw,
    shown,
    said,
    verdict,
  });
  return reveal;
}
