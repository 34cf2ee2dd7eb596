import type { RevertedOperation } from "../proposal/standing.ts";
import type { Repository } from "./repository.ts";
import { resolveCommit } from "./revision.ts";
import { runGit, tryGit } from "./run.ts";
import { type Revert, takenBack } from "./taken-back.ts";

const REVERTS = /^This reverts commit ([0-9a-f]{40,64})\b/m;
const OPERATION = /^Winnow-Operation: ([a-z]+) (op-[0-9a-f]{8})$/gm;

/**
 * The operations that a history took in and then took out again, with `git revert`, newest first, or with whatever makes
 * each file again what it was. A revert that was itself reverted counts for nothing.
 * @throws WinnowError GIT_FAILED when there is no such commit, or none at all yet.
 */
export async function revertedOperations(
  repository: Repository,
  commit: string,
): Promise<RevertedOperation[]> {
  const id = await resolveCommit(repository, commit);
  const told = await findReverts(repository, id);
  const known = new Set(told.map((revert) => revert.commit));
  const undone = new Set<string>();
  const found = new Map<string, RevertedOperation>();
  for (const { commit: by, reverted, ...revert } of [
    ...told,
    ...(await takenBack(repository, id)),
  ]) {
    if (undone.has(by)) continue;
    if (known.has(reverted)) undone.add(reverted);
    else {
      for (const operation of await operationsOf(repository, reverted)) {
        // A merge that brings a revert in takes out no more than that did.
        if (found.has(operation.operation)) continue;
        found.set(operation.operation, { ...operation, commit: by, ...revert });
      }
    }
  }
  return [...found.values()];
}

async function findReverts(repository: Repository, commit: string): Promise<Revert[]> {
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: [
      "log",
      "-z",
      "--grep=^This reverts commit [0-9a-f]",
      "--format=%H%n%an%n%ae%n%at%n%s%n%B",
      commit,
      "--",
    ],
  });
  return output
    .toString("utf8")
    .split("\0")
    .flatMap((text) => {
      const [id, name, email, seconds, subject, ...body] = text.split("\n");
      const reverted = REVERTS.exec(body.join("\n"))?.[1];
      if (reverted === undefined) return [];
      const at = new Date(Number(seconds) * 1000).toISOString();
      return [{ commit: id!, reverted, by: { name: name!, email: email! }, at, subject: subject! }];
    });
}

/** What a commit took in; a merge, what all the commits it brought did. */
async function operationsOf(
  repository: Repository,
  commit: string,
): Promise<{ kind: string; operation: string }[]> {
  const { code, output } = await tryGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["log", "--format=%B", commit, "--not", `${commit}^1`, "--"],
  });
  if (code !== 0) return [];
  const found = [...output.toString("utf8").matchAll(OPERATION)];
  return found.map(([, kind, operation]) => ({ kind: kind!, operation: operation! }));
}
