// Kills `winnow consolidate`, or a night, at its file-system operations, one run a point, and checks each time that the
// user's repository is untouched and that the next run finishes the job with the very same commit.
// Usage: node .ci/crash-points.mjs [stride] [nightly]   (1 tries every point)
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { crashLab } from "./crash-shim.mjs";

const stride = Number(process.argv[2] ?? 1);
const command = process.argv[3] ?? "consolidate";
const { git, run, fresh, end } = crashLab();
const propose = (base, crashAt) => run(base, [command], crashAt);
// Of a night: lint finds errors in the sample base.
const well = command === "nightly" ? 1 : 0;
const branches = (base) => git(base, "for-each-ref", "--format=%(refname) %(objectname)", "refs/heads/winnow/");
const state = (base) => [readFileSync(join(base, ".git/index"), "latin1"), git(base, "rev-parse", "HEAD", "main"), git(base, "status", "--porcelain")];

const whole = fresh("whole");
const { operations, status, stderr } = propose(whole, 0);
assert.equal(status, well, stderr);
const expected = branches(whole);
const untouched = state(whole);
const outcome = { killed: 0, finished: 0, named: 0 };
for (let at = 1; at <= operations; at += stride) {
  const base = fresh("base");
  const killed = propose(base, at);
  outcome[killed.status === well ? "finished" : "killed"] += 1;
  assert.deepEqual(state(base), untouched, `point ${at}: the user's repository changed`);
  git(base, "fsck", "--connectivity-only");
  assert.ok(["", expected].includes(branches(base)), `point ${at}: half a proposal`);
  const next = propose(base, null);
  if (next.status !== well) {
    const lock = /(\S+\.lock)/.exec(next.stderr)?.[1];
    assert.ok(lock, `point ${at}: the next run neither works nor names a lock: ${next.stderr}`);
    rmSync(lock);
    outcome.named += 1;
    assert.equal(propose(base, null).status, well, `point ${at}: clearing ${lock} was not enough`);
  }
  assert.equal(branches(base), expected, `point ${at}: another commit than the uninterrupted run's`);
}
end();
console.log(`${operations} operations, every ${stride}. tried: ${outcome.killed} killed, ${outcome.finished} finished first, ${outcome.named} left one lock to clear`);
