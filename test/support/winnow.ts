import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { TemporaryRepository } from "./repository.ts";

/** The program as built. */
export const PROGRAM = join(import.meta.dirname, "../../dist/winnow.cjs");

/** What it starts as a worker. */
export const WORKER = pathToFileURL(join(import.meta.dirname, "../../dist/program.cjs"));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program in a repository, as a user would. */
export function winnow(
  repository: TemporaryRepository,
  args: readonly string[],
  settings: {
    readonly directory?: string;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Ran {
  const done = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: settings.directory ?? repository.root,
    env: { ...repository.environment, ...settings.environment },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** The proposals of a repository: branch and commit, in order of name. */
export function proposals(repository: TemporaryRepository): { branch: string; commit: string }[] {
  return repository
    .git("for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads/winnow/")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ branch: line.split(" ")[0]!, commit: line.split(" ")[1]! }));
}

/** All of a repository that a proposal must leave as it is, down to the bytes. */
export function untouchedParts(repository: TemporaryRepository): unknown {
  const { root, git } = repository;
  const files = git("ls-files", "-z", "--cached", "--others")
    .split("\0")
    .filter((path) => path !== "");
  return {
    index: readFileSync(join(root, ".git/index"), "latin1"),
    head: readFileSync(join(root, ".git/HEAD"), "latin1"),
    config: readFileSync(join(root, ".git/config"), "latin1"),
    main: git("rev-parse", "main"),
    stash: git("stash", "list"),
    files: files.map((path) => [path, readFileSync(join(root, path), "latin1")]),
  };
}
