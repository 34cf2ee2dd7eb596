import { existsSync, lstatSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../../files/lock.ts";
import { isAncestor } from "../../git/ancestry.ts";
import { readBlobs } from "../../git/blobs.ts";
import { appendToLog } from "../../git/log-branch.ts";
import { proposalStore } from "../../git/proposal-store.ts";
import type { Repository } from "../../git/repository.ts";
import { resolveCommit } from "../../git/revision.ts";
import { runGit } from "../../git/run.ts";
import { winnowFolder } from "../../store/winnow-folder.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { visible } from "../../text/visible.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import { type Journal, journalFile, readJournal, removeJournal } from "./journal.ts";

/** `finished`: all that was accepted stands. `undone`: nothing of it does. */
export type Recovery = "nothing" | "finished" | "undone";

/** Does something while nobody else decides in the same repository. @throws WinnowError BUSY when somebody does. */
export function whileDeciding<Value>(
  { commonDirectory }: Repository,
  use: () => Promise<Value>,
): Promise<Value> {
  return withLock(join(winnowFolder(commonDirectory), "deciding.lock"), use);
}

/** Recovers while nobody else decides. @throws WinnowError as `recover` does, and BUSY when somebody decides. */
export async function recoverAlone(repository: Repository): Promise<Recovery> {
  if (readJournal(repository) === null) return "nothing";
  return whileDeciding(repository, () => recover(repository));
}

/**
 * Brings an acceptance that was cut short to its end, or takes back what it had begun, and never overwrites anything
 * that a person changed in between.
 * @throws WinnowError BUSY saying what stands in the way: a lock file that git left, changes of a person's, or that it
 * happened in another worktree.
 */
export async function recover(repository: Repository): Promise<Recovery> {
  const journal = readJournal(repository);
  if (journal === null) return "nothing";
  if (journal.root !== repository.root) {
    throw new WinnowError(
      "BUSY",
      `an acceptance was cut short in ${visible(journal.root)}`,
      `winnow -C ${shellQuote(journal.root)} doctor --fix`,
    );
  }
  if (await isAncestor(repository, journal.to, journal.branch)) {
    await finish(repository, journal);
    return "finished";
  }
  if ((await resolveCommit(repository, journal.branch)) === journal.from && !repository.bare) {
    await restore(repository, journal);
  }
  removeJournal(repository);
  return "undone";
}

/** Does what remains once the branch has moved on: the log, what still waits, the proposal's own branch. */
export async function finish(repository: Repository, journal: Journal): Promise<void> {
  const store = proposalStore(repository);
  const { entry, proposal, remainder } = journal;
  await appendToLog(repository, entry);
  if (remainder !== null) await store.moveBranch(remainder.branch, remainder.commit, null);
  await store.removeBranch(proposal.branch, proposal.commit);
  removeJournal(repository);
}

async function restore(repository: Repository, { from, paths }: Journal): Promise<void> {
  const [lock] = (
    await git(repository, ["rev-parse", "--path-format=absolute", "--git-path", "index.lock"])
  )
    .toString("utf8")
    .split("\n");
  if (existsSync(lock!)) {
    throw new WinnowError(
      "BUSY",
      "git was cut short while it took a proposal in",
      `if no git is running: rm ${shellQuote(lock!)}; then again`,
    );
  }
  const changed: string[] = [];
  for (const each of paths) {
    if (!(await isOurs(repository, each))) changed.push(each.path);
  }
  if (changed.length > 0) {
    throw new WinnowError(
      "BUSY",
      `an acceptance was cut short, and ${changed.map(visible).join(", ")} changed since`,
      `git diff ${from.slice(0, 12)} shows what is there; keep what you want of it, then: rm ${shellQuote(journalFile(repository))}`,
    );
  }
  const standing = paths.filter(({ before }) => before !== null).map(({ path }) => path);
  const created = paths.filter(({ before }) => before === null).map(({ path }) => path);
  if (standing.length > 0) {
    // A file that the checkout leaves out is none that `restore` knows, unless it is told to look.
    const restoring = ["restore", "--ignore-skip-worktree-bits", "--staged", "--worktree"];
    await git(repository, [...restoring, `--source=${from}`, "--", ...standing]);
  }
  if (created.length > 0) {
    await git(repository, ["update-index", "--force-remove", "--", ...created]);
    for (const path of created) rmSync(join(repository.root, path), { force: true });
  }
}

/** Whether a file is as it was before, as it was to be, or on the way there: gone, or written in part. */
async function isOurs(
  repository: Repository,
  { path, before, after }: Journal["paths"][number],
): Promise<boolean> {
  const file = join(repository.root, path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  if (!stat.isFile()) return false;
  const hashed = await git(repository, ["hash-object", "--", path]);
  const blob = hashed.toString("latin1").trim();
  if (blob === before || blob === after) return true;
  const whole = Buffer.from((await readBlobs(repository, [after])).get(after)!);
  const written = readFileSync(file);
  return whole.subarray(0, written.length).equals(written);
}

function git({ root, environment }: Repository, args: readonly string[]): Promise<Buffer> {
  return runGit({ directory: root, environment, args });
}
