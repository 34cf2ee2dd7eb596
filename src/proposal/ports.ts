/** A change to one path of a tree; `blob` null removes it. */
export interface TreeChange {
  readonly path: string;
  readonly blob: string | null;
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface NewCommit {
  readonly tree: string;
  /** The first is the one it goes on from; none for the first commit of a branch. */
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
  /** Seconds since 1970, UTC: author's and committer's date alike. */
  readonly date: number;
}

/**
 * `moved`: the ref now points at the new commit. `already`: it did before. `changed`: it points elsewhere, nothing was done.
 */
export type RefMove = "moved" | "already" | "changed";

/** Writes to the object store and to winnow's own refs; never to the index, the worktree or a checked-out branch. */
export interface ProposalStore {
  writeBlob(bytes: Uint8Array): Promise<string>;
  /** The tree of `commit` (null: an empty one) with changes applied, built in an index of its own. */
  writeTree(commit: string | null, changes: readonly TreeChange[]): Promise<string>;
  writeCommit(commit: NewCommit): Promise<string>;
  /** Moves a branch (`winnow/…`) from `from` (null: must not exist) to `to`, once all that `to` reaches is known to be there. */
  moveBranch(branch: string, to: string, from: string | null): Promise<RefMove>;
  /** Removes one of winnow's branches if it stands at `from` and is checked out nowhere; else leaves it. */
  removeBranch(branch: string, from: string): Promise<void>;
  /** Branch name and commit of each branch below `winnow/`. */
  branches(): Promise<ReadonlyMap<string, string>>;
  /** The bytes at a path of a commit; null where there is nothing. */
  readFile(commit: string, path: string): Promise<Uint8Array | null>;
  /** Committer date of a commit, in seconds since 1970. */
  commitDate(commit: string): Promise<number>;
}
