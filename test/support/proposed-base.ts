import { cpSync, rmSync } from "node:fs";
import { onTestFinished } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "./repository.ts";
import { sampleBase } from "./sample-base.ts";
import { proposals, winnow } from "./winnow.ts";

/** The sample base with all that its bundles change proposed, on one branch. */
export interface ProposedBase {
  readonly repository: TemporaryRepository;
  readonly id: string;
  readonly branch: string;
  /** The operations that wait, as `winnow proposals` lists them. */
  readonly operations: readonly ListedOperation[];
}

export interface ListedOperation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  readonly claim: string;
  readonly decision: string | null;
}

/** What `winnow proposals` lists. */
export interface ListedProposal {
  readonly id: string;
  readonly branch: string;
  readonly state: string;
  readonly stale: readonly string[];
  readonly operations: readonly ListedOperation[];
}

/** Proposing takes its time, and gives the same in every test of a file. */
let made: TemporaryRepository | null = null;

export function proposedBase(): ProposedBase {
  if (made === null) {
    made = sampleBase();
    winnow(made, ["consolidate"]);
  }
  const repository = temporaryRepository();
  onTestFinished(() => repository.remove());
  rmSync(repository.root, { recursive: true });
  cpSync(made.root, repository.root, { recursive: true, preserveTimestamps: true });
  repository.git("update-index", "-q", "--refresh");
  const [listed] = listedProposals(repository);
  const { branch } = proposals(repository)[0]!;
  return { repository, id: listed!.id, branch, operations: listed!.operations };
}

/** To be called once after all tests of a file that use `proposedBase`. */
export function forgetProposedBase(): void {
  made?.remove();
  made = null;
}

export function listedProposals(repository: TemporaryRepository): readonly ListedProposal[] {
  return JSON.parse(winnow(repository, ["proposals", "--format", "json"]).out).proposals;
}

/** How many operations wait for a decision, over all open proposals. */
export function waiting(repository: TemporaryRepository): number {
  return listedProposals(repository)
    .filter(({ state }) => state === "open")
    .flatMap(({ operations }) => operations)
    .filter(({ decision }) => decision === null).length;
}
