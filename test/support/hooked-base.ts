import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import {
  type RepositoryOptions,
  type TemporaryRepository,
  temporaryRepository,
} from "./repository.ts";
import { PROGRAM, type Ran, winnow } from "./winnow.ts";

/** A repository whose pre-commit hook was put there by `winnow init`, and finds winnow on PATH. */
export interface HookedBase {
  readonly repository: TemporaryRepository;
  /** Runs git as a user does, hook and all. */
  git(args: readonly string[], settings?: GitSettings): GitRun;
  /** Runs winnow with the same PATH. */
  winnow(args: readonly string[], directory?: string): Ran;
  /** The marks in what winnow reported when the hook last ran, sorted; null where it has not run since `forget`. */
  seen(): string[] | null;
  forget(): void;
  /** Has winnow look at the base, which leaves it behind for the hook: that has less to read then. */
  warm(): void;
}

export interface GitSettings {
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface GitRun {
  readonly code: number | null;
  readonly text: string;
}

/**
 * A note that is wrong in a way that names it: a mark is a letter and a number, as `a2`, and winnow reports a link to
 * `gone-a2.md`. So what is reported tells which bytes winnow looked at.
 */
export function marked(mark: string): string {
  return `# Note\n\nThis note says ${mark}, and leads to [another](gone-${mark}.md).\n`;
}

/** The marks of a text, sorted, each once. */
export function marksOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\bgone-([a-z]\d)\b/g)].map(([, mark]) => mark!))].sort();
}

/** What `winnow init` wrote in the first base of this file; it writes the same in all, and takes its time. */
let madeHook: Buffer | null = null;

/**
 * @param verdict `heeded`: the commit fails where winnow finds errors. `noted`: what winnow reports is kept for `seen`, and
 * the commit goes on, unless winnow could not look.
 */
export function hookedBase(
  files: Readonly<Record<string, string>>,
  verdict: "heeded" | "noted",
  options: RepositoryOptions = {},
): HookedBase {
  const repository = temporaryRepository(files, options);
  onTestFinished(() => repository.remove());
  const folder = join(repository.root, "..");
  const report = join(folder, "report.json");
  const programs = join(folder, "programs");
  mkdirSync(programs);
  const call = `"${process.execPath}" "${PROGRAM}" "$@"`;
  const script =
    verdict === "heeded"
      ? `exec ${call}`
      : `${call} > "${report}"\ncode=$?\n[ $code = 1 ] || exit $code`;
  writeFileSync(join(programs, "winnow"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const path = `${programs}:${repository.environment.PATH}`;
  const run = (args: readonly string[], directory = repository.root) =>
    winnow(repository, args, { directory, environment: { PATH: path } });
  const hook = join(repository.root, ".git/hooks/pre-commit");
  if (madeHook === null) {
    const set = run(["init", "--no-config"]);
    if (set.code !== 0) throw new Error(set.out + set.err);
    madeHook = readFileSync(hook);
  } else writeFileSync(hook, madeHook, { mode: 0o755 });

  function git(args: readonly string[], settings: GitSettings = {}): GitRun {
    const done = spawnSync("git", args, {
      cwd: settings.directory ?? repository.root,
      env: { ...repository.environment, PATH: path, ...settings.environment },
      input: settings.input ?? "",
      encoding: "utf8",
    });
    return { code: done.status, text: `${done.stdout}${done.stderr}` };
  }
  return {
    repository,
    git,
    winnow: run,
    seen: () => (existsSync(report) ? marksOf(readFileSync(report, "utf8")) : null),
    warm() {
      run(["lint"]);
      const kept = readdirSync(join(repository.root, ".git/winnow"));
      if (!kept.some((name) => name.startsWith("base-"))) throw new Error("no base was kept");
    },
    forget: () => rmSync(report, { force: true }),
  };
}

/** The marks in the notes that the newest commit changed, as that commit has them. */
export function committedMarks(base: HookedBase, directory = base.repository.root): string[] {
  const { git } = base.repository;
  const changed = git(
    "-C",
    directory,
    "diff-tree",
    "-r",
    "--root",
    "--no-commit-id",
    "-z",
    "--name-only",
    "--diff-filter=d",
    "HEAD",
  )
    .split("\0")
    .filter((path) => path.endsWith(".md"));
  return marksOf(changed.map((path) => git("-C", directory, "show", `HEAD:${path}`)).join("\n"));
}
