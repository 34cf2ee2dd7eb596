import type { Revision } from "../base/ports.ts";
import { proposalStore } from "../git/proposal-store.ts";
import type { Repository } from "../git/repository.ts";
import { commitRevision } from "../git/revision.ts";
import { recordPath } from "../proposal/record.ts";
import { decode } from "../text/source.ts";
import type { Tree, Verdict } from "../verify/verdict.ts";
import { verify } from "../verify/verify.ts";

/** The text of the record that a commit holds of a proposal; empty where it holds none. */
export async function recordText(
  repository: Repository,
  commit: string,
  proposalId: string,
): Promise<string> {
  const bytes = await proposalStore(repository).readFile(commit, recordPath(proposalId));
  const decoded = bytes === null ? null : decode(bytes);
  return decoded?.kind === "text" ? decoded.text : "";
}

/**
 * Recomputes what a record says from the trees of two commits.
 * @param edits whether a person may have changed the words of claims
 */
export async function verdictOn(
  repository: Repository,
  proposalId: string,
  base: string,
  commit: string,
  edits: "allowed" | "refused",
): Promise<Verdict> {
  const record = await recordText(repository, commit, proposalId);
  const oldTree = await treeOf(await commitRevision(repository, base));
  const newTree = await treeOf(await commitRevision(repository, commit));
  return verify({ record, proposalId, oldTree, newTree, edits });
}

/** A revision as the verifier sees it, with every note's bytes at hand. */
async function treeOf(revision: Revision): Promise<Tree> {
  const notes = revision.files.filter(
    ({ path, mode }) => mode.startsWith("100") && /\.(md|json)$/i.test(path),
  );
  const bytes = await revision.read(notes.map((file) => file.blob));
  const files = revision.files.map(({ path, mode, blob }) => {
    const own = bytes.get(blob) ?? new Uint8Array();
    return [path, { mode, blob, bytes: () => own }] as const;
  });
  return { files: new Map(files) };
}
