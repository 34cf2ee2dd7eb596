import type { NoteFacts } from "../note/facts.ts";
import type { Note } from "./note.ts";
import type { ReferenceList } from "./reference-list.ts";

/** The notes of a repository at one revision. Built once, then only queried. */
export interface Base {
  /** "index", "worktree" or a commit id. */
  readonly revision: string;
  /** Sorted by path. */
  readonly notes: readonly Note[];
  /** Every path at that revision that a link may lead to, notes included. */
  readonly files: ReadonlySet<string>;
  /** The files that list what notes cite; none where it is not given. */
  readonly referenceLists?: readonly ReferenceList[];
  /** The repository's own documents: no notes, but a README may be what leads to them. */
  readonly documents?: readonly OwnDocument[];
  /** The day to judge ages by, `YYYY-MM-DD`: that of its newest commit, or the one that was asked for. */
  readonly day?: string | null;
}

/** A document about the repository, at its root: its README, its licence. */
export interface OwnDocument {
  readonly path: string;
  readonly facts: NoteFacts;
}
