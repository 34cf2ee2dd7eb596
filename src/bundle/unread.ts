import type { Bundle, BundleClaim, UnreadFile } from "./bundle.ts";

/**
 * The files that a claim may rest on and that were not read, or not to their end: those of them that it names as its
 * evidence, or else all there are.
 */
export function unreadFor(
  { unread }: Pick<Bundle, "unread">,
  { evidencePaths }: Pick<BundleClaim, "evidencePaths">,
): readonly UnreadFile[] {
  if (unread.length === 0) return unread;
  const places = new Set(evidencePaths.map((each) => each.replace(/\/$/, "")));
  const named = unread.filter(({ path }) => within(path).some((place) => places.has(place)));
  return named.length > 0 ? named : unread;
}

/** A file and the folders that hold it. */
function within(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}

/** Files that are told of by name; of more their number. */
const TOLD = 3;

/** Says which files were not read, so that nobody takes "not found" for "not there". */
export function toldUnread(files: readonly UnreadFile[]): string {
  const told = files
    .slice(0, TOLD)
    .map(({ path, format, reason }) => `${path} (${format}: ${reason})`);
  const more = files.length > TOLD ? ` and ${files.length - TOLD} more` : "";
  return `not read, though it may stand there: ${told.join(", ")}${more}`;
}
