/** The base's paths, by what a link may call them. All keys are NFC. */
export interface FileNames {
  /** NFC path → path as it is. */
  readonly byPath: ReadonlyMap<string, string>;
  /** Lower-case file name, extension included → paths. */
  readonly byFileName: ReadonlyMap<string, readonly string[]>;
  readonly folders: ReadonlySet<string>;
}

/** Indexes paths, once a base. */
export function fileNames(files: Iterable<string>): FileNames {
  const byPath = new Map<string, string>();
  const byFileName = new Map<string, string[]>();
  const folders = new Set<string>([""]);
  for (const file of files) {
    const path = file.normalize("NFC");
    byPath.set(path, file);
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    const same = byFileName.get(name);
    if (same === undefined) byFileName.set(name, [file]);
    else same.push(file);
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return { byPath, byFileName, folders };
}

/** The folder part of a path, "" at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The file name without folder and `.md`. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
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

/**
 * What lies at a path as a link means it: the file, the file with `.md` added, a folder's `index.md` or `README.md`,
 * the folder itself. A path below a file is below a submodule or a link, where nothing can be looked up: it is
 * taken as there.
 */
export function fileAt(names: FileNames, path: string): string | null {
  const candidates = [path, `${path}.md`];
  for (const index of ["index.md", "README.md"])
    candidates.push(path === "" ? index : `${path}/${index}`);
  for (const candidate of candidates) {
    const file = names.byPath.get(candidate);
    if (file !== undefined) return file;
  }
  if (names.folders.has(path)) return path;
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    if (names.byPath.has(path.slice(0, end))) return path;
  }
  return null;
}
