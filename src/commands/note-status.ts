import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NoNote, NoteFilter } from "../base/note-filter.ts";
import type { Revision } from "../base/ports.ts";
import type { Config } from "../config/config.ts";
import { IGNORE_FILE } from "./ignore-file.ts";

/** Whether a file is a note of the base, or would be one. */
export interface NoteStatus {
  readonly path: string;
  readonly isNote: boolean;
  /** Whether there is a file at the path. */
  readonly exists: boolean;
  /** Why it is no note, as what follows `it`; null where it is one. */
  readonly reason: string | null;
}

/** Tells of a path in the worktree at `root` whether there is a note, or would be, and why not. */
export function noteStatus(
  path: string,
  root: string,
  revision: Revision,
  filter: NoteFilter,
  config: Config,
): NoteStatus {
  const paths = new Map(revision.files.map((file) => [file.path, file]));
  const file = paths.get(path);
  const exists = file !== undefined || existsSync(join(root, path));
  if (file === undefined && exists)
    return { path, isNote: false, exists, reason: "is ignored by git, or a folder" };
  const refusal = filter.whyNot(file ?? { path, mode: "100644" }, (each) => paths.has(each));
  const reason = refusal === null ? null : inWords(refusal, config);
  return { path, isNote: refusal === null, exists, reason };
}

function inWords(refusal: NoNote, config: Config): string {
  switch (refusal.kind) {
    case "no-regular-file":
      return "is no regular file";
    case "not-markdown":
      return "has a name that does not end in .md";
    case "hidden-folder":
      return "lies in a folder whose name begins with a dot, or in node_modules";
    case "own-document":
      return "is a document of the repository's own, at its root";
    case "in-bundle":
      return `lies in the bundle ${refusal.folder}`;
    case "ignored": {
      const isConfigured = config.path !== null && config.ignore.includes(refusal.pattern);
      return `is ignored by \`${refusal.pattern}\` in ${isConfigured ? config.path : IGNORE_FILE}`;
    }
  }
}
