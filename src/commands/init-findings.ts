import { counted } from "../text/counted.ts";
import type { Terminal } from "./command.ts";
import type { Given } from "./flags.ts";
import { checkerFor } from "./lint-check.ts";
import { dayOf } from "./lint-day.ts";
import { chosenScope } from "./lint-scope.ts";
import { selectPaths } from "./path-selection.ts";
import { rulesFor } from "./rule-flags.ts";
import type { Session } from "./session.ts";

/** How the notes stand before winnow watches over them. */
export interface Standing {
  /** `35 notes`. */
  readonly notes: string;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Counts what `winnow lint` would report of the worktree.
 * @throws WinnowError as `winnow lint` does.
 */
export async function standingFindings(
  session: Session,
  given: Given,
  terminal: Terminal,
): Promise<Standing> {
  const { repository, config } = session;
  const scope = await chosenScope(repository, given, terminal);
  const day = await dayOf(repository, given);
  const base = { ...(await session.loadBase(scope.revision)), day };
  const selection = selectPaths([], terminal.directory, repository.root, base);
  const checker = await checkerFor(session, given, scope, selection, rulesFor(given, config));
  const { findings } = checker.reported(await checker.check(base));
  const ofSeverity = (severity: string) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    notes: counted(base.notes.length, "note"),
    errors: ofSeverity("error"),
    warnings: ofSeverity("warning"),
  };
}
