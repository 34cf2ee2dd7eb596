import { z } from "zod";
import { decode } from "../text/source.ts";
import type { ProposalStore } from "./ports.ts";
import { proposalBranch } from "./propose.ts";
import { recordPath } from "./record.ts";

// Only what this needs of a record; the whole is checked by `verify`.
const TakenIn = z.object({
  bundles: z.array(z.object({ digest: z.string(), accepted: z.boolean() })),
});

/**
 * Digests of the bundles that open proposals take in, each with its branch. A branch whose record can't be read
 * counts for none: its bundles come in again rather than being lost.
 */
export async function bundlesInProposals(
  store: ProposalStore,
): Promise<ReadonlyMap<string, string>> {
  const taken = new Map<string, string>();
  for (const [branch, commit] of await store.branches()) {
    const id = branch.slice(proposalBranch("").length);
    const bytes = await store.readFile(commit, recordPath(id));
    for (const digest of bytes === null ? [] : acceptedDigests(bytes)) taken.set(digest, branch);
  }
  return taken;
}

/** Digests of the bundles that a record says were taken in; none where it can't be read. */
export function acceptedDigests(bytes: Uint8Array): string[] {
  const decoded = decode(bytes);
  if (decoded.kind !== "text") return [];
  try {
    const { bundles } = TakenIn.parse(JSON.parse(decoded.text));
    return bundles.filter((bundle) => bundle.accepted).map((bundle) => bundle.digest);
  } catch {
    return [];
  }
}
