import type { AcceptChoice, Choice } from "../../proposal/choice.ts";
import { gateChoice } from "../../proposal/gate-choice.ts";
import type { GatedWords } from "../../proposal/sentence-gate.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import { bundlesOf, type LyingBundle, runsAsTakenIn } from "../bundles-of.ts";
import type { Session } from "../session.ts";
import type { StandingProposal } from "./open-proposals.ts";

/** Words that a person gave what they accept, as the gate finds them; by operation. */
export type Gated = ReadonlyMap<string, GatedWords>;

/** What is accepted, held against the runs as they lie here. */
export interface Checked {
  readonly lying: readonly LyingBundle[];
  readonly gated: Gated;
}

/**
 * Holds what a person accepts in words of their own against the runs it speaks for, as they lie here now.
 * @throws WinnowError USAGE where a run does not bear such words out and no reason is given.
 */
export async function checkWords(
  session: Session,
  { recorded }: StandingProposal,
  choices: readonly Choice[],
): Promise<Checked> {
  if (choices.every(({ verdict }) => verdict === "reject")) return { lying: [], gated: new Map() };
  const lying = await bundlesOf(session, recorded);
  const runs = runsAsTakenIn(lying);
  const gated = new Map<string, GatedWords>();
  for (const choice of choices) {
    if (choice.verdict === "reject" || (choice.text === null && choice.as === undefined)) continue;
    const operation = recorded.operations.find(({ id }) => id === choice.operation)!;
    const run = runs.get(operation.claim?.bundle ?? "")?.bundle ?? null;
    const words = gateChoice(run, operation, choice);
    if (words === null) continue;
    assertReasoned(choice, words);
    gated.set(operation.id, words);
  }
  return { lying, gated };
}

/** @throws WinnowError USAGE where words go against their run and nobody says why they stand all the same. */
export function assertReasoned(choice: AcceptChoice, { objection, words }: GatedWords): void {
  if (objection === null || (choice.reason ?? "") !== "") return;
  throw new WinnowError(
    "USAGE",
    `${objection} "${words}"`,
    "say why they stand all the same, change them, or reject the change",
  );
}
