/** The folder part of a path, "" at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The file name without folder and `.md`. */
export function stemOf(path: string): string {
  return fileNameOf(path).replace(/\.md$/i, "");
}

/** Joins a link's path to a folder of the base; null where it leads above the root. */
export function joinPath(folder: string, target: string): string | null {
  const parts = target.startsWith("/") ? [] : folder.split("/").filter((part) => part !== "");
  for (const part of target.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/").normalize("NFC");
}

/** The way from one file to another, as a relative link writes it. */
export function relativePath(from: string, to: string): string {
  const start = folderOf(from)
    .split("/")
    .filter((part) => part !== "");
  const end = to.split("/");
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared])
    shared += 1;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}

/** A file's name up to the first hyphen, underscore, blank or dot. */
export function firstPartOf(fileName: string): string {
  return /^[^-_\s.]*/.exec(fileName)![0];
}
