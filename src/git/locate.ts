import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";

/** Where a repository lies, as far as its files tell. */
export interface Located {
  /** The top of the worktree. Absolute. */
  readonly root: string;
  /** The git folder of this worktree. Absolute. */
  readonly gitDirectory: string;
  /** The git folder shared by all worktrees. Absolute. */
  readonly commonDirectory: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Finds the repository around a folder without starting git, which would take a tenth of the time a hook has. Gives
 * null wherever the answer is not plain (a bare repository, a git folder that variables name, nothing found): git is
 * then to be asked. Git itself still decides whether it trusts the repository, at the first call.
 */
export function locateRepository(directory: string, variables: Variables): Located | null {
  const named = variables.GIT_DIR;
  if (variables.GIT_WORK_TREE !== undefined) return null;
  if (named !== undefined) {
    const gitFolder = gitFolderAt(directory);
    const same = gitFolder !== null && resolve(directory, named) === gitFolder;
    return same ? locatedAt(directory, gitFolder) : null;
  }
  const ceilings = new Set((variables.GIT_CEILING_DIRECTORIES ?? "").split(":"));
  for (let folder = directory; ; folder = dirname(folder)) {
    const gitFolder = gitFolderAt(folder);
    if (gitFolder !== null) return locatedAt(folder, gitFolder);
    if (dirname(folder) === folder || ceilings.has(dirname(folder))) return null;
  }
}

/** The git folder of a worktree whose top is here; null where this is none. */
function gitFolderAt(folder: string): string | null {
  const path = join(folder, ".git");
  try {
    if (statSync(path).isDirectory()) return statSync(join(path, "HEAD")).isFile() ? path : null;
    const named = /^gitdir: (.+)/.exec(readFileSync(path, "utf8"))?.[1]?.trimEnd();
    return named === undefined ? null : resolve(folder, named);
  } catch {
    return null;
  }
}

function locatedAt(root: string, gitDirectory: string): Located {
  return { root, gitDirectory, commonDirectory: commonOf(gitDirectory) };
}

function commonOf(gitFolder: string): string {
  try {
    const path = readFileSync(join(gitFolder, "commondir"), "utf8").trim();
    return isAbsolute(path) ? path : resolve(gitFolder, path);
  } catch {
    return gitFolder;
  }
}
