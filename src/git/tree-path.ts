import { hasHidden, visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** One file of a tree, as far as it matters for what may be written beside it. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
}

const RECORD = /^\.winnow\/records\/[A-Za-z0-9][A-Za-z0-9._-]{0,199}\.json$/;
const NOTE = /\.(?:md|markdown|mdx|qmd)$/i;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const SEGMENT_LIMIT = 200;

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
  if (hasHidden(path) || /[\n\r\t]/.test(path)) return "it has a control or hidden character";
  if (path !== path.normalize("NFC")) return "its name is not in Unicode's composed form";
  if (RECORD.test(path)) return null;
  if (!NOTE.test(path)) return "it is not a note";
  if (/[\\:*?"<>|]/.test(path)) return "it has a character that not every system allows in a name";
  for (const segment of path.split("/")) {
    if (segment === "") return "it is absolute or has an empty part";
    if (segment.startsWith(".")) return "it lies in or is a dot-file";
    if (segment.startsWith("-")) return "a part of it begins with a dash";
    if (/[. ]$|^ /.test(segment) || /^git~\d/i.test(segment))
      return "not every system keeps that name";
    if (WINDOWS_DEVICE.test(segment)) return "it is the name of a device";
    if (Buffer.byteLength(segment) > SEGMENT_LIMIT)
      return `a part of it is longer than ${SEGMENT_LIMIT} bytes`;
  }
  return null;
}

/**
 * Asserts that files can be put at these paths beside what the tree holds: none takes the place of a link, a submodule or
 * a folder, lies below a file, or differs from another name by case or Unicode form only.
 * @throws WinnowError PLAN_INVALID naming the first path refused and the reason.
 */
export function assertFits(paths: readonly string[], tree: readonly TreeEntry[]): void {
  const modes = new Map(tree.map((entry) => [entry.path, entry.mode]));
  const written = new Map<string, string>();
  for (const { path } of tree) remember(written, path);
  for (const path of paths) {
    const mode = modes.get(path);
    if (mode !== undefined && !mode.startsWith("100"))
      throw refused(path, "it is a link or a submodule");
    for (const prefix of prefixes(path)) {
      if (modes.has(prefix) && prefix !== path) throw refused(path, "it would lie below a file");
      const other = written.get(folded(prefix));
      if (other !== undefined && other !== prefix) {
        throw refused(path, `some systems cannot tell it from ${visible(other)}`);
      }
    }
    if (mode === undefined && written.has(folded(path)))
      throw refused(path, "a folder stands there");
    remember(written, path);
    modes.set(path, mode ?? "100644");
  }
}

function remember(written: Map<string, string>, path: string): void {
  for (const prefix of prefixes(path)) {
    const key = folded(prefix);
    if (!written.has(key)) written.set(key, prefix);
  }
}

/** `a`, `a/b`, `a/b/c.md` of `a/b/c.md`. */
function prefixes(path: string): string[] {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}

/** What a file system that ignores case and Unicode form sees of a name. */
function folded(path: string): string {
  return path.normalize("NFC").toUpperCase().toLowerCase();
}

function refused(path: string, reason: string): WinnowError {
  return new WinnowError("PLAN_INVALID", `a proposal may not write ${visible(path)}: ${reason}`);
}
