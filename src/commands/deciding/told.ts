import { HELD_AS } from "../../proposal/choice.ts";
import { changing } from "../../proposal/read-record.ts";
import type { Standing, StandingDecision } from "../../proposal/standing.ts";
import { counted } from "../../text/counted.ts";
import { visible } from "../../text/visible.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { ExitCode } from "../command.ts";
import type { Given } from "../flags.ts";
import type { Decided } from "./decide.ts";
import { heldIn } from "./held-proposal.ts";
import type { StandingProposal } from "./open-proposals.ts";

/**
 * The operations of a proposal that `--only` names, else all that wait to change a note.
 * @param isHeldMeant whether a claim that is held may be named as well
 * @throws WinnowError USAGE for one that the proposal does not have.
 */
export function chosenOperations(
  { id, recorded }: StandingProposal,
  given: Given,
  { decisions }: Standing,
  isHeldMeant = false,
): string[] {
  const own = changing(recorded).map((operation) => operation.id);
  const held = heldIn(recorded).map((operation) => operation.id);
  const named = (given.values.get("only") ?? []).flatMap((each) => each.split(","));
  const unknown = named.find(
    (each) => !own.includes(each) && !(isHeldMeant && held.includes(each)),
  );
  if (unknown !== undefined && held.includes(unknown)) {
    throw new WinnowError(
      "USAGE",
      `${visible(unknown)} holds a claim: say as what it is to come in`,
      `--as ${HELD_AS.join(", --as ")}`,
    );
  }
  if (unknown !== undefined) {
    throw new WinnowError(
      "USAGE",
      `${id} has no operation ${visible(unknown)} to decide on`,
      `those it has: ${own.join(", ")}`,
    );
  }
  if (named.length > 0) return [...new Set(named)];
  const waiting = own.filter((each) => !decisions.has(each));
  return waiting.length > 0 ? waiting : own;
}

/** One line for each operation that someone had decided on before; `wanted` is the verdict asked for now, where it is one for all. */
export function decidedBefore(
  before: readonly StandingDecision[],
  wanted: "accepted" | "rejected" | null,
): string {
  return before
    .map(({ operation, verdict, by, at, reason }) => {
      const told = `${operation} was ${verdict} by ${visible(by.name)} on ${at.slice(0, 10)}`;
      const why = reason === "" ? "" : `: ${visible(reason)}`;
      const same = wanted !== null && isSame(verdict, wanted);
      return `${told}${why}.${same ? "" : " The first decision stands."}\n`;
    })
    .join("");
}

/** What came of decisions, and how to take them back. */
export function toldAfter({ id }: StandingProposal, decided: Decided): string {
  const { commit, accepted, rejected, waiting, branch } = decided;
  const short = commit?.slice(0, 12);
  const lines = [
    ...(accepted.length === 0
      ? []
      : [`Accepted ${counted(accepted.length, "change")} of ${visible(id)} as ${short}.`]),
    ...(rejected.length === 0
      ? []
      : [`Rejected ${counted(rejected.length, "change")} of ${visible(id)}.`]),
    waiting === 0
      ? "Nothing of it waits any more."
      : `${counted(waiting, "change waits", "changes wait")} on ${visible(branch)}`,
    ...(short === undefined ? [] : [`Take it out again       git revert -m 1 ${short}`]),
    ...(rejected.length === 0 ? [] : ["Take a rejection back   winnow decisions --undo ID"]),
  ];
  return `${lines.join("\n")}\n`;
}

/** How a command ends that had nothing left to decide: well if that is what was decided, else not. */
export function alreadyDecided(
  before: readonly StandingDecision[],
  wanted: "accepted" | "rejected",
): ExitCode {
  return before.every(({ verdict }) => isSame(verdict, wanted)) ? 0 : 2;
}

function isSame(verdict: StandingDecision["verdict"], wanted: "accepted" | "rejected"): boolean {
  return (verdict === "rejected") === (wanted === "rejected");
}
