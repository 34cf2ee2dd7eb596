import type { Revision, RevisionFile } from "../base/ports.ts";
import { hasHidden, visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { readBlobs, readObjects } from "./blobs.ts";
import { objectId } from "./object-id.ts";
import { pathText, records } from "./path-text.ts";
import type { Repository } from "./repository.ts";
import { runGit, tryGit } from "./run.ts";

/**
 * The id of the commit a name stands for.
 * @throws WinnowError GIT_FAILED when there is none, or the name could be taken for something else than a revision.
 */
export async function resolveCommit(repository: Repository, name: string): Promise<string> {
  const odd = name === "" || name.length > 250 || hasHidden(name) || /^-|\.\.|@\{|[:\s]/.test(name);
  if (odd) throw new WinnowError("GIT_FAILED", `${visible(name)} is not the name of a commit`);
  const outcome = await tryGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`],
  });
  if (outcome.code === 0) return outcome.output.toString("latin1").trim();
  if (name === "HEAD") {
    throw new WinnowError(
      "GIT_FAILED",
      "the repository has no commit yet",
      "make the first one: git commit",
    );
  }
  throw new WinnowError(
    "GIT_FAILED",
    `there is no commit ${visible(name)}`,
    "git log --oneline shows those there are",
  );
}

/** The day on which a commit was made, as its committer's own clock had it: `2026-11-21`. */
export async function commitDay(repository: Repository, name: string): Promise<string | null> {
  const commit = await resolveCommit(repository, name);
  const object = (await readObjects(repository, [commit])).get(commit)!;
  const header = Buffer.from(object.bytes).toString("latin1").split("\n\n", 1)[0]!;
  const date = /^committer .*> (\d{1,12}) ([+-])(\d\d)(\d\d)$/m.exec(header);
  if (date === null) return null;
  const [, seconds, sign, hours, minutes] = date;
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60 : 60);
  return new Date((Number(seconds) + shift) * 1000).toISOString().slice(0, 10);
}

/** The tree of a commit, by the commit's own bytes. */
export async function treeOf(repository: Repository, commit: string): Promise<string> {
  const object = (await readObjects(repository, [commit])).get(commit)!;
  const tree = /^tree ([0-9a-f]+)\n/.exec(
    Buffer.from(object.bytes.subarray(0, 80)).toString("latin1"),
  );
  if (object.type !== "commit" || tree === null)
    throw new WinnowError("GIT_FAILED", `${commit} is not a commit`);
  return tree[1]!;
}

/**
 * The files of a commit. Commit and trees are hashed again on the way, as blobs are when they are read.
 * @throws WinnowError GIT_FAILED when there is no such commit, or part of it is missing or damaged.
 */
export async function commitRevision(repository: Repository, name: string): Promise<Revision> {
  const commit = await resolveCommit(repository, name);
  const tree = await treeOf(repository, commit);
  const output = await git(repository, ["ls-tree", "-r", "-t", "-z", "--full-tree", tree]);
  const entries = records(output).map((record) => {
    const [mode, , blob] = fields(record);
    return { mode: mode!, blob: blob!, path: pathOf(record) };
  });
  const isTree = (entry: RevisionFile) => entry.mode === "040000";
  await readObjects(repository, [tree, ...entries.filter(isTree).map((entry) => entry.blob)]);
  return revision(
    repository,
    commit,
    entries.filter((entry) => !isTree(entry)),
  );
}

/**
 * The files of the index: in a hook, of the commit being made. Entries of `git add --intent-to-add` have no content
 * yet and are left out.
 * @throws WinnowError UNREADABLE while a merge has left unmerged entries.
 */
export async function indexRevision(repository: Repository): Promise<Revision> {
  const entries = records(await git(repository, ["ls-files", "-s", "-z"])).map((record) => {
    const [mode, blob, stage] = fields(record);
    return { mode: mode!, blob: blob!, path: pathOf(record), stage };
  });
  const unmerged = entries.find((entry) => entry.stage !== "0");
  if (unmerged !== undefined) {
    throw new WinnowError(
      "UNREADABLE",
      `the index holds both sides of a conflict: ${visible(unmerged.path)}`,
      "settle it, then git add the file",
    );
  }
  const empty = objectId(repository.objectFormat, "blob", new Uint8Array());
  const hasEmpty = entries.some((entry) => entry.blob === empty);
  const staged = hasEmpty ? await pathsToCommit(repository) : null;
  const files = entries
    .filter((entry) => entry.blob !== empty || staged?.has(entry.path))
    .map(({ path, mode, blob }) => ({ path, mode, blob }));
  return revision(repository, "index", files);
}

/** The paths a commit of the index would hold. An intended file stands in the index as an empty one; only this tells them apart. */
async function pathsToCommit(repository: Repository): Promise<ReadonlySet<string>> {
  const emptyTree = objectId(repository.objectFormat, "tree", new Uint8Array());
  const output = await git(repository, [
    "diff-index",
    "--cached",
    "--ita-invisible-in-index",
    "--name-only",
    "--no-renames",
    "--no-ext-diff",
    "-z",
    emptyTree,
    "--",
  ]);
  return new Set(records(output).map(pathText));
}

function git(repository: Repository, args: readonly string[]): Promise<Buffer> {
  return runGit({ directory: repository.root, environment: repository.environment, args });
}

/** What stands before the tab of `mode type id<TAB>path` and `mode id stage<TAB>path`. */
function fields(record: Buffer): string[] {
  return record.subarray(0, record.indexOf(9)).toString("latin1").split(" ");
}

function pathOf(record: Buffer): string {
  return pathText(record.subarray(record.indexOf(9) + 1));
}

function revision(repository: Repository, name: string, files: readonly RevisionFile[]): Revision {
  return { name, files, read: (blobs) => readBlobs(repository, blobs) };
}
