import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";

const PROGRAM = join(import.meta.dirname, "../../dist/winnow.cjs");
const BROKEN = "See [b](gone.md).\n";

let repository: TemporaryRepository;

beforeEach(() => {
  repository = temporaryRepository({ "a.md": "Fine.\n", "b.md": "Fine too.\n" });
  const hook = join(repository.root, ".git/hooks/pre-commit");
  writeFileSync(hook, `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" lint --staged\n`);
  chmodSync(hook, 0o755);
});

afterEach(() => repository.remove());

/** Whether git commits when it is called so. */
function commits(...args: readonly string[]): boolean {
  const { root, environment } = repository;
  return (
    spawnSync("git", ["commit", "--quiet", "--message=Try", ...args], {
      cwd: root,
      env: environment,
    }).status === 0
  );
}

it("stops a commit of a staged note with a broken link", () => {
  repository.write("a.md", BROKEN);
  repository.git("add", "a.md");
  expect(commits()).toBe(false);
});

it("stops git commit -a, whose index is a file of its own", () => {
  repository.write("a.md", BROKEN);
  expect(commits("-a")).toBe(false);
});

it("stops git commit PATH by what lies at the path", () => {
  repository.write("a.md", BROKEN);
  expect(commits("a.md")).toBe(false);
});

it("lets git commit PATH pass while another note is broken", () => {
  repository.write("a.md", BROKEN);
  repository.git("add", "a.md");
  repository.write("b.md", "Changed.\n");
  expect(commits("b.md")).toBe(true);
});

it("looks at what is staged, though the worktree was mended", () => {
  repository.write("a.md", BROKEN);
  repository.git("add", "a.md");
  repository.write("a.md", "Mended.\n");
  expect(commits()).toBe(false);
});

it("lets a sound commit pass without a word", () => {
  repository.write("a.md", "See [b](b.md).\n");
  repository.git("add", "a.md");
  expect(commits()).toBe(true);
});

it("lets an empty commit pass", () => {
  expect(commits("--allow-empty")).toBe(true);
});

it("works in a subfolder", () => {
  repository.write("papers/c.md", BROKEN);
  repository.git("add", "papers/c.md");
  const { root, environment } = repository;
  const { status } = spawnSync("git", ["commit", "--quiet", "--message=Try"], {
    cwd: join(root, "papers"),
    env: environment,
  });
  expect(status).not.toBe(0);
});

it("stops a rename that leaves a link behind", () => {
  repository.write("a.md", "See [b](b.md).\n");
  repository.git("add", "a.md");
  expect(commits()).toBe(true);
  repository.git("mv", "b.md", "c.md");
  expect(commits()).toBe(false);
});

it("stops the first commit of all", () => {
  const fresh = temporaryRepository({ "a.md": BROKEN }, { commit: false });
  try {
    fresh.git("add", "a.md");
    const { status } = spawnSync(process.execPath, [PROGRAM, "lint", "--staged"], {
      cwd: fresh.root,
      env: fresh.environment,
    });
    expect(status).toBe(1);
  } finally {
    fresh.remove();
  }
});
