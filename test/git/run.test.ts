import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { detachedEnvironment } from "../../src/git/environment.ts";
import { indexRevision } from "../../src/git/revision.ts";
import { type GitCall, runGit } from "../../src/git/run.ts";
import { fakeGit } from "../support/fake-git.ts";
import { madeRepository, opened } from "./open.ts";

/** A call of a git that runs these lines of shell instead. */
function callOf(lines: string): GitCall {
  const made = madeRepository();
  const environment = detachedEnvironment({ ...made.environment, PATH: fakeGit(made, lines) });
  return { directory: made.root, environment, args: ["fake"] };
}

test("a git that ends before it has read its input fails by its exit code", async () => {
  const call = { ...callOf("echo no >&2; exit 3"), input: "x".repeat(10_000_000) };
  await expect(runGit(call)).rejects.toMatchObject({
    code: "GIT_FAILED",
    message: "git fake failed: no",
  });
});

test("what git complains of is shown with control characters escaped", async () => {
  await expect(runGit(callOf(`printf 'a\\033[2Jb' >&2; exit 1`))).rejects.toThrow("a\\u{1b}[2Jb");
});

test("what git sets in with tabs is set in with blanks", async () => {
  await expect(runGit(callOf(`printf 'files:\\n\\ta.md' >&2; exit 1`))).rejects.toThrow(
    "files:\n  a.md",
  );
});

test("a git that is killed is an error, not an empty answer", async () => {
  await expect(runGit(callOf("echo half; kill -9 $$"))).rejects.toThrow("SIGKILL");
});

test("output without end is stopped", async () => {
  await expect(runGit(callOf("exec yes"))).rejects.toThrow("more than");
});

test("a receiver that throws ends the call with its error", async () => {
  const receive = () => {
    throw new Error("enough");
  };
  await expect(runGit({ ...callOf("exec yes"), receive })).rejects.toThrow("enough");
});

test("while winnow reads without end, the user's `git add` never fails on a lock", async () => {
  const made = madeRepository();
  const repository = await opened(made);
  const script =
    "i=0; while [ $i -lt 60 ]; do i=$((i+1)); echo $i > a.md; git add a.md || exit 1; done";
  const user = spawn("sh", ["-c", script], {
    cwd: made.root,
    env: made.environment,
    stdio: "ignore",
  });
  const ended = new Promise<number | null>((resolve) => user.on("close", resolve));
  let reads = 0;
  while (user.exitCode === null) {
    await indexRevision(repository);
    reads += 1;
  }
  expect(await ended).toBe(0);
  expect(reads).toBeGreaterThan(1);
});
