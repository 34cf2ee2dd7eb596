import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { worktreeRevision } from "../../src/files/worktree-revision.ts";
import { describeChanges, recentLog } from "../../src/git/porcelain.ts";
import { proposalStore } from "../../src/git/proposal-store.ts";
import { commitRevision, indexRevision } from "../../src/git/revision.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { madeRepository, opened } from "./open.ts";

const PROGRAM_SETTINGS = [
  "core.fsmonitor",
  "core.pager",
  "core.editor",
  "core.askPass",
  "core.sshCommand",
  "core.alternateRefsCommand",
  "diff.external",
  "diff.evil.textconv",
  "diff.evil.command",
  "filter.evil.clean",
  "filter.evil.smudge",
  "filter.evil.process",
  "merge.evil.driver",
  "gpg.program",
  "credential.helper",
  "sequence.editor",
  "pager.log",
  "pager.diff",
];
const HOOKS = [
  "reference-transaction",
  "post-index-change",
  "pre-commit",
  "post-commit",
  "pre-auto-gc",
  "post-checkout",
];

/** Sets every setting that names a program, and every hook, to one that leaves a file behind. */
function arm(made: TemporaryRepository): () => string[] {
  const canaries = join(made.root, "..", "canaries");
  mkdirSync(canaries);
  function canary(name: string): string {
    const file = join(made.root, "..", `canary-${name}`);
    writeFileSync(file, `#!/bin/sh\n: > '${join(canaries, name)}'\ncat\n`);
    chmodSync(file, 0o755);
    return file;
  }
  for (const setting of PROGRAM_SETTINGS) made.git("config", setting, canary(setting));
  made.git("config", "commit.gpgSign", "true");
  made.git("config", "log.showSignature", "true");
  made.git("config", "alias.ls-files", `!${canary("alias")}`);
  const hooks = join(made.root, "..", "hooks");
  mkdirSync(hooks);
  for (const hook of HOOKS) {
    writeFileSync(join(hooks, hook), `#!/bin/sh\n: > '${join(canaries, hook)}'\n`);
    chmodSync(join(hooks, hook), 0o755);
  }
  made.git("config", "core.hooksPath", hooks);
  return () => readdirSync(canaries);
}

function armedRepository() {
  const made = madeRepository({
    ".gitattributes": "*.md filter=evil diff=evil merge=evil\n",
    "a.md": "# A\n",
  });
  made.write("a.md", "# A, later\n");
  made.commit();
  return { made, ran: arm(made) };
}

test("no program of the repository runs while winnow reads it", async () => {
  const { made, ran } = armedRepository();
  made.write("a.md", "# Dirty\n");
  const repository = await opened(made);
  for (const revision of [
    await commitRevision(repository, "HEAD"),
    await indexRevision(repository),
    await worktreeRevision(repository),
  ]) {
    await revision.read(revision.files.map((file) => file.blob));
  }
  expect(await describeChanges(repository, "HEAD~1", "HEAD")).toHaveLength(1);
  expect(await recentLog(repository, "HEAD", 5)).toHaveLength(2);
  expect(ran()).toEqual([]);
});

test("no program of the repository runs while winnow proposes", async () => {
  const { made, ran } = armedRepository();
  const repository = await opened(made);
  const store = proposalStore(repository);
  const parent = (await commitRevision(repository, "HEAD")).name;
  const blob = await store.writeBlob(Buffer.from("# Proposed\n"));
  const tree = await store.writeTree(parent, [{ path: "a.md", blob }]);
  const author = { name: "winnow", email: "winnow@localhost" };
  const commit = await store.writeCommit({
    tree,
    parents: [parent],
    message: "x",
    author,
    date: 1_779_000_000,
  });
  expect(await store.moveBranch("winnow/p", commit, null)).toBe("moved");
  await store.branches();
  await store.readFile(commit, "a.md");
  await store.commitDate(commit);
  expect(ran()).toEqual([]);
});

test("the canaries do run for a git that is not hardened", () => {
  const { made, ran } = armedRepository();
  made.write("a.md", "# Dirty\n");
  made.git("update-ref", "refs/heads/other", "HEAD");
  made.git("config", "--unset", "filter.evil.process");
  made.git("add", "a.md");
  expect(ran()).toEqual(
    expect.arrayContaining(["core.fsmonitor", "reference-transaction", "filter.evil.clean"]),
  );
});

test("a git folder below the base is not entered", async () => {
  const made = madeRepository();
  made.git("init", "--quiet", "bundle");
  made.write("bundle/manifest.md", "# Theirs\n");
  const canary = join(made.root, "..", "canary");
  made.git("-C", "bundle", "config", "core.fsmonitor", `touch '${canary}'; false`);
  made.write("bare/HEAD", "ref: refs/heads/main\n");
  made.write("bare/config", `[core]\n\tbare = true\n\tfsmonitor = "touch '${canary}'; false"\n`);
  made.write("bare/objects/x", "");
  made.write("bare/refs/x", "");
  const paths = (await worktreeRevision(await opened(made))).files.map((file) => file.path);
  expect(paths).not.toContain("bundle/manifest.md");
  expect(existsSync(canary)).toBe(false);
});
