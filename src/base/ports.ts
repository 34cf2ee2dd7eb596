import type { NoteFacts } from "../note/facts.ts";

/** One entry of a revision: a commit's tree, the index or the worktree. */
export interface RevisionFile {
  readonly path: string;
  /** Six octal digits as git writes them: 100644, 100755, 120000 (link), 160000 (submodule). */
  readonly mode: string;
  readonly blob: string;
}

/** A knowledge base's files at one revision. */
export interface Revision {
  /** "index", "worktree" or a commit id. */
  readonly name: string;
  readonly files: readonly RevisionFile[];
  /** Reads many blobs at once. @throws WinnowError GIT_FAILED when one is missing or its bytes do not hash to its id. */
  read(blobs: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Notes as they were read, by blob id. Losing it, or finding it corrupt, costs time and changes nothing. */
export interface FactCache {
  get(blob: string): CachedNote | null;
  put(entries: ReadonlyMap<string, CachedNote>): void;
}

/** What a blob holds, as a note. The text comes along so that a hook need not ask git for it. */
export interface CachedNote {
  readonly text: string;
  readonly facts: NoteFacts;
}

/** Reads one note's text into facts; a text that takes too much time or memory gives facts with a `resource-limit` problem. */
export interface NoteReader {
  read(text: string): Promise<NoteFacts>;
  close(): Promise<void>;
}

/** A base as it stood at one commit, kept where a hook can ask it without reading the whole. */
export interface StoredBase {
  /** Id of the commit. */
  readonly commit: string;
  /** What was stored along with it. */
  readonly settings: unknown;
  /** The paths filed under a key, in order. */
  paths(key: string): readonly string[];
  /**
   * The notes whose statements use a term, in order; null where too many do. What is too many takes into account that
   * some of them may have changed.
   */
  claiming(term: string): readonly string[] | null;
  /** The blob of the note at a path; null where there is no note. */
  blobAt(path: string): string | null;
  names(): Iterable<readonly [name: string, path: string]>;
  /** Whether all that was asked could be answered. Where not, the answers are worth nothing. */
  isSound(): boolean;
}
