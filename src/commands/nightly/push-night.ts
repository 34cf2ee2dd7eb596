import { isAncestor } from "../../git/ancestry.ts";
import { proposalStore } from "../../git/proposal-store.ts";
import { type BranchToPush, type PushedBranch, pushBranches } from "../../git/push.ts";
import { refsAt } from "../../git/ref.ts";
import type { Repository } from "../../git/repository.ts";
import { runGit } from "../../git/run.ts";
import { LOG_BRANCH } from "../../proposal/log.ts";
import { proposalBranch } from "../../proposal/propose.ts";
import { visible } from "../../text/visible.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { Terminal } from "../command.ts";
import type { Session } from "../session.ts";

/** @throws WinnowError USAGE where the repository has no remote of a name. */
export async function assertRemote(repository: Repository, remote: string): Promise<void> {
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["remote"],
  });
  const known = output
    .toString("utf8")
    .split("\n")
    .filter((name) => name !== "");
  if (known.includes(remote)) return;
  const hint =
    known.length === 0 ? "git remote add names one" : `those it has: ${known.join(", ")}`;
  throw new WinnowError("USAGE", `there is no remote ${visible(remote)}`, hint);
}

/**
 * Pushes the proposals and the log to a remote, as far as it does not have them. A proposal made anew takes the place of
 * the old one only where the remote still has what was fetched from it last, and all of that is winnow's own; the log is
 * never moved but forward.
 * @throws WinnowError GIT_FAILED when the remote can't be reached.
 */
export async function pushNight(
  { repository, config }: Session,
  terminal: Terminal,
  remote: string,
): Promise<PushedBranch[]> {
  const fetched = await refsAt(repository, `refs/remotes/${remote}/`);
  const fetchedAt = (branch: string) => fetched.get(`refs/remotes/${remote}/${branch}`) ?? null;
  const pushing: BranchToPush[] = [];
  const refused: PushedBranch[] = [];
  for (const [branch, commit] of await proposalStore(repository).branches()) {
    const there = fetchedAt(branch);
    if (there === commit) continue;
    const id = branch.slice(proposalBranch("").length);
    if (
      there !== null &&
      (await holdsOthers(repository, { there, commit, id, ...config.author }))
    ) {
      const why = `${remote}/${branch} holds commits that are not winnow's: fetch and merge it, or delete one of the two`;
      refused.push({ branch, refused: why });
    } else pushing.push({ branch, lease: there ?? "" });
  }
  const log = (await refsAt(repository, `refs/heads/${LOG_BRANCH}`)).get(
    `refs/heads/${LOG_BRANCH}`,
  );
  if (log !== undefined && log !== fetchedAt(LOG_BRANCH)) {
    pushing.push({ branch: LOG_BRANCH, lease: null });
  }
  if (pushing.length === 0) return refused;
  const pushed = await pushBranches(repository, terminal.variables, remote, pushing);
  return [...refused, ...pushed.map((each) => withWayOut(each, remote))];
}

/** A log that others wrote to as well is merged by a person, as both sides of it count. */
function withWayOut({ branch, refused }: PushedBranch, remote: string): PushedBranch {
  const isBehind = refused !== null && /\((?:fetch first|non-fast-forward)\)/.test(refused);
  if (branch !== LOG_BRANCH || !isBehind) return { branch, refused };
  const merge = `git fetch ${remote} && git switch ${LOG_BRANCH} && git merge ${remote}/${LOG_BRANCH} && git switch -`;
  return { branch, refused: `decisions were made elsewhere too: ${merge}` };
}

interface Replaced {
  /** The commit of the remote's branch, and the one that would take its place. */
  readonly there: string;
  readonly commit: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Whether a push would take a commit from the remote that winnow did not make for this proposal. */
async function holdsOthers(
  repository: Repository,
  { there, commit, id, name, email }: Replaced,
): Promise<boolean> {
  if (await isAncestor(repository, there, commit)) return false;
  const trailer = "%(trailers:key=Winnow-Proposal,valueonly,separator=%x2C)";
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["log", "-z", `--format=%cn <%ce> ${trailer}`, there, "--not", commit, "HEAD", "--"],
  });
  const made = output.toString("utf8").split("\0").slice(0, -1);
  return made.some((each) => each.trim() !== `${name} <${email}> ${id}`);
}
