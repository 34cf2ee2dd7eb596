import ignore from "ignore";
import picomatch from "picomatch";
import type { RevisionFile } from "./ports.ts";

/** Says which of a revision's files are notes. */
export interface NoteFilter {
  notes(files: readonly RevisionFile[]): RevisionFile[];
  /** The same for one file, given which paths the revision has. */
  isNote(file: Pick<RevisionFile, "path" | "mode">, has: (path: string) => boolean): boolean;
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
  const ignored = ignore().add([...options.ignored]);
  const isBundle = picomatch(
    options.bundles.map((glob) => glob.replace(/^\.?\/+|\/+$/g, "")),
    { dot: true },
  );
  const isNote: NoteFilter["isNote"] = ({ path, mode }, has) =>
    mode.startsWith("100") &&
    /\.md$/i.test(path) &&
    !/(?:^|\/)(?:\.[^/]*|node_modules)\//.test(path) &&
    !isOwnDocument(path) &&
    !ignored.ignores(safeForIgnore(path)) &&
    !foldersOf(path).some((folder) => isBundle(folder) || isMarked(folder, has));
  return {
    notes(files) {
      const paths = new Set(files.map(({ path }) => path));
      return files.filter((file) => isNote(file, (path) => paths.has(path)));
    },
    isNote,
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

/** The package refuses paths that look like they lead elsewhere (`./x`, `../x`), which git's never do. */
function safeForIgnore(path: string): string {
  return ignore.isPathValid(path) ? path : `?${path}`;
}
