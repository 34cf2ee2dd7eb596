import type { RevisionFile } from "../base/ports.ts";
import { pathText, records } from "./path-text.ts";
import type { Repository } from "./repository.ts";
import { resolveCommit } from "./revision.ts";
import { runGit } from "./run.ts";

/** A commit, with the day on which it was made, as its committer's own clock had it. */
export interface DatedCommit {
  readonly commit: string;
  readonly day: string;
}

/** A file of a commit with its size in bytes. */
export interface SizedFile extends RevisionFile {
  readonly size: number;
}

/**
 * The commits that a branch stood at, newest first: of a merge only what it was merged into.
 * @throws WinnowError GIT_FAILED when there is no such revision.
 */
export async function firstParents(
  repository: Repository,
  revision: string,
  most: number,
): Promise<DatedCommit[]> {
  const commit = await resolveCommit(repository, revision);
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: [
      "log",
      "--first-parent",
      `--max-count=${most}`,
      "--date=short",
      "--format=%H %cd",
      commit,
      "--",
    ],
  });
  const lines = output.toString("latin1").split("\n").slice(0, -1);
  return lines.map((line) => {
    const [id, day] = line.split(" ");
    return { commit: id!, day: day! };
  });
}

/** The files of a commit with their sizes; no file is read. @throws WinnowError GIT_FAILED. */
export async function sizedFiles(repository: Repository, commit: string): Promise<SizedFile[]> {
  const id = await resolveCommit(repository, commit);
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["ls-tree", "-r", "-l", "-z", "--full-tree", id],
  });
  return records(output).map((record) => {
    const tab = record.indexOf(9);
    const [mode, , blob, size] = record.subarray(0, tab).toString("latin1").split(/ +/);
    return {
      mode: mode!,
      blob: blob!,
      size: Number(size),
      path: pathText(record.subarray(tab + 1)),
    };
  });
}
