import type { BaseIndex } from "./base-index.ts";
import { fileNameOf, folderOf } from "./file-names.ts";
import {
  aliasKey,
  fileNameKey,
  firstPartKey,
  folded,
  folderKey,
  pathKey,
  titleKey,
} from "./index-keys.ts";

/**
 * What lies at a path as a link means it: the file, the file with `.md` added, a folder's `index.md` or `README.md`,
 * the folder itself. A path below a file is below a submodule or a link, where nothing can be looked up: it is
 * taken as there.
 */
export function fileAt(index: BaseIndex, path: string): string | null {
  const below = path === "" ? "" : `${path}/`;
  for (const candidate of [path, `${path}.md`, `${below}index.md`, `${below}README.md`]) {
    const [file] = index.paths(pathKey(candidate));
    if (file !== undefined) return file;
  }
  if (path === "" || index.paths(folderKey(path)).length > 0) return path;
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    if (index.paths(pathKey(folder)).length > 0) return path;
  }
  return null;
}

/**
 * The files a wikilink's target may mean, most binding kind of name first, as Obsidian, Foam and zk read it: the whole
 * path, a path's end, the file's name, the title, an alias, zk's id. Case does not count. More than one path: it is ambiguous.
 */
export function filesCalled(index: BaseIndex, target: string): readonly string[] {
  const wanted = folded(target).replace(/^\/+/, "");
  const name = fileNameOf(wanted);
  const named = [...index.paths(fileNameKey(`${name}.md`)), ...index.paths(fileNameKey(name))];
  const whole = named.filter((path) => isCalled(folded(path), wanted));
  if (whole.length > 0) return whole.slice(0, 1);
  // A note goes before a file of another kind that is called the same.
  for (const ending of [`${wanted}.md`, wanted]) {
    const byEnd = named.filter((path) => endsIn(folded(path), ending));
    if (byEnd.length > 0) return byEnd;
  }
  const titled = index.paths(titleKey(wanted));
  if (titled.length > 0) return titled;
  const aliased = index.paths(aliasKey(wanted));
  return aliased.length > 0 || !isNotebook(index) ? aliased : index.paths(firstPartKey(wanted));
}

/** Whether the base is one of zk, where `[[k3x9]]` is the note `k3x9-debate.md`. */
function isNotebook(index: BaseIndex): boolean {
  return index.paths(folderKey(".zk")).length > 0;
}

function isCalled(path: string, wanted: string): boolean {
  return path === wanted || path === `${wanted}.md`;
}

function endsIn(path: string, ending: string): boolean {
  return path === ending || path.endsWith(`/${ending}`);
}
