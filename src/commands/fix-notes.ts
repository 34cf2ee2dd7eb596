import type { Base } from "../base/base.ts";
import { overlaidRevision } from "../files/overlaid-revision.ts";
import { replaceFile } from "../files/replace-file.ts";
import { type FixedTexts, type FixRun, fixUntilSettled } from "../lint/fix.ts";
import { encode } from "../text/source.ts";
import { visible } from "../text/visible.ts";
import type { Terminal } from "./command.ts";
import type { Checker } from "./lint-check.ts";
import type { WantedFixes } from "./lint-flags.ts";
import type { Scope } from "./lint-scope.ts";
import type { PathSelection } from "./path-selection.ts";
import type { Session } from "./session.ts";
import { isUnchecked } from "./unchecked.ts";

/** A base as fixes would have it. */
export interface FixedBase extends FixRun {
  readonly base: Base;
}

/** What fixes are worked out from. */
export interface FixInput {
  readonly session: Session;
  readonly terminal: Terminal;
  readonly scope: Scope;
  readonly base: Base;
  readonly selection: PathSelection;
  readonly checker: Checker;
}

/** Works out what the fixes of all that is reported come to; nothing is written. */
export async function fixedBase(
  { session, scope, base, checker, selection }: FixInput,
  { kinds }: WantedFixes,
): Promise<FixedBase> {
  const notes = new Map(base.notes.map((note) => [note.path, note]));
  const withTexts = async (texts: ReadonlyMap<string, string>): Promise<Base> => {
    if (texts.size === 0) return base;
    const overlay = new Map([...texts].map(([path, text]) => [path, encode(text)]));
    return session.loadBase(
      overlaidRevision(scope.revision, session.repository.objectFormat, overlay),
    );
  };
  const run = await fixUntilSettled(
    async (texts) => checker.reported(await checker.check(await withTexts(texts))).findings,
    (path) => notes.get(path)?.text ?? "",
    {
      kinds,
      mayEdit(path) {
        const note = notes.get(path);
        return note !== undefined && selection.has(path) && !isUnchecked(note);
      },
    },
  );
  return { ...run, base: await withTexts(run.texts) };
}

/**
 * Writes fixed notes to the worktree, each only while there lies what was read; the index stays as it is.
 * @returns whether all that lay there was still what had been read
 */
export function writeFixes(
  { session: { repository }, scope: { staged }, base, terminal }: FixInput,
  texts: FixedTexts,
): boolean {
  const blobs = new Map(base.notes.map(({ path, blob }) => [path, blob]));
  const written: string[] = [];
  let current = true;
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const outcome = replaceFile(repository, path, blobs.get(path)!, encode(text));
    if (outcome.kind === "replaced") {
      written.push(visible(path));
      continue;
    }
    const unstaged = staged !== null && outcome.changed;
    const reason = unstaged ? "it has changes that are not staged" : outcome.reason;
    current &&= unstaged;
    terminal.err(`winnow: ${visible(path)} was not fixed: ${reason}\n`);
  }
  if (written.length > 0) {
    const next = staged === null ? "" : "; git add what is to be committed";
    terminal.err(`winnow: fixed ${written.join(", ")}${next}\n`);
  }
  return current;
}
