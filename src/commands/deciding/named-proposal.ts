import type { StandingDecision } from "../../proposal/standing.ts";
import { counted } from "../../text/counted.ts";
import { visible } from "../../text/visible.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { Given } from "../flags.ts";
import type { StandingProposal } from "./open-proposals.ts";
import type { Review } from "./open-review.ts";

type Known = Pick<Review, "proposals" | "standing">;

/**
 * The proposal a user named, by its id, its branch, or as much of its id as tells it from the others.
 * @throws WinnowError USAGE when there is none, with what became of it where the log tells, or more than one.
 */
export function namedProposal(known: Known, { operands }: Given): StandingProposal {
  const [name, ...more] = operands;
  if (name === undefined || more.length > 0) {
    throw new WinnowError("USAGE", "name one proposal", "winnow proposals lists them");
  }
  const id = proposalId(name);
  const fitting = known.proposals.filter((each) => each.id === id || each.id.includes(id));
  const found = fitting.find((each) => each.id === id) ?? fitting[0];
  if (found === undefined) throw noProposal(id, known);
  if (found.id === id || fitting.length === 1) return found;
  throw new WinnowError(
    "USAGE",
    `${visible(name)} may be ${fitting.map((each) => each.id).join(" or ")}`,
    "winnow proposals lists them",
  );
}

/** A proposal's id, where its branch may have been named instead. */
export function proposalId(name: string): string {
  return name.replace(/^(?:refs\/heads\/)?winnow\//, "");
}

/**
 * The error for an id that no proposal has. One of which a part was taken in goes on under another id: that is told, as is
 * who decided on it.
 */
export function noProposal(id: string, { proposals, standing }: Known): WinnowError {
  const decided = [...standing.decisions.values()].filter(({ proposal }) => proposal === id);
  if (decided.length === 0) {
    const told = `there is no proposal ${visible(id)}`;
    return new WinnowError("USAGE", told, "winnow proposals lists them");
  }
  const own = new Set(decided.map(({ operation }) => operation));
  const rest = proposals.find(
    ({ recorded }) =>
      recorded.partOf !== null && recorded.operations.some((operation) => own.has(operation.id)),
  );
  return new WinnowError(
    "USAGE",
    `${visible(id)} was decided on: ${toldOf(decided)}`,
    rest === undefined
      ? "nothing of it waits; winnow decisions tells the reasons"
      : `what else it proposed is now ${visible(rest.id)}: winnow review ${visible(rest.id)}`,
  );
}

function toldOf(decided: readonly StandingDecision[]): string {
  const rejected = decided.filter(({ verdict }) => verdict === "rejected").length;
  const accepted = decided.length - rejected;
  const last = decided.reduce((latest, each) => (each.at > latest.at ? each : latest));
  return [
    ...(accepted === 0 ? [] : [`${counted(accepted, "change")} accepted`]),
    ...(rejected === 0 ? [] : [`${counted(rejected, "change")} rejected`]),
    `the last by ${visible(last.by.name)} on ${last.at.slice(0, 10)}`,
  ].join(", ");
}
