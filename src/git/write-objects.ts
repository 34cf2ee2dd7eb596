import type { NewCommit, TreeChange } from "../proposal/ports.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { nullId, objectId } from "./object-id.ts";
import { pathText, records } from "./path-text.ts";
import { DURABLE } from "./ref.ts";
import type { Repository } from "./repository.ts";
import { resolveCommit, treeOf } from "./revision.ts";
import { runGit } from "./run.ts";
import { withTemporaryIndex } from "./temporary-index.ts";
import { assertFits, type TreeEntry } from "./tree-path.ts";

/** Writes bytes as they are, and sees that git made the same of them. */
export async function writeBlob(repository: Repository, bytes: Uint8Array): Promise<string> {
  const id = await writtenId(repository, ["hash-object", "-w", "--stdin", "--no-filters"], bytes);
  if (id !== objectId(repository.objectFormat, "blob", bytes)) {
    throw new WinnowError("GIT_FAILED", "git stored other bytes than it was given");
  }
  return id;
}

/**
 * Writes the tree of a commit (null: an empty one) with changes applied, built in an index of its own.
 * @throws WinnowError PLAN_INVALID when a file does not fit beside the others, or one to be removed is not there.
 */
export async function writeTree(
  repository: Repository,
  commit: string | null,
  changes: readonly TreeChange[],
): Promise<string> {
  const tree =
    commit === null ? null : await treeOf(repository, await resolveCommit(repository, commit));
  return withTemporaryIndex(repository, async (file) => {
    const index = { GIT_INDEX_FILE: file };
    await git(repository, ["read-tree", ...(tree === null ? ["--empty"] : [tree])], "", index);
    const entries = await indexEntries(repository, index);
    const input = indexInfo(changes, entries, nullId(repository.objectFormat));
    await git(repository, ["update-index", "-z", "--index-info"], input, index);
    return writtenId(repository, ["write-tree"], "", index);
  });
}

async function indexEntries(
  repository: Repository,
  index: Readonly<Record<string, string>>,
): Promise<TreeEntry[]> {
  return records(await git(repository, ["ls-files", "-s", "-z"], "", index)).map((record) => ({
    mode: record.subarray(0, 6).toString("latin1"),
    path: pathText(record.subarray(record.indexOf(9) + 1)),
  }));
}

/** The changes as `update-index --index-info` reads them: removals first, so that what takes their place finds it free. */
function indexInfo(
  changes: readonly TreeChange[],
  entries: readonly TreeEntry[],
  absent: string,
): string {
  const removed = new Set(
    changes.filter((change) => change.blob === null).map((change) => change.path),
  );
  const modes = new Map(entries.map((entry) => [entry.path, entry.mode]));
  for (const path of removed) {
    if (!modes.has(path)) throw new WinnowError("PLAN_INVALID", `there is no ${path} to remove`);
  }
  const written = changes.filter((change) => change.blob !== null);
  assertFits(
    written.map((change) => change.path),
    entries.filter((entry) => !removed.has(entry.path)),
  );
  return [
    ...[...removed].map((path) => `0 ${absent}\t${path}\0`),
    ...written.map(({ path, blob }) => `${modes.get(path) ?? "100644"} ${blob}\t${path}\0`),
  ].join("");
}

/** Writes the tree that holds nothing: git knows it without its being there, but calls a repository without it damaged. */
export async function writeEmptyTree(repository: Repository): Promise<string> {
  return writtenId(repository, ["hash-object", "-w", "-t", "tree", "--stdin"], "");
}

/** Same fields, same id: author, committer and dates are given, never taken from the user or the clock. */
export function writeCommit(repository: Repository, commit: NewCommit): Promise<string> {
  const date = `@${commit.date} +0000`;
  return writtenId(
    repository,
    [
      "-c",
      "i18n.commitEncoding=UTF-8",
      "commit-tree",
      commit.tree,
      ...commit.parents.flatMap((parent) => ["-p", parent]),
      "-F",
      "-",
    ],
    commit.message,
    {
      GIT_AUTHOR_NAME: commit.author.name,
      GIT_AUTHOR_EMAIL: commit.author.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: commit.author.name,
      GIT_COMMITTER_EMAIL: commit.author.email,
      GIT_COMMITTER_DATE: date,
    },
  );
}

async function writtenId(
  repository: Repository,
  args: readonly string[],
  input: string | Uint8Array,
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  return (await git(repository, [...DURABLE, ...args], input, variables)).toString("latin1").trim();
}

function git(
  repository: Repository,
  args: readonly string[],
  input: string | Uint8Array,
  variables: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const environment = { ...repository.environment, ...variables };
  return runGit({ directory: repository.root, environment, args, input });
}
