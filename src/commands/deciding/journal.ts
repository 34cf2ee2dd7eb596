import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeNewFile } from "../../files/new-file.ts";
import type { Repository } from "../../git/repository.ts";
import type { NewLogEntry } from "../../proposal/log-entry.ts";
import { winnowFolder } from "../../store/winnow-folder.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { WinnowError } from "../../text/winnow-error.ts";

const JOURNAL = z.strictObject({
  version: z.literal(1),
  /** The worktree it happens in. */
  root: z.string(),
  /** The branch that moves on, as a whole name, and between which commits. */
  branch: z.string(),
  from: z.string(),
  to: z.string(),
  /** What changes, by path: blobs, null where there is no file. */
  paths: z.array(
    z.strictObject({ path: z.string(), before: z.string().nullable(), after: z.string() }),
  ),
  /** The proposal's branch, to be removed at the end. */
  proposal: z.strictObject({ branch: z.string(), commit: z.string() }),
  /** The branch of what still waits of it; null where nothing does. */
  remainder: z.strictObject({ branch: z.string(), commit: z.string() }).nullable(),
  /** What the log will say. */
  entry: z.custom<NewLogEntry>((value) => typeof value === "object" && value !== null),
});

/** What an acceptance is about to do, written down before it touches anything, so that it can be finished or undone. */
export type Journal = z.infer<typeof JOURNAL>;

/** Where the journal lies while an acceptance is under way. */
export function journalFile({ commonDirectory }: Repository): string {
  return join(winnowFolder(commonDirectory), "acceptance.json");
}

/** The journal of an acceptance that was cut short; null where there is none. @throws WinnowError UNREADABLE. */
export function readJournal(repository: Repository): Journal | null {
  const file = journalFile(repository);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    return JOURNAL.parse(JSON.parse(text));
  } catch (cause) {
    throw new WinnowError(
      "UNREADABLE",
      "the note of an acceptance that was cut short can't be read",
      `see that git status is clean, then: rm ${shellQuote(file)}`,
      cause,
    );
  }
}

export function writeJournal(repository: Repository, journal: Journal): void {
  writeNewFile(journalFile(repository), `${JSON.stringify(journal, null, 1)}\n`, 0o644);
}

export function removeJournal(repository: Repository): void {
  rmSync(journalFile(repository), { force: true });
}
