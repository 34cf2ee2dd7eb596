import { proposalStore } from "../../git/proposal-store.ts";
import type { Repository } from "../../git/repository.ts";
import { proposalBranch } from "../../proposal/propose.ts";
import { type RecordedProposal, readRecordedProposal } from "../../proposal/read-record.ts";
import { recordPath } from "../../proposal/record.ts";

export interface ProposalBranch {
  readonly id: string;
  readonly branch: string;
  /** The branch's tip. */
  readonly commit: string;
  /** Null where it holds no record that can be read, so that it is no proposal. */
  readonly recorded: RecordedProposal | null;
}

/** The branches below `winnow/`, by name. */
export async function proposalBranches(repository: Repository): Promise<ProposalBranch[]> {
  const store = proposalStore(repository);
  const found: ProposalBranch[] = [];
  for (const [branch, commit] of await store.branches()) {
    const id = branch.slice(proposalBranch("").length);
    const bytes = await store.readFile(commit, recordPath(id));
    const recorded = bytes === null ? null : readRecordedProposal(bytes);
    found.push({ id, branch, commit, recorded });
  }
  return found;
}
