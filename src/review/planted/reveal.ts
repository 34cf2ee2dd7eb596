import type { Choice } from "../../proposal/choice.ts";
import type { PlantedEntry } from "../../proposal/log-entry.ts";
import type { Planted } from "./plant.ts";

/** What a person is told once they decided on a change with a planted flaw. Texts are as the run has them. */
export interface Reveal {
  readonly operation: string;
  readonly verdict: PlantedEntry["verdict"];
  /** The claim as it was shown, and as the run makes it. */
  readonly shown: string;
  readonly said: string;
  readonly evidence: Planted["operation"]["evidence"];
}

/** What came of a planted flaw by what was chosen for its change. */
export function revealOf({ operation, said }: Planted, choice: Choice): Reveal {
  return {
    operation: operation.id,
    verdict: verdictOf(choice),
    shown: operation.claim!.text,
    said,
    evidence: operation.evidence,
  };
}

/** What was chosen for the changes that nothing was planted in. */
export function otherThan({ operation: planted }: Reveal, choices: readonly Choice[]): Choice[] {
  return choices.filter(({ operation }) => operation !== planted);
}

/** To put a sentence elsewhere, words and all, is to accept it. */
function verdictOf(choice: Choice): PlantedEntry["verdict"] {
  if (choice.verdict === "reject") return "rejected";
  return choice.text === null ? "accepted" : "edited";
}
