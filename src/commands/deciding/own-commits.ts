import type { Repository } from "../../git/repository.ts";
import { runGit } from "../../git/run.ts";
import type { RecordedProposal } from "../../proposal/read-record.ts";

/** How many commits of a proposal's branch are a person's, not winnow's: those that do not say that they are part of it. */
export async function commitsBesides(
  { root, environment }: Repository,
  { id, base }: RecordedProposal,
  commit: string,
): Promise<number> {
  const output = await runGit({
    directory: root,
    environment,
    args: [
      "log",
      "-z",
      "--format=%(trailers:key=Winnow-Proposal,valueonly,separator=%x2C)",
      commit,
      "--not",
      base,
      "--",
    ],
  });
  const named = output.toString("utf8").split("\0").slice(0, -1);
  return named.filter((each) => each.trim() !== id).length;
}
