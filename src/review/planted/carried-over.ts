import type { AuditedAssertion } from "../../bundle/audit/claim-audit.ts";

/**
 * The assertions of a claim as they read with a flaw in it: what each piece rests on stays, so that whoever holds the
 * words against the values sees the flaw.
 */
export function carriedOver(
  assertions: readonly AuditedAssertion[],
  before: string,
  after: string,
): AuditedAssertion[] {
  const same = (at: (index: number) => boolean, most: number) => {
    let count = 0;
    while (count < most && at(count)) count += 1;
    return count;
  };
  const shorter = Math.min(before.length, after.length);
  const head = same((index) => before[index] === after[index], shorter);
  const tail = same((index) => before.at(-1 - index) === after.at(-1 - index), shorter - head);
  const grown = after.length - before.length;
  /** Within what was changed, a piece begins with the change and ends with it. */
  const startOf = (offset: number) => {
    if (offset <= head) return offset;
    return offset >= before.length - tail ? offset + grown : head;
  };
  const endOf = (offset: number) => {
    if (offset >= before.length - tail) return offset + grown;
    return offset <= head ? offset : after.length - tail;
  };
  return assertions.map((assertion) => {
    const start = startOf(assertion.at.start);
    const end = endOf(assertion.at.end);
    return { ...assertion, at: { start, end }, says: after.slice(start, end) };
  });
}
