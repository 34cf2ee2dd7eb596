import { hasHidden } from "../text/visible.ts";

const NOTE = /\.(?:md|markdown|mdx|qmd)$/i;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const SEGMENT_LIMIT = 200;

/** At the root these speak of the repository, some of them to agents, who would obey what a bundle put there. */
const OWN_DOCUMENT =
  /^(?:readme|license|changelog|contributing|code_of_conduct|security|agents|claude)\.md$/i;

/**
 * Why a proposal may not write the note at a path; null where it may. Refused is what git, a hook, a CI service or an
 * agent would obey, what could reach outside the tree, and a name that not every system keeps as it is.
 */
export function nameRefusal(path: string): string | null {
  if (hasHidden(path) || /[\n\r\t]/.test(path)) return "it has a control or hidden character";
  if (path !== path.normalize("NFC")) return "its name is not in Unicode's composed form";
  if (!NOTE.test(path)) return "it is not a note";
  if (OWN_DOCUMENT.test(path)) return "it speaks of the repository, and agents may obey it";
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

/** What a file system that ignores case and Unicode form sees of a path. */
export function foldedPath(path: string): string {
  return path.normalize("NFC").toUpperCase().toLowerCase();
}
