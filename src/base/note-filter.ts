import ignore from "ignore";
import picomatch from "picomatch";
import type { RevisionFile } from "./ports.ts";

/** Says which of a revision's files are notes. */
export interface NoteFilter {
  notes(files: readonly RevisionFile[]): RevisionFile[];
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
 * Makes the filter: notes are regular `*.md` files, except those in folders whose name begins with a dot, inside
 * bundles, ignored ones, and the repository's own documents at its root.
 */
export function noteFilter(options: NoteFilterOptions): NoteFilter {
  const ignored = ignore().add([...options.ignored]);
  const isBundle = picomatch(
    options.bundles.map((glob) => glob.replace(/^\.?\/+|\/+$/g, "")),
    { dot: true },
  );
  return {
    notes(files) {
      const marked = markedBundles(files);
      const inBundle = (path: string) =>
        foldersOf(path).some((folder) => marked.has(folder) || isBundle(folder));
      return files.filter(
        ({ path, mode }) =>
          mode.startsWith("100") &&
          /\.md$/i.test(path) &&
          !/(?:^|\/)\.[^/]*\//.test(path) &&
          !isOwnDocument(path) &&
          !ignored.ignores(safeForIgnore(path)) &&
          !inBundle(path),
      );
    },
  };
}

/** Folders that hold both files every finished bundle holds, wherever they lie. */
function markedBundles(files: readonly RevisionFile[]): Set<string> {
  const paths = new Set(files.map(({ path }) => path));
  const bundles = new Set<string>();
  for (const path of paths) {
    if (!path.endsWith("/READY")) continue;
    const folder = path.slice(0, -"/READY".length);
    if (paths.has(`${folder}/manifest.json`)) bundles.add(folder);
  }
  return bundles;
}

function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

function isOwnDocument(path: string): boolean {
  return !path.includes("/") && OWN_DOCUMENTS.has(path.toLowerCase().replace(/\.md$/, ""));
}

/** The package refuses paths that look like they lead elsewhere (`./x`, `../x`), which git's never do. */
function safeForIgnore(path: string): string {
  return ignore.isPathValid(path) ? path : `?${path}`;
}
