import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { program } from "../support/program.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { madeRepository } from "./open.ts";

const SEE = `
  import { writeFileSync } from "node:fs";
  import { hookEnvironment } from "./src/git/environment.ts";
  import { openRepository } from "./src/git/repository.ts";
  import { indexRevision } from "./src/git/revision.ts";

  const repository = await openRepository(process.cwd(), hookEnvironment(process.env, process.cwd()));
  const revision = await indexRevision(repository);
  await revision.read(revision.files.map((file) => file.blob));
  writeFileSync(process.argv[2], revision.files.map((f) => f.mode + " blob " + f.blob + "\\t" + f.path + "\\n").join(""));
`;

/** A repository whose pre-commit hook writes down what winnow sees; `seen` reads it. */
function watchedRepository(): { made: TemporaryRepository; seen: () => string } {
  const made = madeRepository({ "a.md": "a1\n", "b.md": "b1\n", "sub/c.md": "c1\n" });
  const folder = join(made.root, "..");
  const report = join(folder, "seen");
  const hook = join(made.root, ".git", "hooks", "pre-commit");
  writeFileSync(
    hook,
    `#!/bin/sh\nexec '${process.execPath}' '${program(folder, "see", SEE)}' '${report}'\n`,
  );
  chmodSync(hook, 0o755);
  made.write("a.md", "a2\n");
  made.git("add", "a.md");
  made.write("a.md", "a3\n");
  made.write("b.md", "b2\n");
  return { made, seen: () => readFileSync(report, "utf8") };
}

test.each([
  ["commit", []],
  ["commit -a", ["-a"]],
  ["commit <path>", ["--", "b.md"]],
  ["commit -i <path>", ["-i", "--", "b.md"]],
  ["commit --amend", ["--amend"]],
  ["commit --amend -a", ["--amend", "-a"]],
])("in a hook of `%s` winnow sees what git then commits", (_, args) => {
  const { made, seen } = watchedRepository();
  made.git("commit", "--quiet", "-m", "x", ...args);
  expect(seen()).toBe(made.git("ls-tree", "-r", "HEAD"));
});

test("in a hook started from a subfolder winnow sees what git then commits", () => {
  const { made, seen } = watchedRepository();
  made.write("sub/c.md", "c2\n");
  made.git("-C", "sub", "commit", "--quiet", "-m", "x", "-a");
  expect(seen()).toBe(made.git("ls-tree", "-r", "HEAD"));
});

test("in a hook of a linked worktree winnow sees what git then commits", () => {
  const { made, seen } = watchedRepository();
  const linked = join(made.root, "..", "linked");
  made.git("worktree", "add", "--quiet", linked);
  writeFileSync(join(linked, "b.md"), "b3\n");
  made.git("-C", linked, "commit", "--quiet", "-m", "x", "-a");
  expect(seen()).toBe(made.git("-C", linked, "ls-tree", "-r", "HEAD"));
});

test("in a hook with git folder and worktree given winnow sees what git then commits", () => {
  const { made, seen } = watchedRepository();
  const env = { ...made.environment, GIT_DIR: join(made.root, ".git"), GIT_WORK_TREE: made.root };
  const args = ["commit", "--quiet", "-m", "x", "-a"];
  execFileSync("git", args, { cwd: made.root, env, stdio: ["ignore", "pipe", "pipe"] });
  expect(seen()).toBe(made.git("ls-tree", "-r", "HEAD"));
});

test("in a hook of the first commit winnow sees what git then commits", () => {
  const { made, seen } = watchedRepository();
  made.git("checkout", "--quiet", "--orphan", "fresh");
  made.git("commit", "--quiet", "-m", "x");
  expect(seen()).toBe(made.git("ls-tree", "-r", "HEAD"));
});
