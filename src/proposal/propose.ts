import { createHash } from "node:crypto";
import type { Plan } from "../plan/plan.ts";
import { encode } from "../text/source.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { commitMessage } from "./message.ts";
import type { Person, ProposalStore } from "./ports.ts";
import { type ChangedBlobs, recordPath, writeRecord } from "./record.ts";

export type Proposed =
  | { readonly kind: "proposed"; readonly branch: string; readonly commit: string }
  | { readonly kind: "already"; readonly branch: string; readonly commit: string };

/** The branch a proposal stands on. */
export function proposalBranch(proposal: string): string {
  return `winnow/${proposal}`;
}

/**
 * Commits a plan on a branch of its own, one commit for each note touched, the record in the last. Objects first,
 * then one ref: killed at any point, it leaves either nothing to be seen or the whole proposal. The same plan on the
 * same commit gives the same commit ids. A branch that holds this plan's record, on whichever commit, is left as it is.
 * @param finished seconds since 1970 of the newest input; the commits carry it, or the base's own date if that is later
 * @throws WinnowError PLAN_INVALID when the plan changes no note or its branch holds something else
 */
export async function propose(
  store: ProposalStore,
  plan: Plan,
  author: Person,
  finished: number,
): Promise<Proposed> {
  if (plan.changes.length === 0) throw new WinnowError("PLAN_INVALID", "the plan changes no note");
  const branch = proposalBranch(plan.id);
  const standing = (await store.branches()).get(branch);
  if (standing !== undefined && (await store.readFile(standing, recordPath(plan.id))) !== null) {
    return { kind: "already", branch, commit: standing };
  }
  const commit = await writeCommits(store, plan, author, finished);
  const moved = await store.moveBranch(branch, commit, null);
  if (moved === "changed") {
    throw new WinnowError(
      "PLAN_INVALID",
      `the branch ${branch} exists and holds something else`,
      `review it, or remove it with: git branch -D ${branch}`,
    );
  }
  return { kind: moved === "moved" ? "proposed" : "already", branch, commit };
}

/**
 * Writes a plan's commits on the commit it was made on, one for each note touched, the record in the last. No ref is moved.
 * @returns the last one
 */
export async function writeCommits(
  store: ProposalStore,
  plan: Plan,
  author: Person,
  finished: number,
): Promise<string> {
  const blobs = new Map<string, ChangedBlobs>();
  for (const { path, before, after } of plan.changes) {
    const old = before === null ? null : await store.writeBlob(encode(before));
    blobs.set(path, { before: old, after: await store.writeBlob(encode(after)) });
  }
  const record = encode(writeRecord(plan, blobs));
  const digest = createHash("sha256").update(record).digest("hex");
  const recordBlob = await store.writeBlob(record);
  const date = Math.max(finished, await store.commitDate(plan.base));
  let parent = plan.base;
  for (const [index, { path }] of plan.changes.entries()) {
    const last = index === plan.changes.length - 1;
    const changes = [{ path, blob: blobs.get(path)!.after }];
    if (last) changes.push({ path: recordPath(plan.id), blob: recordBlob });
    const tree = await store.writeTree(parent, changes);
    const message = commitMessage(plan, path, digest, last);
    parent = await store.writeCommit({ tree, parents: [parent], message, author, date });
  }
  return parent;
}
