import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";

export interface RepositoryOptions {
  readonly objectFormat?: "sha1" | "sha256";
  /** A bare repository takes no files. */
  readonly bare?: boolean;
  /** Whether the files given are committed; else they only lie in the worktree. Default true. */
  readonly commit?: boolean;
}

/** A real git repository in a folder of its own, in which nothing of the caller's git settings holds. */
export interface TemporaryRepository {
  readonly root: string;
  /** The only variables git sees here; for starting other programs in the repository. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs git in the root and gives its standard output as it is. @throws when git fails. */
  git(...args: readonly string[]): string;
  /** Writes one file of the worktree, with the folders it needs. */
  write(path: string, content: string | Uint8Array): void;
  /** Adds everything and commits it; gives the commit's id. */
  commit(message?: string): string;
  remove(): void;
}

const PROJECT = realpathSync(join(import.meta.dirname, "..", ".."));

/**
 * Makes a repository with the given files on branch `main`.
 * @throws when the system's folder for temporary files lies inside the project.
 */
export function temporaryRepository(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: RepositoryOptions = {},
): TemporaryRepository {
  const folder = temporaryFolder();
  const root = join(folder, "repository");
  const home = join(folder, "home");
  mkdirSync(root);
  mkdirSync(home);
  const environment = scrubbedEnvironment(home, folder);

  function git(...args: readonly string[]): string {
    return execFileSync("git", args, {
      cwd: root,
      env: environment,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 1 << 28,
    });
  }
  function write(path: string, content: string | Uint8Array): void {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  function commit(message = "Change notes"): string {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", `--message=${message}`);
    return git("rev-parse", "HEAD").trim();
  }

  git(
    "init",
    "--quiet",
    "--initial-branch=main",
    `--object-format=${options.objectFormat ?? "sha1"}`,
    ...(options.bare === true ? ["--bare"] : []),
  );
  for (const [path, content] of Object.entries(files)) write(path, content);
  if (options.commit !== false && Object.keys(files).length > 0) commit("First notes");
  return { root, environment, git, write, commit, remove: () => removeFolder(folder) };
}

/** An empty folder for one test, outside the project; its real path. */
export function temporaryFolder(): string {
  const parent = realpathSync(tmpdir());
  if (`${parent}${sep}`.startsWith(`${PROJECT}${sep}`)) {
    throw new Error(`tests must not make repositories inside the project: ${parent}`);
  }
  return mkdtempSync(join(parent, "winnow-test-"));
}

/** Removes a folder made by `temporaryFolder`. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** What git may see of its surroundings in a test: an allow-list, so that no GIT_* of the caller leaks in. */
function scrubbedEnvironment(home: string, ceiling: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    TZ: "UTC",
    LC_ALL: "C",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CEILING_DIRECTORIES: ceiling,
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: "Test Author",
    GIT_AUTHOR_EMAIL: "author@example.org",
    GIT_AUTHOR_DATE: "1767225600 +0000",
    GIT_COMMITTER_NAME: "Test Author",
    GIT_COMMITTER_EMAIL: "author@example.org",
    GIT_COMMITTER_DATE: "1767225600 +0000",
  };
}
