import type { Base } from "../../base/base.ts";
import { contestedIn } from "../../base/contested.ts";
import type { Revision } from "../../base/ports.ts";
import { commitDay } from "../../git/revision.ts";
import type { Finding } from "../../lint/finding.ts";
import type { OpenConflict } from "../../review/digest/digest.ts";
import { lineStarts, positionAt } from "../../text/position.ts";
import type { Terminal } from "../command.ts";
import type { Given } from "../flags.ts";
import { checkerFor } from "../lint-check.ts";
import { rulesFor } from "../rule-flags.ts";
import type { Session } from "../session.ts";
import { withoutSettled } from "../settled.ts";
import { tellUncompared } from "../uncompared.ts";

/** All that `winnow lint` finds in a commit, which a rebase or a revert may have brought past the hook. */
export async function checkHead(
  session: Session,
  given: Given,
  revision: Revision,
  loaded: Base,
  terminal: Terminal,
): Promise<readonly Finding[]> {
  const base = { ...loaded, day: await commitDay(session.repository, revision.name) };
  const scope = { revision, staged: null, stdin: null };
  const everything = { has: () => true, withoutNotes: [] };
  const runs = rulesFor(given, session.config);
  const checker = await checkerFor(session, given, scope, everything, runs);
  const checked = await checker.check(base);
  tellUncompared(terminal, checked.uncompared);
  const found = checker.reported(checked);
  return (await withoutSettled(session.repository, found)).findings;
}

/**
 * What is open of statements that cannot both be right: what was found, and what notes show as contested until a person
 * settles it.
 */
export function openConflicts(base: Base, findings: readonly Finding[]): OpenConflict[] {
  const texts = new Map(base.notes.map(({ path, text }) => [path, text]));
  const lineAt = (path: string, offset: number) =>
    positionAt(lineStarts(texts.get(path) ?? ""), offset).line;
  const found = findings.flatMap(({ rule, message, path, range, related, data }) => {
    const { here, there } = data;
    const [other] = related;
    if (typeof here !== "string" || typeof there !== "string" || other === undefined) return [];
    return [
      {
        rule,
        message,
        here: { path, line: lineAt(path, range.start), statement: here },
        there: {
          path: other.path,
          line: lineAt(other.path, other.range.start),
          statement: there,
        },
      },
    ];
  });
  const shown = base.notes.flatMap((note) =>
    contestedIn(note).map(({ standing, against }): OpenConflict => {
      const sideOf = ({ range, text }: typeof standing) => ({
        path: note.path,
        line: lineAt(note.path, range.start),
        statement: text,
      });
      const message = "shown as contested, and nobody has settled it";
      return { rule: "contested", message, here: sideOf(against), there: sideOf(standing) };
    }),
  );
  return [...found, ...shown];
}
