import type { ProposalStore } from "../proposal/ports.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { readBlobs, readObjects } from "./blobs.ts";
import { listBranches, moveBranch, removeBranch } from "./branch.ts";
import { pathText, records } from "./path-text.ts";
import type { Repository } from "./repository.ts";
import { resolveCommit, treeOf } from "./revision.ts";
import { runGit } from "./run.ts";
import { assertWritable } from "./tree-path.ts";
import { writeBlob, writeCommit, writeTree } from "./write-objects.ts";

/** Proposals in a git repository, written by plumbing alone: no worktree, no index of the user's, no hook, no filter. */
export function proposalStore(repository: Repository): ProposalStore {
  return {
    writeBlob: (bytes) => writeBlob(repository, bytes),
    async writeTree(commit, changes) {
      assertWritable(changes.map((change) => change.path));
      return writeTree(repository, commit, changes);
    },
    writeCommit: (commit) => writeCommit(repository, commit),
    moveBranch: (branch, to, from) => moveBranch(repository, branch, to, from),
    removeBranch: (branch, from) => removeBranch(repository, branch, from),
    branches: () => listBranches(repository),
    readFile: (commit, path) => readFile(repository, commit, path),
    commitDate: (commit) => commitDate(repository, commit),
  };
}

async function readFile(
  repository: Repository,
  commit: string,
  path: string,
): Promise<Uint8Array | null> {
  const tree = await treeOf(repository, await resolveCommit(repository, commit));
  const listed = records(
    await runGit({
      directory: repository.root,
      environment: repository.environment,
      args: ["ls-tree", "-z", "--full-tree", tree, "--", path],
    }),
  );
  for (const record of listed) {
    const found = /^100\d{3} blob ([0-9a-f]+)$/.exec(
      record.subarray(0, record.indexOf(9)).toString("latin1"),
    );
    if (found === null || pathText(record.subarray(record.indexOf(9) + 1)) !== path) continue;
    return (await readBlobs(repository, [found[1]!])).get(found[1]!)!;
  }
  return null;
}

async function commitDate(repository: Repository, commit: string): Promise<number> {
  const id = await resolveCommit(repository, commit);
  const text = Buffer.from((await readObjects(repository, [id])).get(id)!.bytes).toString("latin1");
  const found = /\ncommitter [^\n]*> (\d+) [+-]\d{4}(?:\n|$)/.exec(
    text.slice(0, text.indexOf("\n\n")),
  );
  if (found === null) throw new WinnowError("GIT_FAILED", `commit ${id} has no date`);
  return Number(found[1]);
}
