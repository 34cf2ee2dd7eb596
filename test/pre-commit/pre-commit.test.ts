import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { PROGRAM } from "../support/winnow.ts";

const PROJECT = join(import.meta.dirname, "../..");
const BROKEN = "# A\n\nThis note leads to [another](gone.md), which is not there.\n";
const SOUND = "# A\n\nThis note says something in a sentence that holds.\n";

let project: TemporaryRepository;
let base: TemporaryRepository;

/** Runs a program in the base as a user does. */
function run(name: string, ...args: readonly string[]): { code: number | null; text: string } {
  const home = join(base.root, "..", "pre-commit-home");
  const done = spawnSync(name, args, {
    cwd: base.root,
    env: { ...base.environment, PRE_COMMIT_HOME: home, PRE_COMMIT_COLOR: "never" },
    encoding: "utf8",
  });
  return { code: done.status, text: `${done.stdout}${done.stderr}` };
}

beforeEach(() => {
  project = temporaryRepository();
  for (const path of [".pre-commit-hooks.yaml", "scripts/pre-commit.sh"]) {
    mkdirSync(join(project.root, "scripts"), { recursive: true });
    cpSync(join(PROJECT, path), join(project.root, path));
  }
  const revision = project.commit();
  const settings = `repos:\n  - repo: ${project.root}\n    rev: ${revision}\n    hooks:\n      - id: winnow\n`;
  base = temporaryRepository({
    "a.md": SOUND,
    "b.md": "# B\n\nThis one leads to [the first](a.md) of the two notes.\n",
    ".pre-commit-config.yaml": settings,
    ".gitignore": "node_modules/\n",
  });
  mkdirSync(join(base.root, "node_modules/.bin"), { recursive: true });
  symlinkSync(PROGRAM, join(base.root, "node_modules/.bin/winnow"));
  expect(run("pre-commit", "install")).toMatchObject({ code: 0 });
});

afterEach(() => {
  project.remove();
  base.remove();
});

it("a sound commit passes", () => {
  base.write("a.md", `${SOUND}\nAnd one more, just as sound as the first.\n`);
  base.git("add", "a.md");
  expect(run("git", "commit", "--message=Try")).toMatchObject({ code: 0 });
});

it("what is staged is stopped, though the worktree was mended", () => {
  base.write("a.md", BROKEN);
  base.git("add", "a.md");
  base.write("a.md", SOUND);
  const { code, text } = run("git", "commit", "--message=Try");
  expect(code).toBe(1);
  expect(text).toContain("broken-link");
});

it("git commit -a is stopped by what it would take in", () => {
  base.write("a.md", BROKEN);
  const { code, text } = run("git", "commit", "-a", "--message=Try");
  expect(code).toBe(1);
  expect(text).toContain("broken-link");
});

it("git commit PATH passes while another note that is staged is broken", () => {
  base.write("a.md", BROKEN);
  base.git("add", "a.md");
  base.write("b.md", "# B\n\nThis one leads to [the first](a.md) of two notes.\n");
  expect(run("git", "commit", "--message=Try", "b.md")).toMatchObject({ code: 0 });
});

it("a removal alone is looked at", () => {
  base.git("rm", "--quiet", "a.md");
  const { code, text } = run("git", "commit", "--message=Try");
  expect(code).toBe(1);
  expect(text).toContain("broken-link");
});

it("a commit is stopped where there is no winnow", () => {
  rmSync(join(base.root, "node_modules"), { recursive: true });
  base.write("a.md", `${SOUND}\nAnd one more, just as sound as the first.\n`);
  const { code, text } = run("git", "commit", "-a", "--message=Try");
  expect(code).toBe(1);
  expect(text).toContain("nothing was checked");
});

it("winnow doctor finds the hook that pre-commit put in place", () => {
  base.write(
    ".pre-commit-config.yaml",
    `repos:\n  - repo: ${project.root}\n    rev: ${project.git("rev-parse", "HEAD").trim()}\n    hooks:\n      - id: winnow\n`,
  );
  const { text } = run(process.execPath, PROGRAM, "doctor");
  expect(text).toContain("git runs .git/hooks/pre-commit, which calls winnow");
});
