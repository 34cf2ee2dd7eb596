import type { Plan } from "../plan/plan.ts";
import { visible } from "../text/visible.ts";
import { describeOperation } from "./message.ts";

/**
 * The message of the commit by which a person takes a proposal in: what changes, what was left out and why, what was
 * taken in against what its run says, and the trailers by which a later revert is known for what it is.
 */
export function acceptanceMessage(
  plan: Plan,
  rejected: readonly string[],
  overruled: readonly string[],
): string {
  const taken = plan.operations.filter(({ target }) => target !== null);
  const from = plan.partOf ?? plan.id;
  const share = taken.length === 1 ? "a change" : `${taken.length} changes`;
  const paragraphs = [
    `Accept ${share} proposed as ${from}`,
    taken.map((operation) => `- ${describeOperation(operation)}`).join("\n"),
    ...listed("Accepted against the run's own results:", overruled),
    ...listed("Rejected:", rejected),
    [
      `Winnow-Proposal: ${from}`,
      ...taken.map(({ kind, id }) => `Winnow-Operation: ${kind} ${id}`),
    ].join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, lines.map((line) => `- ${visible(line)}`).join("\n")];
}
