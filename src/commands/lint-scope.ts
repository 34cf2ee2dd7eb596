import { relative, resolve, sep } from "node:path";
import { changedPaths } from "../base/changed-paths.ts";
import type { Revision } from "../base/ports.ts";
import { overlaidRevision } from "../files/overlaid-revision.ts";
import { worktreeRevision } from "../files/worktree-revision.ts";
import type { Repository } from "../git/repository.ts";
import { commitRevision, indexRevision, resolveCommit } from "../git/revision.ts";
import { BASELINE_PATH } from "../lint/baseline.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Terminal } from "./command.ts";
import { type Given, lastValue } from "./flags.ts";
import { isReadForBase } from "./session.ts";

/** What a run of `lint` looks at. */
export interface Scope {
  readonly revision: Revision;
  /** Where the index is looked at: what a commit of it would change. */
  readonly staged: Staged | null;
  /** Where one note came from standard input: its path. */
  readonly stdin: string | null;
}

/** What a commit of the index would change. */
export interface Staged {
  /** Paths, notes or not. */
  readonly changed: readonly string[];
  /** The commit it comes after; null for the first of all. */
  readonly head: Revision | null;
}

/**
 * What the flags name: the index, a commit, else the worktree, with one note as standard input has it.
 * @throws WinnowError GIT_FAILED, USAGE.
 */
export async function chosenScope(
  repository: Repository,
  given: Given,
  terminal: Terminal,
): Promise<Scope> {
  if (given.switches.has("staged")) return stagedScope(repository);
  const ref = lastValue(given, "ref");
  if (ref !== null)
    return { revision: await commitRevision(repository, ref), staged: null, stdin: null };
  const filename = lastValue(given, "stdin-filename");
  const stdin = filename === null ? null : pathWithin(repository.root, terminal, filename);
  const worktree = await worktreeRevision(
    repository,
    (path) => isReadForBase(path) || path === BASELINE_PATH,
  );
  if (stdin === null) return { revision: worktree, staged: null, stdin };
  const overlay = new Map([[stdin, await terminal.input()]]);
  const revision = overlaidRevision(worktree, repository.objectFormat, overlay);
  return { revision, staged: null, stdin };
}

async function stagedScope(repository: Repository): Promise<Scope> {
  if (repository.bare) {
    throw new WinnowError(
      "GIT_FAILED",
      "a bare repository has no index",
      "name a revision: --ref HEAD",
    );
  }
  const revision = await indexRevision(repository);
  const head = await headRevision(repository);
  const changed = changedPaths(head?.files ?? [], revision.files);
  return { revision, staged: { changed, head }, stdin: null };
}

/** The last commit; null before the first. @throws WinnowError GIT_FAILED. */
export async function headRevision(repository: Repository): Promise<Revision | null> {
  try {
    await resolveCommit(repository, "HEAD");
  } catch (error) {
    if (error instanceof WinnowError && error.message.includes("no commit yet")) return null;
    throw error;
  }
  return commitRevision(repository, "HEAD");
}

/** The path from the git root of a file that a user names. @throws WinnowError USAGE when it lies outside. */
export function pathWithin(root: string, { directory }: Terminal, written: string): string {
  const path = relative(root, resolve(directory, written)).split(sep).join("/");
  if (path === "" || path === ".." || path.startsWith("../")) {
    throw new WinnowError("USAGE", `${visible(written)} names no file of the repository`);
  }
  return path;
}
