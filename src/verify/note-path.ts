const NOTE = /\.md$/i;
// Control characters, and what separates folders on Windows.
const FORBIDDEN = /[\u0000-\u001f\u007f\\]/;

// At the root these speak of the repository, some of them to agents, who would obey what a bundle put there.
const OWN_DOCUMENT =
  /^(?:readme|license|changelog|contributing|code_of_conduct|security|agents|claude)\.md$/i;

/**
 * Whether a proposal may touch a path: an ordinary note, in no dot-folder, leading nowhere else.
 * Git's own files, hooks, CI and configuration are thereby out of reach.
 */
export function isOrdinaryNotePath(path: string): boolean {
  if (!NOTE.test(path) || FORBIDDEN.test(path) || OWN_DOCUMENT.test(path)) return false;
  return path.split("/").every((name) => name !== "" && !name.startsWith("."));
}

/** A path as a file system sees it that ignores case and Unicode composition. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toUpperCase().toLowerCase();
}
