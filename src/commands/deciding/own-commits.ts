import { pathText, records } from "../../git/path-text.ts";
import type { Repository } from "../../git/repository.ts";
import { runGit, tryGit } from "../../git/run.ts";
import type { RecordedProposal } from "../../proposal/read-record.ts";
import { recordPath } from "../../proposal/record.ts";

/**
 * Whether a person had a hand in a proposal's branch: it has a commit that does not say that it is part of it, or its
 * tree is another than the record tells; so is one whose base is not there.
 */
export async function isEditedByHand(
  repository: Repository,
  recorded: RecordedProposal,
  commit: string,
): Promise<boolean> {
  const { id, base } = recorded;
  if (
    (await tryGit({ ...at(repository), args: ["cat-file", "-e", `${base}^{commit}`] })).code !== 0
  ) {
    return true;
  }
  const named = await git(repository, [
    "log",
    "-z",
    "--format=%(trailers:key=Winnow-Proposal,valueonly,separator=%x2C)",
    commit,
    "--not",
    base,
    "--",
  ]);
  const proposals = named.toString("utf8").split("\0").slice(0, -1);
  if (proposals.some((each) => each.trim() !== id)) return true;
  const raw = records(
    await git(repository, ["diff-tree", "-r", "-z", "--no-renames", "--raw", base, commit, "--"]),
  );
  const recordedBlobs = new Map(recorded.changes.map(({ path, after }) => [path, after]));
  const changed = raw.filter((_, index) => index % 2 === 0);
  return (
    changed.length !== recordedBlobs.size + 1 ||
    changed.some((fields, index) => {
      const path = pathText(raw[index * 2 + 1]!);
      const blob = fields.toString("latin1").split(" ")[3];
      return path !== recordPath(id) && recordedBlobs.get(path) !== blob;
    })
  );
}

function git(repository: Repository, args: readonly string[]): Promise<Buffer> {
  return runGit({ ...at(repository), args });
}

function at({ root, environment }: Repository) {
  return { directory: root, environment };
}
