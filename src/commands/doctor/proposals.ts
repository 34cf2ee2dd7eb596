import { isAncestor } from "../../git/ancestry.ts";
import { refsAt } from "../../git/ref.ts";
import type { Repository } from "../../git/repository.ts";
import { counted } from "../../text/counted.ts";
import { proposalBranches } from "../deciding/proposal-branches.ts";
import { type Check, note, ok, problem } from "./check.ts";

const NAME = "proposals";

/** How many proposals wait, and which branches below `winnow/` are none. */
export async function checkProposals(repository: Repository): Promise<Check[]> {
  if ((await refsAt(repository, "refs/heads/winnow")).has("refs/heads/winnow")) {
    const message = "a branch called winnow stands where proposals go (winnow/…)";
    return [problem(NAME, message, "git branch -m winnow winnow-old")];
  }
  const checks: Check[] = [];
  let waiting = 0;
  const merged: string[] = [];
  for (const { branch, recorded } of await proposalBranches(repository)) {
    if (recorded === null) {
      const message = `${branch} holds no record that can be read, so that it can't be verified`;
      checks.push(problem(NAME, message, `git branch -D ${branch}`));
    } else if (await isAncestor(repository, branch, "HEAD")) merged.push(branch);
    else waiting += 1;
  }
  if (merged.length > 0) {
    const message = `${counted(merged.length, "proposal")} merged, ${merged.length === 1 ? "its branch stays" : "their branches stay"}`;
    checks.push(note(NAME, message, `git branch -d ${merged.join(" ")}`));
  }
  const told = waiting === 0 ? "none waits" : `${counted(waiting, "waits", "wait")} for review`;
  return [ok(NAME, told), ...checks];
}
