import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { proposals, type Ran, winnow } from "../support/winnow.ts";

let base: TemporaryRepository;
let remote: TemporaryRepository;

beforeEach(() => {
  base = sampleBase();
  remote = temporaryRepository({}, { bare: true });
  const rules = { "duplicate-source": "warn", "self-duplicate": "warn", "broken-link": "warn" };
  base.write("winnow.jsonc", JSON.stringify({ rules }));
  base.git("remote", "add", "origin", remote.root);
  base.git("push", "--quiet", "origin", "main");
});

afterEach(() => {
  base.remove();
  remote.remove();
});

function night(): Ran {
  return winnow(base, ["nightly", "--as-of", "2026-11-21", "--push", "origin"]);
}

/** All refs of the remote, with their commits. */
function refs(): Record<string, string> {
  const lines = remote.git("for-each-ref", "--format=%(refname) %(objectname)").trim().split("\n");
  return Object.fromEntries(lines.map((line) => line.split(" ")));
}

/** A person's clone of the remote, and what it does there. */
function clone<Value>(work: (clone: TemporaryRepository) => Value): Value {
  const made = temporaryRepository();
  try {
    made.git("remote", "add", "origin", remote.root);
    made.git("fetch", "--quiet", "origin");
    made.git("checkout", "--quiet", "-B", "main", "origin/main");
    return work(made);
  } finally {
    made.remove();
  }
}

/** A person adds a commit to a branch of the remote, or takes the place of the last one there. */
function changedByPerson(branch: string, how: readonly string[]): string {
  return clone((made) => {
    made.git("checkout", "--quiet", branch);
    made.write("papers/ai-control.md", "# A person's words\n");
    made.git("commit", "--quiet", "--all", ...how);
    made.git("push", "--quiet", "--force", "origin", branch);
    return made.git("rev-parse", "HEAD").trim();
  });
}

test("pushes the proposals and the log, and nothing else", () => {
  base.git("branch", "private");
  base.git("tag", "--annotate", "--message=v1", "v1");
  base.git("config", "push.followTags", "true");
  const { code, err } = night();
  const [{ branch, commit } = { branch: "", commit: "" }] = proposals(base);
  expect({ code, err }).toEqual({ code: 0, err: `Pushed ${branch} to origin.\n` });
  const main = base.git("rev-parse", "main").trim();
  expect(refs()).toEqual({ "refs/heads/main": main, [`refs/heads/${branch}`]: commit });
  winnow(base, ["reject", branch, "--reason", "Not now"]);
  expect(night().code).toBe(0);
  expect(Object.keys(refs())).toContain("refs/heads/winnow-log");
});

test("without being asked pushes nothing", () => {
  winnow(base, ["nightly"]);
  expect(Object.keys(refs())).toEqual(["refs/heads/main"]);
});

test("with nothing new pushes nothing", () => {
  night();
  expect(night().err).toBe("Nothing new to propose.\n");
});

test("makes a proposal anew in the place of its own old one", () => {
  night();
  const [{ branch, commit } = { branch: "", commit: "" }] = proposals(base);
  base.write("papers/new.md", "# New\n\nOne more note.\n");
  base.commit("One more note");
  base.git("branch", "--quiet", "-D", branch);
  expect(night().code).toBe(0);
  const there = refs()[`refs/heads/${branch}`]!;
  expect(there).toBe(proposals(base)[0]!.commit);
  expect(there).not.toBe(commit);
});

test.each([
  ["on top, not fetched", ["--message=By hand"], false],
  ["on top, fetched", ["--message=By hand"], true],
  ["in the place of ours, not fetched", ["--amend", "--no-edit"], false],
  ["in the place of ours, fetched", ["--amend", "--no-edit"], true],
])("a person's commit on the remote's branch is never overwritten: one %s", (_, how, fetched) => {
  night();
  const [{ branch } = { branch: "" }] = proposals(base);
  const theirs = changedByPerson(branch, how);
  if (fetched) base.git("fetch", "--quiet", "origin");
  base.write("papers/new.md", "# New\n\nOne more note.\n");
  base.commit("One more note");
  base.git("branch", "--quiet", "-D", branch);
  const { code, err } = night();
  expect(code).toBe(2);
  expect(err).toContain(`winnow: not pushed: ${branch}: `);
  expect(refs()[`refs/heads/${branch}`]).toBe(theirs);
});

test("the log of another clone is not lost, and merged by the commands that are told", () => {
  night();
  const [{ branch } = { branch: "" }] = proposals(base);
  const theirs = clone((made) => {
    made.git("fetch", "--quiet", "origin", `${branch}:${branch}`);
    winnow(made, ["reject", branch, "--reason", "Not now"]);
    made.git("push", "--quiet", "origin", "winnow-log");
    return made.git("rev-parse", "winnow-log").trim();
  });
  winnow(base, ["reject", branch, "--reason", "Never"]);
  const { code, err } = night();
  expect(code).toBe(2);
  const told = /^winnow: not pushed: winnow-log: decisions were made elsewhere too: (.+)$/m.exec(
    err,
  );
  expect(refs()["refs/heads/winnow-log"]).toBe(theirs);
  for (const command of told![1]!.split(" && ")) base.git(...command.split(" ").slice(1));
  expect(night().err).toContain("Pushed winnow-log to origin.");
  const entries = base.git("ls-tree", "-r", "--name-only", "winnow-log").trim().split("\n");
  expect(entries).toHaveLength(2);
});

test("a branch that the remote refuses does not keep the others", () => {
  winnow(base, ["consolidate", "artifacts/deception-probe-pilot"]);
  const [{ branch } = { branch: "" }] = proposals(base);
  base.git("push", "--quiet", "origin", `main:refs/heads/${branch}`);
  base.git("update-ref", "-d", `refs/remotes/origin/${branch}`);
  expect(night().code).toBe(2);
  const other = proposals(base).find((each) => each.branch !== branch)!;
  expect(refs()).toMatchObject({
    [`refs/heads/${branch}`]: base.git("rev-parse", "main").trim(),
    [`refs/heads/${other.branch}`]: other.commit,
  });
});

test("a remote that can't be reached is told, and the digest stands", () => {
  base.git("remote", "set-url", "origin", join(remote.root, "gone"));
  const { code, out, err } = night();
  expect(code).toBe(2);
  expect(err).toContain("winnow: Failed: pushing: git push failed: ");
  expect(out).toContain("7 changes wait for a decision");
});
