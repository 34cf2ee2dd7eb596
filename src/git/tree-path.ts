import { foldedPath, nameRefusal } from "../base/note-name.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** One file of a tree, as far as it matters for what may be written beside it. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
}

const RECORD = /^\.winnow\/records\/[A-Za-z0-9][A-Za-z0-9._-]{0,199}\.json$/;

/**
 * Asserts that a proposal may write or remove these paths: notes and winnow's records only. What git, a hook or a CI
 * service would obey (`.git*`, dot-folders, settings) and what could reach outside the tree is refused.
 * @throws WinnowError PLAN_INVALID naming the first path refused and the reason.
 */
export function assertWritable(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const reason = seen.has(path) ? "it is changed twice" : refusal(path);
    if (reason !== null) throw refused(path, reason);
    seen.add(path);
  }
}

function refusal(path: string): string | null {
  return RECORD.test(path) ? null : nameRefusal(path);
}

/**
 * Asserts that files can be put at these paths beside what the tree holds: none takes the place of a link, a submodule or
 * a folder, lies below a file, or brings a name that differs from another one by case or Unicode form only.
 * @throws WinnowError PLAN_INVALID naming the first path refused and the reason.
 */
export function assertFits(paths: readonly string[], tree: readonly TreeEntry[]): void {
  const modes = new Map(tree.map((entry) => [entry.path, entry.mode]));
  const standing = new Set(tree.flatMap(({ path }) => prefixes(path)));
  const written = new Map<string, string>();
  for (const { path } of tree) remember(written, path);
  for (const path of paths) {
    const mode = modes.get(path);
    if (mode !== undefined && !mode.startsWith("100"))
      throw refused(path, "it is a link or a submodule");
    for (const prefix of prefixes(path)) {
      if (modes.has(prefix) && prefix !== path) throw refused(path, "it would lie below a file");
      const other = standing.has(prefix) ? undefined : written.get(foldedPath(prefix));
      if (other !== undefined && other !== prefix) {
        throw refused(path, `some systems cannot tell it from ${visible(other)}`);
      }
    }
    if (mode === undefined && written.has(foldedPath(path)))
      throw refused(path, "a folder stands there");
    remember(written, path);
    modes.set(path, mode ?? "100644");
  }
}

function remember(written: Map<string, string>, path: string): void {
  for (const prefix of prefixes(path)) {
    const key = foldedPath(prefix);
    if (!written.has(key)) written.set(key, prefix);
  }
}

/** `a`, `a/b`, `a/b/c.md` of `a/b/c.md`. */
function prefixes(path: string): string[] {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}

function refused(path: string, reason: string): WinnowError {
  return new WinnowError("PLAN_INVALID", `a proposal may not write ${visible(path)}: ${reason}`);
}
