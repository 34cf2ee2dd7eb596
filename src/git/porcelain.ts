import { type SimpleGit, simpleGit } from "simple-git";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { records } from "./path-text.ts";
import type { Repository } from "./repository.ts";
import { resolveCommit } from "./revision.ts";
import { HARDENING } from "./run.ts";

/** How much one file changed between two commits. */
export interface ChangedFile {
  readonly path: string;
  /** Lines; null for a binary file. */
  readonly added: number | null;
  readonly removed: number | null;
}

export interface LogEntry {
  readonly commit: string;
  /** ISO 8601, with the author's offset. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
}

/**
 * The files that differ between two commits, for people to see; text conversions and external diff programs of the
 * repository are not run.
 * @throws WinnowError GIT_FAILED when one of them is no commit.
 */
export async function describeChanges(
  repository: Repository,
  from: string,
  to: string,
): Promise<readonly ChangedFile[]> {
  const [before, after] = [
    await resolveCommit(repository, from),
    await resolveCommit(repository, to),
  ];
  const output = await asked(
    porcelain(repository).raw([
      "diff",
      "--numstat",
      "--no-renames",
      "--no-ext-diff",
      "--no-textconv",
      "-z",
      before,
      after,
      "--",
    ]),
  );
  return records(Buffer.from(output)).map((record) => {
    const [added, removed, ...path] = record.toString("utf8").split("\t");
    return { path: path.join("\t"), added: lines(added!), removed: lines(removed!) };
  });
}

/**
 * The newest commits a revision reaches, newest first.
 * @throws WinnowError GIT_FAILED when there is no such revision.
 */
export async function recentLog(
  repository: Repository,
  revision: string,
  count: number,
): Promise<readonly LogEntry[]> {
  const commit = await resolveCommit(repository, revision);
  const log = await asked(
    porcelain(repository).log({
      format: { commit: "%H", date: "%aI", author: "%an", subject: "%s" },
      maxCount: count,
      "--no-show-signature": null,
      [commit]: null,
    }),
  );
  return log.all.map(({ commit, date, author, subject }) => ({ commit, date, author, subject }));
}

/**
 * The one place simple-git is made. It drops every GIT_* variable it is not told to keep, and takes settings that turn
 * programs *off* for settings that turn them on, so both must be allowed by name.
 */
function porcelain(repository: Repository): SimpleGit {
  return simpleGit({
    baseDir: repository.root,
    config: [...HARDENING],
    allowEnvironment: Object.keys(repository.environment),
    unsafe: {
      allowUnsafeAskPass: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeCredentialHelper: true,
      allowUnsafeDiffExternal: true,
      allowUnsafeEditor: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeGpgProgram: true,
      allowUnsafeHooksPath: true,
      allowUnsafePager: true,
      allowUnsafeProtocolOverride: true,
      allowUnsafeSshCommand: true,
    },
  }).env({ ...repository.environment });
}

async function asked<T>(answer: PromiseLike<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.trim() : String(cause);
    throw new WinnowError("GIT_FAILED", `git failed: ${visible(message)}`, null, cause);
  }
}

function lines(count: string): number | null {
  return count === "-" ? null : Number(count);
}
