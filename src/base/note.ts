import type { NoteFacts } from "../note/facts.ts";

/** One Markdown file of a base at one revision. */
export interface Note {
  /** Relative to the git root, with `/`. */
  readonly path: string;
  /** The git blob id of its bytes. */
  readonly blob: string;
  readonly text: string;
  readonly facts: NoteFacts;
}
