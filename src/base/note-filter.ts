import picomatch from "picomatch";
import { pathPatterns } from "../text/path-patterns.ts";
import type { RevisionFile } from "./ports.ts";

/** Why a file is no note. */
export type NoNote =
  | { readonly kind: "no-regular-file" | "not-markdown" | "own-document" }
  /** It lies in a folder whose name begins with a dot or is `node_modules`. */
  | { readonly kind: "hidden-folder" }
  | { readonly kind: "ignored"; readonly pattern: string }
  | { readonly kind: "in-bundle"; readonly folder: string };

/** Says which of a revision's files are notes. */
export interface NoteFilter {
  notes(files: readonly RevisionFile[]): RevisionFile[];
  /** The same for one file, given which paths the revision has. */
  isNote(file: Pick<RevisionFile, "path" | "mode">, has: (path: string) => boolean): boolean;
  /** Why a file is no note; null where it is one. */
  whyNot(file: Pick<RevisionFile, "path" | "mode">, has: (path: string) => boolean): NoNote | null;
}

export interface NoteFilterOptions {
  /** Globs of bundle folders, from the root: `artifacts/<program>/<workstream>/<run>`. */
  readonly bundles: readonly string[];
  /** Lines in gitignore syntax: `.winnowignore` and the configuration's `ignore`. */
  readonly ignored: readonly string[];
}

/** Documents about a repository rather than notes of its subject; only at the root. */
const OWN_DOCUMENTS: ReadonlySet<string> = new Set(
  "readme license changelog contributing code_of_conduct security agents claude".split(" "),
);

/**
 * Makes the filter: notes are regular `*.md` files, except those in folders whose name begins with a dot or is
 * `node_modules`, inside bundles, ignored ones, and the repository's own documents at its root.
 */
export function noteFilter(options: NoteFilterOptions): NoteFilter {
  const ignoredBy = pathPatterns(options.ignored);
  const isBundle = picomatch(
    options.bundles.map((glob) => glob.replace(/^\.?\/+|(?<!\/)\/+$/g, "")),
    { dot: true },
  );
  const whyNot: NoteFilter["whyNot"] = ({ path, mode }, has) => {
    if (!mode.startsWith("100")) return { kind: "no-regular-file" };
    if (!/\.md$/i.test(path)) return { kind: "not-markdown" };
    if (/(?:^|\/)(?:\.[^/]*|node_modules)\//.test(path)) return { kind: "hidden-folder" };
    if (isOwnDocument(path)) return { kind: "own-document" };
    const pattern = ignoredBy(path);
    if (pattern !== null) return { kind: "ignored", pattern };
    const folder = foldersOf(path).find((each) => isBundle(each) || isMarked(each, has));
    return folder === undefined ? null : { kind: "in-bundle", folder };
  };
  const isNote: NoteFilter["isNote"] = (file, has) => whyNot(file, has) === null;
  return {
    notes(files) {
      const paths = new Set(files.map(({ path }) => path));
      return files.filter((file) => isNote(file, (path) => paths.has(path)));
    },
    isNote,
    whyNot,
  };
}

/** Whether a folder holds both files every finished bundle holds, wherever it lies. */
function isMarked(folder: string, has: (path: string) => boolean): boolean {
  return has(`${folder}/READY`) && has(`${folder}/manifest.json`);
}

function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

/** Whether a file is about the repository rather than a note of it. */
export function isOwnDocument(path: string): boolean {
  return !path.includes("/") && OWN_DOCUMENTS.has(path.toLowerCase().replace(/\.md$/, ""));
}
