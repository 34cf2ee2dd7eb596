// Kills `winnow consolidate` at its file-system operations, one run a point, and checks each time that the user's
// repository is untouched and that the next run finishes the job with the very same commit.
// Usage: node .ci/crash-points.mjs [stride]   (1 tries every point)
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const stride = Number(process.argv[2] ?? 1);
const scratch = mkdtempSync(join(tmpdir(), "winnow-crash-"));
const winnow = join(scratch, "dist/winnow.cjs");
cpSync(resolve("dist"), join(scratch, "dist"), { recursive: true });
const shim = join(scratch, "crash.so");
execFileSync("gcc", ["-shared", "-fPIC", "-O1", "-o", shim, ".ci/crash.c", "-ldl"]);

const environment = { PATH: process.env.PATH, HOME: scratch, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
for (const role of ["AUTHOR", "COMMITTER"]) {
  Object.assign(environment, { [`GIT_${role}_NAME`]: "A", [`GIT_${role}_EMAIL`]: "a@example.org", [`GIT_${role}_DATE`]: "2026-09-20T00:00:00Z" });
}
const template = join(scratch, "template");
cpSync("kb", template, { recursive: true });
const git = (cwd, ...words) => execFileSync("git", words, { cwd, env: environment, encoding: "utf8" });
git(template, "init", "-q", "-b", "main");
git(template, "add", "-A");
git(template, "commit", "-q", "-m", "base");

const counter = join(scratch, "counter");
const realGit = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
const wrapped = join(scratch, "bin");
mkdirSync(wrapped);

/** winnow gives git a scrubbed environment, so the shim reaches git by a wrapper first on PATH. */
function preloadGit(variables) {
  const settings = Object.entries(variables).map(([name, value]) => `${name}='${value}'`).join(" ");
  writeFileSync(join(wrapped, "git"), `#!/bin/sh\n${settings} exec ${realGit} "$@"\n`, { mode: 0o755 });
  return { ...variables, PATH: `${wrapped}:${environment.PATH}` };
}

function consolidate(base, crashAt) {
  writeFileSync(counter, Buffer.alloc(8));
  const preload = crashAt === null ? {} : preloadGit({ LD_PRELOAD: shim, CRASH_COUNTER: counter, CRASH_AT: String(crashAt) });
  const done = spawnSync("setsid", ["--wait", process.execPath, winnow, "consolidate"], { cwd: base, env: { ...environment, ...preload }, encoding: "utf8" });
  return { ...done, operations: Number(readFileSync(counter).readBigInt64LE()) };
}
const fresh = (name) => {
  const base = join(scratch, name);
  rmSync(base, { recursive: true, force: true });
  cpSync(template, base, { recursive: true });
  return base;
};
const branches = (base) => git(base, "for-each-ref", "--format=%(refname) %(objectname)", "refs/heads/winnow/");
const state = (base) => [readFileSync(join(base, ".git/index"), "latin1"), git(base, "rev-parse", "HEAD", "main"), git(base, "status", "--porcelain")];

const whole = fresh("whole");
const { operations, status, stderr } = consolidate(whole, 0);
assert.equal(status, 0, stderr);
const expected = branches(whole);
const untouched = state(whole);
const outcome = { killed: 0, finished: 0, named: 0 };
for (let at = 1; at <= operations; at += stride) {
  const base = fresh("base");
  const run = consolidate(base, at);
  outcome[run.status === 0 ? "finished" : "killed"] += 1;
  assert.deepEqual(state(base), untouched, `point ${at}: the user's repository changed`);
  git(base, "fsck", "--connectivity-only");
  assert.ok(["", expected].includes(branches(base)), `point ${at}: half a proposal`);
  const next = consolidate(base, null);
  if (next.status !== 0) {
    const lock = /(\S+\.lock)/.exec(next.stderr)?.[1];
    assert.ok(lock, `point ${at}: the next run neither works nor names a lock: ${next.stderr}`);
    rmSync(lock);
    outcome.named += 1;
    assert.equal(consolidate(base, null).status, 0, `point ${at}: clearing ${lock} was not enough`);
  }
  assert.equal(branches(base), expected, `point ${at}: another commit than the uninterrupted run's`);
}
rmSync(scratch, { recursive: true });
console.log(`${operations} operations, every ${stride}. tried: ${outcome.killed} killed, ${outcome.finished} finished first, ${outcome.named} left one lock to clear`);
