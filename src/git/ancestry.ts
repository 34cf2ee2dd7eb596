import type { Repository } from "./repository.ts";
import { resolveCommit } from "./revision.ts";
import { gitFailure, runGit, tryGit } from "./run.ts";

/**
 * Whether one commit is another, or comes before it.
 * @throws WinnowError GIT_FAILED when one of them is no commit.
 */
export async function isAncestor(
  repository: Repository,
  earlier: string,
  later: string,
): Promise<boolean> {
  const ids = [await resolveCommit(repository, earlier), await resolveCommit(repository, later)];
  const call = {
    directory: repository.root,
    environment: repository.environment,
    args: ["merge-base", "--is-ancestor", ...ids],
  };
  const outcome = await tryGit(call);
  if (outcome.code > 1) throw gitFailure(call, outcome);
  return outcome.code === 0;
}

/** The branches whose history holds a commit, by short name. */
export async function branchesHolding(repository: Repository, commit: string): Promise<string[]> {
  const id = await resolveCommit(repository, commit);
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["for-each-ref", `--contains=${id}`, "--format=%(refname:lstrip=2)", "refs/heads/"],
  });
  return output
    .toString("utf8")
    .split("\n")
    .filter((name) => name !== "");
}
