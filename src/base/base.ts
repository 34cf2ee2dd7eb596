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
  /** The day to judge ages by, `YYYY-MM-DD`: that of its newest commit, or the one that was asked for. */
  readonly day?: string | null;
}
