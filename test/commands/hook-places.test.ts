import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { PROGRAM, winnow } from "../support/winnow.ts";

const BROKEN = "# A\n\nThis note leads to [another](gone.md), which is not there.\n";
const SOUND = "# A\n\nThis note says another thing in a sentence that holds.\n";
const SCRIPT = join(import.meta.dirname, "../../scripts/pre-commit.sh");

let base: TemporaryRepository;

beforeEach(() => {
  base = temporaryRepository({ "a.md": "# A\n\nThis note says something in a sentence.\n" });
  onTestFinished(() => base.remove());
  base.write(".git/info/exclude", "node_modules\n");
});

/** Puts winnow where npm would link it. */
function link(folder: string): void {
  const bin = join(folder, "node_modules/.bin/winnow");
  mkdirSync(dirname(bin), { recursive: true });
  symlinkSync(PROGRAM, bin);
}

/** Commits a note, broken unless told otherwise, through the hook. */
function commit(directory = base.root, path = base.environment.PATH!, text = BROKEN) {
  writeFileSync(join(directory, "a.md"), text);
  const done = spawnSync("git", ["commit", "--quiet", "--all", "--message=Try"], {
    cwd: directory,
    env: { ...base.environment, PATH: path },
    encoding: "utf8",
  });
  return { code: done.status, text: `${done.stdout}${done.stderr}` };
}

/** Where a folder holds links to these programs alone. */
function programs(...names: readonly string[]): string {
  const folder = join(base.root, "..", "programs");
  mkdirSync(folder);
  for (const name of names) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    symlinkSync(found, join(folder, name));
  }
  return folder;
}

it("the hook finds the winnow of its worktree", () => {
  link(base.root);
  winnow(base, ["init"]);
  const { code, text } = commit();
  expect(code).toBe(1);
  expect(text).toContain("broken-link");
});

it("a sound commit passes without a word", () => {
  link(base.root);
  winnow(base, ["init"]);
  expect(commit(base.root, base.environment.PATH!, SOUND)).toEqual({ code: 0, text: "" });
});

it("the hook of a linked worktree finds the winnow of the main one", () => {
  link(base.root);
  winnow(base, ["init"]);
  const linked = join(base.root, "..", "linked");
  base.git("worktree", "add", "--quiet", linked);
  expect(commit(linked).text).toContain("broken-link");
});

it("the hook finds winnow on PATH", () => {
  winnow(base, ["init"]);
  const folder = programs();
  symlinkSync(PROGRAM, join(folder, "winnow"));
  expect(commit(base.root, `${folder}:${base.environment.PATH}`).text).toContain("broken-link");
});

it("the hook finds what npx has, here in a folder around the base", () => {
  writeFileSync(join(base.root, "../package.json"), "{}\n");
  link(join(base.root, ".."));
  winnow(base, ["init"]);
  expect(commit().text).toContain("broken-link");
});

it("the hook finds the winnow of a package in a folder of the base, where init was run from there", () => {
  const folder = join(base.root, "tools/node_modules/winnow/dist");
  cpSync(dirname(PROGRAM), folder, { recursive: true });
  mkdirSync(join(base.root, "tools/node_modules/.bin"));
  symlinkSync("../winnow/dist/winnow.cjs", join(base.root, "tools/node_modules/.bin/winnow"));
  const ran = spawnSync("tools/node_modules/.bin/winnow", ["init"], {
    cwd: base.root,
    env: base.environment,
  });
  expect(ran.status).toBe(0);
  expect(commit().text).toContain("broken-link");
});

it("npx winnow init sets a base up", () => {
  base.write("package.json", "{}\n");
  link(base.root);
  const { status } = spawnSync("npx", ["--offline", "--no-install", "winnow", "init"], {
    cwd: base.root,
    env: base.environment,
  });
  expect(status).toBe(0);
  expect(commit().code).toBe(1);
});

it("a commit is stopped, with a word on why, where there is no winnow", () => {
  winnow(base, ["init"]);
  const { code, text } = commit();
  expect(code).toBe(1);
  expect(text).toContain("finds no winnow in node_modules, on PATH or by npx: nothing was checked");
});

it("a commit is stopped, with a word on why, where node is not on PATH", () => {
  link(base.root);
  winnow(base, ["init"]);
  const { code, text } = commit(base.root, programs("git", "sh", "env"));
  expect(code).toBe(1);
  expect(text).toContain("node is not on the PATH that git gives its hooks");
});

it("a commit is stopped, with a word on why, where winnow is killed", () => {
  const bin = join(base.root, "node_modules/.bin/winnow");
  mkdirSync(dirname(bin), { recursive: true });
  writeFileSync(bin, "#!/bin/sh\nkill -9 $$\n", { mode: 0o755 });
  winnow(base, ["init"]);
  const { code, text } = commit();
  expect(code).toBe(1);
  expect(text).toContain("ended with code 137: nothing was checked");
});

it("the script for the pre-commit program is the hook that init writes", () => {
  winnow(base, ["init"]);
  const hook = join(base.root, ".git/hooks/pre-commit");
  expect(readFileSync(SCRIPT, "utf8")).toBe(readFileSync(hook, "utf8"));
});
