import type { Plan } from "../plan/plan.ts";
import { visible } from "../text/visible.ts";
import { describeOperation } from "./message.ts";

/**
 * The message of the commit by which a person takes a proposal in: what changes, what was left out and why, and the
 * trailers by which a later revert is known for what it is.
 */
export function acceptanceMessage(plan: Plan, rejected: readonly string[]): string {
  const taken = plan.operations.filter(({ target }) => target !== null);
  const from = plan.partOf ?? plan.id;
  const share = taken.length === 1 ? "a change" : `${taken.length} changes`;
  const paragraphs = [
    `Accept ${share} proposed as ${from}`,
    taken.map((operation) => `- ${describeOperation(operation)}`).join("\n"),
    ...(rejected.length === 0
      ? []
      : ["Rejected:", rejected.map((line) => `- ${visible(line)}`).join("\n")]),
    [
      `Winnow-Proposal: ${from}`,
      ...taken.map(({ kind, id }) => `Winnow-Operation: ${kind} ${id}`),
    ].join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
