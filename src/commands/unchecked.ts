import type { Note } from "../base/note.ts";
import type { Unchecked } from "../report/report.ts";

/** A note that could not be read, with what kept it from being read. */
export function unchecked({ path, facts }: Note): Unchecked[] {
  const problem = facts.problems.find(
    ({ kind }) => kind === "encoding" || kind === "resource-limit",
  );
  return problem === undefined ? [] : [{ path, reason: problem.message }];
}

/** Whether a note could not be read, and so must not be edited. */
export function isUnchecked(note: Note): boolean {
  return unchecked(note).length > 0;
}
