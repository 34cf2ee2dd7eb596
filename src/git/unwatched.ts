import { lstatSync } from "node:fs";
import { join } from "node:path";
import { pathText, records } from "./path-text.ts";
import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";

/** `H` stands before a file that git watches; `S`, `h` and `s` before those it was told to skip, or to take as they are. */
const WATCHED = "H";

/**
 * Those of some files whose changes `git status` keeps quiet about: marked `--skip-worktree` or `--assume-unchanged`, and
 * on the disk other than in the index. One that is not there, as in a sparse checkout, holds no changes.
 */
export async function unwatchedChanges(
  repository: Repository,
  paths: readonly string[],
): Promise<string[]> {
  const listed = await git(repository, ["ls-files", "-v", "-s", "-z", "--", ...paths]);
  const changed: string[] = [];
  for (const record of records(listed)) {
    const tab = record.indexOf(9);
    const [mark, , blob] = record.subarray(0, tab).toString("latin1").split(" ");
    const path = pathText(record.subarray(tab + 1));
    const file = lstatSync(join(repository.root, path), { throwIfNoEntry: false });
    if (mark === WATCHED || file === undefined) continue;
    const isSame =
      file.isFile() &&
      (await git(repository, ["hash-object", "--", path])).toString("latin1").trim() === blob;
    if (!isSame) changed.push(path);
  }
  return changed;
}

function git({ root, environment }: Repository, args: readonly string[]): Promise<Buffer> {
  return runGit({ directory: root, environment, args });
}
